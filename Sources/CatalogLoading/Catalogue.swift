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
        // A file with the very bytes of a standard one says the same: it is no second definition.
        let others = standard.filter { standard in !files.contains { $0.bytes == standard.bytes } }
        let parse: @Sendable (SourceFile) -> ParsedFile = { file in
            let (tree, problems) = YAMLParser.parse(file, limits: limits)
            return ParsedFile(tree: tree, problems: problems, more: inspect(tree))
        }
        var rules = RuleLayers(standard: others.map(jobs: jobs, parse).map { ruleFile($0) })
        for file in files.filter({ RuleFileReader.isBelowRules($0.path) }).map(jobs: jobs, parse) {
            add(file, to: &rules)
        }
        let rest = files.filter { !RuleFileReader.isBelowRules($0.path) }
        let dataSets = rules.dataSets
        // Whatever a file outside of the folder turns out to be; a rule there is too late for the programs.
        for reading in rest.map(jobs: jobs, { Reading(parse($0), dataSets: dataSets) }) {
            switch reading {
            case .rule(let file): rules.add(ruleFile(file))
            case .program(let path, let institution, let findings):
                addProgram(path, institution, findings)
            }
        }
        add(rules)
        paths = (files + others).map(\.path)
        institutions.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        accreditors.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        credentials.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        lists.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        careers.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        dataSetPlaces.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        codeTableFiles.sort {
            ($0.kind.rawValue, $0.location.path) < ($1.kind.rawValue, $1.location.path)
        }
        for file in codeTableFiles { codes.fillUp(from: file.tables) }
        lostPrograms.sort()
        faultyRules.sort()
        diagnostics.sort(by: Diagnostic.inReportOrder)
    }

    /// Looks at a file's tree for whatever the reading itself doesn't find.
    package typealias Inspection = @Sendable (YAMLTree) -> [Diagnostic]

    private mutating func add(_ file: ParsedFile, to rules: inout RuleLayers) {
        if RuleFileReader.isRuleFile(file.tree) {
            rules.add(ruleFile(file))
        } else if case .program(let path, let institution, let findings) = Reading(
            program: file, dataSets: rules.dataSets)
        {
            addProgram(path, institution, findings)
        }
    }

    private mutating func ruleFile(_ parsed: ParsedFile) -> RuleFile {
        let (file, findings) = RuleFileReader.read(parsed.tree, problems: parsed.problems)
        diagnostics += parsed.problems + findings + parsed.more
        return file
    }

    private mutating func addProgram(
        _ path: String, _ institution: Institution?, _ findings: [Diagnostic]
    ) {
        diagnostics += findings
        if let institution {
            institutions.append(institution)
        } else {
            lostPrograms.append(path)
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
            drafts.append(file.drafts)
            switch file.content {
            case .accreditor(let accreditor): accreditors.append(accreditor)
            case .credential(let credential): credentials.append(credential)
            case .list(let list): lists.append(list)
            case .dataSets(let sets):
                dataSets += sets.map(\.source)
                dataSetPlaces += sets.map { ($0.source.id, $0.location) }
            case .codes(let file): codeTableFiles.append(file)
            case .career(let career): careers.append(career)
            case nil: break
            }
        }
    }
}

/// A file's tree and what was found on the way to it.
private struct ParsedFile: Sendable {
    var tree: YAMLTree
    /// Of the YAML itself.
    var problems: [Diagnostic]
    /// Of whoever looked at the tree besides.
    var more: [Diagnostic]
}

/// What one file of a catalogue turned out to be. A program file is read at once, so that its tree can go.
private enum Reading: Sendable {
    case rule(ParsedFile)
    case program(path: String, institution: Institution?, findings: [Diagnostic])

    init(_ file: ParsedFile, dataSets: [String: FactSource]) {
        self = RuleFileReader.isRuleFile(file.tree) ? .rule(file) : Reading(program: file, dataSets: dataSets)
    }

    init(program file: ParsedFile, dataSets: [String: FactSource]) {
        let (institution, findings) = ProgramFileReader.read(
            file.tree, problems: file.problems, dataSets: dataSets)
        self = .program(
            path: file.tree.file.path, institution: institution,
            findings: file.problems + findings + file.more)
    }
}
