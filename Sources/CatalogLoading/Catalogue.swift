package import Catalog
package import Diagnostics
package import RuleEngine
package import SourceYAML

/// Everything that the files of a catalogue say, with every problem that they have.
package struct Catalogue: Sendable {
    /// In order of id.
    package var institutions: [Institution] = []
    package var accreditors: [Accreditor] = []
    package var credentials: [RuleSource] = []
    /// The tests of each rule file, in order of the rule's id.
    package var ruleTests: [RuleTests] = []
    package var lists: [DatedList] = []
    package var dataSets: [FactSource] = []
    /// The place where each data set is described.
    package var dataSetPlaces: [(id: String, location: SourceLocation)] = []
    package var careers: [Career] = []
    package var codes = CodeTables()
    /// In order of kind and path; of two tables of a kind the first counts.
    package var codeTableFiles: [CodeTableFile] = []
    /// Of the files as such; what only shows across files is the linter's to find.
    package var diagnostics: [Diagnostic] = []
    /// Every file that was read, the catalogue's own and the standard ones.
    package var paths: [String] = []
    /// Program files that yielded no institution.
    package var lostPrograms: [String] = []
    /// A hash of all rule files in effect together.
    package var rulesFingerprint = ""
    /// What could be read of rule files with errors, for finding more of these.
    package var drafts: [RuleDrafts] = []
    /// Rule files with an error: what they say can't be relied on.
    package var faultyRules: [String] = []
    /// The paths of the standard rules.
    package var standardRules: Set<String> = []
    /// The catalogue's own files that replace standard rules.
    package var replacingRules: [String] = []

    /// Nothing yet.
    init() {}

    /// Reads files of both kinds. Those below a folder `Rules` come first, because programs name the data sets
    /// that rules describe; elsewhere the first key of a file says what it is.
    ///
    /// - Parameters:
    ///   - files: the catalogue's own.
    ///   - standard: the rules that come with the tool, to which the catalogue's own are added.
    ///   - jobs: how many files are read at the same time; the result is the same for any number.
    ///   - inspect: what else there is to find in a file; it is given each file's tree once.
    package init(
        _ files: [SourceFile], standard: [SourceFile] = [], limits: YAMLLimits = YAMLLimits(), jobs: Int = 1,
        inspect: @escaping Inspection = { _ in [] }
    ) {
        let (rules, others) = CatalogueReader.split(files, standard: standard)
        var reader = CatalogueReader(
            rules: rules, standard: standard, limits: limits, jobs: jobs, inspect: inspect)
        reader.read(others)
        self = reader.finished()
    }

    /// Looks at a file's tree for whatever the reading itself doesn't find.
    package typealias Inspection = @Sendable (YAMLTree) -> [Diagnostic]
}
