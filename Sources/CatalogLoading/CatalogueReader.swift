import Catalog
package import Diagnostics
import Parallel
import RuleEngine
package import SourceYAML

/// Reads a catalogue: its rules at once, because everything else may rest on them, then its other files in as many
/// portions as it takes. What portions there are makes no difference to the result.
package struct CatalogueReader {
    private var catalogue = Catalogue()
    private var rules: RuleLayers
    private let standard: [SourceFile]
    /// The data sets that the rules describe, by id.
    private let dataSets: [String: FactSource]
    private let jobs: Int
    private let parse: @Sendable (SourceFile) -> ParsedFile

    /// The files to begin with, and the others: first those below a folder `Rules`, and what is a standard rule to
    /// the byte wherever it stands.
    package static func split(
        _ files: [SourceFile], standard: [SourceFile]
    ) -> (rules: [SourceFile], others: [SourceFile]) {
        var rules: [SourceFile] = []
        var others: [SourceFile] = []
        for file in files {
            if RuleFileReader.isBelowRules(file.path) || standard.contains(where: { $0.bytes == file.bytes })
            {
                rules.append(file)
            } else {
                others.append(file)
            }
        }
        return (rules, others)
    }

    /// Reads the rules.
    ///
    /// - Parameters:
    ///   - ruleFiles: the files of the catalogue's own that come first: see `split`.
    ///   - standard: the rules that come with the tool, to which the catalogue's own are added.
    ///   - jobs: how many files are read at the same time; the result is the same for any number.
    ///   - inspect: what else there is to find in a file; it is given each file's tree once.
    package init(
        rules ruleFiles: [SourceFile], standard: [SourceFile], limits: YAMLLimits = YAMLLimits(), jobs: Int,
        inspect: @escaping Catalogue.Inspection
    ) {
        self.standard = standard
        self.jobs = jobs
        let parse: @Sendable (SourceFile) -> ParsedFile = { file in
            let (tree, problems) = YAMLParser.parse(file, limits: limits)
            return ParsedFile(tree: tree, problems: problems, more: inspect(tree))
        }
        self.parse = parse
        // A file with the very bytes of a standard one says the same: it is no second definition.
        let others = standard.filter { standard in !ruleFiles.contains { $0.bytes == standard.bytes } }
        var found: [Diagnostic] = []
        rules = RuleLayers(
            standard: others.map(jobs: jobs, parse).map { $0.readRules(reporting: &found) })
        var programs: [ParsedFile] = []
        for parsed in ruleFiles.map(jobs: jobs, parse) {
            guard RuleFileReader.isRuleFile(parsed.tree) else {
                programs.append(parsed)
                continue
            }
            rules.add(parsed.readRules(reporting: &found))
        }
        dataSets = rules.dataSets
        catalogue.diagnostics = found
        catalogue.paths = (ruleFiles + others).map(\.path)
        for parsed in programs { add(Reading(program: parsed, dataSets: dataSets)) }
    }

    /// Reads files from elsewhere than the rules' folders, whatever they turn out to be. A rule among them is too
    /// late for the data sets that programs name.
    package mutating func read(_ files: [SourceFile]) {
        let (parse, dataSets) = (parse, dataSets)
        for reading in files.map(jobs: jobs, { Reading(parse($0), dataSets: dataSets) }) { add(reading) }
        catalogue.paths += files.map(\.path)
    }

    /// Everything that was read, in an order that doesn't depend on the files' own.
    package consuming func finished() -> Catalogue {
        catalogue.take(rules)
        catalogue.sort()
        return catalogue
    }

    private mutating func add(_ reading: Reading) {
        switch reading {
        case .rule(let parsed):
            let file = parsed.readRules(reporting: &catalogue.diagnostics)
            // A file with the very bytes of a standard one says the same: it is no second definition.
            let bytes = parsed.tree.file.bytes
            if !standard.contains(where: { $0.bytes == bytes }) { rules.add(file) }
        case .program(let path, let institution, let findings):
            catalogue.diagnostics += findings
            if let institution {
                catalogue.institutions.append(institution)
            } else {
                catalogue.lostPrograms.append(path)
            }
        }
    }
}

extension Catalogue {
    fileprivate mutating func take(_ rules: RuleLayers) {
        diagnostics += rules.diagnostics
        standardRules = rules.standardPaths
        replacingRules = rules.replacing.sorted()
        faultyRules = rules.files.filter(\.isFaulty).map(\.path)
        // Sorted, so that neither the order nor the place of the files matters.
        rulesFingerprint = Fingerprint.of(Array(rules.files.map(\.fingerprint).sorted().joined().utf8))
        for file in rules.files {
            drafts.append(file.drafts)
            if let tests = file.tests { ruleTests.append(tests) }
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

    fileprivate mutating func sort() {
        institutions.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        accreditors.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        credentials.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        lists.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        ruleTests.sort { ($0.rule, $0.path) < ($1.rule, $1.path) }
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
}

/// A file's tree and what was found on the way to it.
private struct ParsedFile: Sendable {
    var tree: YAMLTree
    /// Of the YAML itself.
    var problems: [Diagnostic]
    /// Of whoever looked at the tree besides.
    var more: [Diagnostic]

    /// Reads it as a rule file.
    ///
    /// - Parameter diagnostics: is given all that was found of the file.
    func readRules(reporting diagnostics: inout [Diagnostic]) -> RuleFile {
        let (file, findings) = RuleFileReader.read(tree, problems: problems)
        diagnostics += problems + findings + more
        return file
    }
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
