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
    package var lists: [DatedList] = []
    package var dataSets: [FactSource] = []
    /// The place where each data set is described.
    package var dataSetPlaces: [(id: String, location: SourceLocation)] = []
    package var codes = CodeTables()
    /// In order of kind and path; of two tables of a kind the first counts.
    package var codeTableFiles: [CodeTableFile] = []
    /// Of the files as such; what only shows across files is the linter's to find.
    package var diagnostics: [Diagnostic] = []
    /// Program files that yielded no institution.
    package var lostPrograms: [String] = []
    /// A hash of all rule files in effect together.
    package var rulesFingerprint = ""
    /// Rule files with an error: what they say can't be relied on.
    package var faultyRules: [String] = []
    /// The paths of the standard rules.
    package var standardRules: Set<String> = []
    /// The catalogue's own files that replace standard rules.
    package var replacingRules: [String] = []

    /// Reads files of both kinds. Those below a folder `Rules` come first, because programs name the data sets
    /// that rules describe; elsewhere the first key of a file says what it is.
    ///
    /// - Parameters:
    ///   - files: the catalogue's own.
    ///   - standard: the rules that come with the tool, to which the catalogue's own are added.
    package init(_ files: [SourceFile], standard: [SourceFile] = [], limits: YAMLLimits = YAMLLimits()) {
        // A file with the very bytes of a standard one says the same: it is no second definition.
        let others = standard.filter { standard in !files.contains { $0.bytes == standard.bytes } }
        var rules = RuleLayers(standard: others.map { ruleFile(YAMLParser.parse($0, limits: limits)) })
        var reading = files.filter { RuleFileReader.isBelowRules($0.path) }
        reading += files.filter { !RuleFileReader.isBelowRules($0.path) }
        for file in reading {
            let (tree, problems) = YAMLParser.parse(file, limits: limits)
            if RuleFileReader.isRuleFile(tree) {
                rules.add(ruleFile((tree, problems)))
            } else {
                addProgram(tree, problems, rules)
            }
        }
        add(rules)
        institutions.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        accreditors.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        credentials.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        lists.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        dataSetPlaces.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        codeTableFiles.sort {
            ($0.kind.rawValue, $0.location.path) < ($1.kind.rawValue, $1.location.path)
        }
        for file in codeTableFiles { codes.fillUp(from: file.tables) }
        lostPrograms.sort()
        faultyRules.sort()
        diagnostics.sort(by: Diagnostic.inReportOrder)
    }

    private mutating func ruleFile(_ parsed: (tree: YAMLTree, diagnostics: [Diagnostic])) -> RuleFile {
        let (file, findings) = RuleFileReader.read(parsed.tree, problems: parsed.diagnostics)
        diagnostics += parsed.diagnostics + findings
        return file
    }

    private mutating func addProgram(_ tree: YAMLTree, _ problems: [Diagnostic], _ rules: RuleLayers) {
        let (institution, findings) = ProgramFileReader.read(
            tree, problems: problems, dataSets: rules.dataSets)
        diagnostics += problems + findings
        if let institution {
            institutions.append(institution)
        } else {
            lostPrograms.append(tree.file.path)
        }
    }

    private mutating func add(_ rules: RuleLayers) {
        diagnostics += rules.diagnostics
        standardRules = rules.standardPaths
        replacingRules = rules.replacing.sorted()
        faultyRules = rules.files.filter(\.isFaulty).map(\.path)
        // Sorted, so that neither the order nor the place of the files matters.
        rulesFingerprint = Fingerprint.of(rules.files.map(\.fingerprint).sorted().joined().utf8)
        for file in rules.files {
            switch file.content {
            case .accreditor(let accreditor): accreditors.append(accreditor)
            case .credential(let credential): credentials.append(credential)
            case .list(let list): lists.append(list)
            case .dataSets(let sets):
                dataSets += sets.map(\.source)
                dataSetPlaces += sets.map { ($0.source.id, $0.location) }
            case .codes(let file): codeTableFiles.append(file)
            case nil: break
            }
        }
    }
}
