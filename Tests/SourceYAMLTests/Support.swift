import Diagnostics
import SourceYAML

/// A file parsed under a made-up path.
func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
    parse(Array(text.utf8), limits: limits)
}

/// Bytes parsed under a made-up path.
func parse(
    _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
    YAMLParser.parse(SourceFile(path: "test.yaml", bytes: bytes), limits: limits)
}

extension SourceSpan {
    /// `1:2-3:4`, lines and columns of start and end.
    var brief: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}

extension Diagnostic {
    /// `Y001 1:2-3:4`, with the notes' places behind it.
    var brief: String {
        var text = "\(code.id) \(location.span?.brief ?? "-")"
        for note in notes { text += " / \(note.location.span?.brief ?? "-")" }
        return text
    }
}

extension YAMLTree {
    /// All nodes of all documents, in preorder, found by walking.
    var walked: [YAMLNode] {
        var nodes: [YAMLNode] = []
        for root in roots { root.collect(into: &nodes) }
        return nodes
    }

    /// The bytes of the file that a span covers.
    func source(_ span: SourceSpan) -> String {
        String(decoding: file.bytes[span.start.byte..<span.end.byte], as: UTF8.self)
    }
}

extension YAMLNode {
    fileprivate func collect(into nodes: inout [YAMLNode]) {
        nodes.append(self)
        for item in items { item.collect(into: &nodes) }
        for (key, value) in entries {
            key.collect(into: &nodes)
            value.collect(into: &nodes)
        }
    }

    /// The node in one line: `[a, {b: "c"}]`, the style of a scalar shown by a sign before its text.
    var shape: String {
        switch kind {
        case .alias: "*\(text)"
        case .sequence: "[" + items.map(\.shape).joined(separator: ", ") + "]"
        case .mapping:
            "{" + entries.map { "\($0.key.shape): \($0.value.shape)" }.joined(separator: ", ") + "}"
        case .scalar:
            switch style {
            case .singleQuoted: "'\(text)'"
            case .doubleQuoted: "\"\(text)\""
            case .literal: "|\(text)"
            case .folded: ">\(text)"
            case .plain, .block, .flow: text
            }
        }
    }
}
