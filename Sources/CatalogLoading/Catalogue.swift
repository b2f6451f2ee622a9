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
    /// The file that each data set is described in.
    package var dataSetFiles: [(id: String, path: String)] = []
    package var codes = CodeTables()
    /// In order of kind and path; of two tables of a kind the first counts.
    package var codeTableFiles: [CodeTableFile] = []
    /// Of the files as such; what only shows across files is the linter's to find.
    package var diagnostics: [Diagnostic] = []
    /// Program files that yielded no institution.
    package var lostPrograms: [String] = []
    /// A hash of all rule files together.
    package var rulesFingerprint = ""
    /// Rule files with an error: what they say can't be relied on.
    package var faultyRules: [String] = []

    /// Reads files of both kinds. Those below a folder `Rules` come first, because programs name the data sets
    /// that rules describe; elsewhere the first key of a file says what it is.
    package init(_ files: [SourceFile], limits: YAMLLimits = YAMLLimits()) {
        var reading = files.filter { RuleFileReader.isBelowRules($0.path) }
        reading += files.filter { !RuleFileReader.isBelowRules($0.path) }
        var ruleHashes: [String] = []
        for file in reading {
            let (tree, problems) = YAMLParser.parse(file, limits: limits)
            diagnostics += problems
            if RuleFileReader.isRuleFile(tree) {
                addRule(tree, problems)
                ruleHashes.append(Fingerprint.of(file.bytes))
            } else {
                let (institution, findings) = ProgramFileReader.read(
                    tree, problems: problems, dataSets: dataSetsByID)
                diagnostics += findings
                if let institution {
                    institutions.append(institution)
                } else {
                    lostPrograms.append(file.path)
                }
            }
        }
        // Sorted, so that neither the order nor the place of the files matters.
        rulesFingerprint = Fingerprint.of(ruleHashes.sorted().joined().utf8)
        institutions.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        accreditors.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        credentials.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        lists.sort { ($0.id, $0.location.path) < ($1.id, $1.location.path) }
        dataSetFiles.sort { ($0.id, $0.path) < ($1.id, $1.path) }
        codeTableFiles.sort {
            ($0.kind.rawValue, $0.location.path) < ($1.kind.rawValue, $1.location.path)
        }
        for file in codeTableFiles { codes.fillUp(from: file.tables) }
        lostPrograms.sort()
        faultyRules.sort()
        diagnostics.sort(by: Diagnostic.inReportOrder)
    }

    private var dataSetsByID: [String: FactSource] {
        Dictionary(dataSets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func addRule(_ tree: YAMLTree, _ problems: [Diagnostic]) {
        let (content, findings) = RuleFileReader.read(tree, problems: problems)
        diagnostics += findings
        if (problems + findings).contains(where: { $0.severity == .error }) {
            faultyRules.append(tree.file.path)
        }
        switch content {
        case .accreditor(let accreditor): accreditors.append(accreditor)
        case .credential(let credential): credentials.append(credential)
        case .list(let list): lists.append(list)
        case .dataSets(let sets):
            dataSets += sets
            dataSetFiles += sets.map { ($0.id, tree.file.path) }
        case .codes(let file): codeTableFiles.append(file)
        case nil: break
        }
    }
}
