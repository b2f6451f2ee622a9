package import Catalog
import Dates
package import Diagnostics
import SourceYAML

/// What every kind of file needs while it is read: the findings so far and the sources it names.
///
/// A reader never stops at a problem: it reports it and goes on with what can be read.
struct FileReader {
    let path: String
    /// Data sets that sources may name, from the rules.
    let dataSets: [String: FactSource]
    var sources = NamedSources()
    /// The names under `sources:`, with their places.
    var sourceNames: [(id: String, node: YAMLNode)] = []
    /// What `source:` and `source_of:` named.
    var namedSources: Set<String> = []
    /// In tests of rules a source is no name, but the day it speaks for.
    var sourcesAreDays = false
    var drafts = RuleDrafts()
    /// The tests of a rule file.
    var tests: RuleTests?
    private var found = FindingList()
    /// How many errors were found so far: a warning leaves what is read as sound as it was.
    private(set) var errorCount = 0
    /// Where the YAML itself has an error, in bytes.
    private let yamlFaults: [Int]
    /// There are so many errors that some are not named: any place may have one.
    private let hasFaultsEverywhere: Bool
    /// So many errors are that many.
    private static let manyFaults = 20

    /// - Parameter problems: what was found in the YAML itself.
    init(path: String, problems: [Diagnostic], dataSets: [String: FactSource] = [:]) {
        self.path = path
        self.dataSets = dataSets
        let errors = problems.filter { $0.severity == .error }
        yamlFaults = errors.compactMap { $0.location.span?.start.byte }
        hasFaultsEverywhere = errors.count >= Self.manyFaults
    }

    /// What was found, in the order of reading.
    var findings: [Diagnostic] { found.inOrderFound }

    /// Whether something in the file could not be read.
    var isFaulty: Bool { !yamlFaults.isEmpty || hasFaultsEverywhere || errorCount > 0 }

    /// Whether the YAML of a node has an error, a tag or an alias for example: then nobody can tell what it says.
    func hasYAMLFault(_ node: YAMLNode) -> Bool {
        guard !yamlFaults.isEmpty else { return false }
        if hasFaultsEverywhere { return true }
        let span = node.span
        return yamlFaults.contains { span.start.byte <= $0 && $0 < max(span.end.byte, span.start.byte + 1) }
    }

    /// Reports a finding; its words are only made if it is kept.
    mutating func report(
        _ code: DiagnosticCode, _ message: @autoclosure () -> String, at node: YAMLNode,
        label: @autoclosure () -> String? = nil, notes: @autoclosure () -> [Diagnostic.Note] = [],
        help: @autoclosure () -> String? = nil
    ) {
        if code.severity == .error { errorCount += 1 }
        found.add(code) {
            Diagnostic(code, message(), at: node.location, label: label(), notes: notes(), help: help())
        }
    }

    /// Reports a finding whose place is no node.
    mutating func report(_ finding: Diagnostic) {
        if finding.severity == .error { errorCount += 1 }
        found.add(finding)
    }

    /// The known word nearest to one that isn't known; `nil` also where the finding would only be counted.
    func nearest(to word: String, among known: @autoclosure () -> [String], for code: DiagnosticCode)
        -> String?
    {
        found.isFull(of: code) ? nil : Spelling.nearest(to: word, among: known())
    }

    /// Where a node stands, resting on a source.
    func origin(_ node: YAMLNode, source: Int?) -> Origin {
        let span = node.span
        let columns = span.end.line == span.start.line ? span.end.column - span.start.column : 1
        return Origin(
            source: source, line: span.start.line, column: span.start.column, byte: span.start.byte,
            columns: columns, bytes: span.end.byte - span.start.byte)
    }

    /// The one document of a file, if it is a whole mapping.
    mutating func root(of tree: YAMLTree) -> YAMLNode? {
        // After a syntax error nothing is concluded: what is missing may stand behind the error.
        guard tree.isWhole else { return nil }
        let roots = Array(tree.roots)
        guard let root = roots.first else {
            report(
                Diagnostic(
                    .emptyDocument, "the file holds nothing",
                    at: SourceLocation(path: path, span: .fileStart),
                    help:
                        "begin with `institution:` in Programs/, with `credential:`, `accreditor:`, `list:`, `codes:` or `data_sets:` in Rules/"
                ))
            return nil
        }
        if roots.count > 1 {
            report(
                .unexpectedDocumentCount, "the file holds \(roots.count) documents, one is expected",
                at: roots[1],
                help: "move each document to a file of its own")
        }
        guard root.kind == .mapping else {
            if root.isEmptyValue {
                report(.emptyDocument, "the document holds nothing", at: root)
            } else {
                report(.wrongType, "the file holds \(root.noun), a mapping is expected", at: root)
            }
            return nil
        }
        return root
    }
}

extension YAMLNode {
    /// What the node is, in the words of a message.
    var noun: String {
        switch kind {
        case .scalar: isEmptyValue ? "nothing" : "a single value"
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .alias: "an alias"
        }
    }

    /// A plain word, which quotes would make a text: `unknown`, `none`, `true`.
    func isPlain(_ word: String) -> Bool {
        kind == .scalar && style == .plain && isText(word)
    }
}

extension SourceLocation {
    /// Where a fact stands.
    package init(path: String, _ origin: Origin) {
        let start = SourcePosition(line: origin.line, column: origin.column, byte: origin.byte)
        let end = SourcePosition(
            line: origin.line, column: origin.column + origin.columns, byte: origin.byte + origin.bytes)
        self.init(path: path, span: SourceSpan(start: start, end: end))
    }
}
