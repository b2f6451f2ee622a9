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
    var sources: [FactSource] = []
    /// The names under `sources:`, with their places.
    var sourceNames: [(id: String, node: YAMLNode)] = []
    /// What `source:` and `source_of:` named.
    var namedSources: Set<String> = []
    var findings: [Diagnostic] = []
    var drafts = RuleDrafts()
    /// Where the YAML itself has an error, in bytes.
    private let yamlFaults: [Int]
    /// There are so many errors that some are not named: any place may have one.
    private let hasFaultsEverywhere: Bool

    /// - Parameter problems: what was found in the YAML itself.
    init(path: String, problems: [Diagnostic], dataSets: [String: FactSource] = [:]) {
        self.path = path
        self.dataSets = dataSets
        let errors = problems.filter { $0.severity == .error }
        yamlFaults = errors.compactMap { $0.location.span?.start.byte }
        hasFaultsEverywhere = errors.count >= 20
    }

    /// Whether something in the file could not be read.
    var isFaulty: Bool {
        !yamlFaults.isEmpty || hasFaultsEverywhere || findings.contains { $0.severity == .error }
    }

    /// Whether the YAML of a node has an error, a tag or an alias for example: then nobody can tell what it says.
    func hasYAMLFault(_ node: YAMLNode) -> Bool {
        guard !yamlFaults.isEmpty else { return false }
        if hasFaultsEverywhere { return true }
        let span = node.span
        return yamlFaults.contains { span.start.byte <= $0 && $0 < max(span.end.byte, span.start.byte + 1) }
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at node: YAMLNode, label: String? = nil,
        notes: [Diagnostic.Note] = [], help: String? = nil
    ) {
        findings.append(Diagnostic(code, message, at: node.location, label: label, notes: notes, help: help))
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
            findings.append(
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
