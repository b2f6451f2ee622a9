import Diagnostics
import SourceYAML
import TestSupport

/// What must hold of every tree and every diagnostic, whatever the input; checked the slow way.
struct Invariants {
    private let tree: YAMLTree
    private let diagnostics: [Diagnostic]
    /// Line and column of each byte offset at which a character starts, and of the end of the file.
    private let places: [Int: (line: Int, column: Int)]
    private var violations: [String] = []

    /// What is violated, in words.
    static func violations(of tree: YAMLTree, _ diagnostics: [Diagnostic]) -> [String] {
        var check = Invariants(tree: tree, diagnostics: diagnostics)
        check.run()
        return check.violations
    }

    private init(tree: YAMLTree, diagnostics: [Diagnostic]) {
        self.tree = tree
        self.diagnostics = diagnostics
        places = countedPlaces(in: tree.file.bytes)
    }

    private mutating func run() {
        var count = 0
        var end = 0
        for root in tree.roots {
            require(root.span.start.byte >= end, "documents overlap", root)
            visit(root, count: &count)
            end = root.span.end.byte
        }
        if tree.isWhole, count != tree.nodeCount { violations.append("\(count) of \(tree.nodeCount) walked") }
        if tree.isWhole != diagnostics.allSatisfy({ !Self.endsParse.contains($0.code) }) {
            // An undefined tag handle ends the parse, a tag does not: one code, both cases. So is a hidden
            // character and a byte order mark in the middle.
            if !diagnostics.contains(where: { $0.code == .tagOrDirective || $0.code == .hiddenCharacter }) {
                violations.append("whole: \(tree.isWhole), but \(diagnostics.map(\.code.id))")
            }
        }
        for diagnostic in diagnostics {
            check(diagnostic.location.span, "diagnostic \(diagnostic.code.id)")
            for note in diagnostic.notes { check(note.location.span, "note of \(diagnostic.code.id)") }
            if diagnostic.message.isEmpty || diagnostic.help == nil { violations.append("no words") }
        }
    }

    private static let endsParse: Set<DiagnosticCode> = [
        .yamlSyntax, .invalidEncoding, .controlCharacter, .tabIndentation, .limitExceeded, .mergeConflict,
        .wrongSpace,
    ]

    private mutating func visit(_ node: YAMLNode, count: inout Int) {
        count += 1
        check(node.span, "\(node.kind)")
        if node.kind == .scalar { checkText(node) }
        var end = node.span.start.byte
        var children: [YAMLNode] = Array(node.items)
        for (key, value) in node.entries { children += [key, value] }
        for child in children {
            require(child.span.start.byte >= end, "siblings overlap", child)
            require(child.id > node.id, "ids out of order", child)
            require(tree[child.id].span == child.span, "id names another node", child)
            end = child.span.end.byte
            visit(child, count: &count)
        }
        require(node.span.end.byte >= end, "children stick out", node)
    }

    private mutating func checkText(_ node: YAMLNode) {
        let source = tree.source(node.span)
        let isBare = !source.hasPrefix("&") && !source.hasPrefix("!")
        // A line of an editor may be several to libyaml, which folds them.
        let isFolded = source.unicodeScalars.contains { "\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }
        if node.style == .plain, isBare, !isFolded, node.span.start.line == node.span.end.line {
            require(source == node.text, "plain text is not the source", node)
        }
        if node.style == .singleQuoted, isBare {
            require(source.hasPrefix("'") && source.hasSuffix("'"), "quotes outside the span", node)
        }
        if node.style == .doubleQuoted, isBare {
            require(source.hasPrefix("\"") && source.hasSuffix("\""), "quotes outside the span", node)
        }
        require(node.isText(node.text), "text is not itself", node)
        require(String(validating: node.utf8, as: UTF8.self) != nil, "text is not UTF-8", node)
    }

    private mutating func check(_ span: SourceSpan?, _ what: String) {
        guard let span else { return violations.append("\(what) has no span") }
        if span.start.byte > span.end.byte {
            violations.append("\(what) \(span.brief) ends before it starts")
        }
        for position in [span.start, span.end] where position != .start && !isPlace(position) {
            violations.append("\(what): no place is \(position)")
        }
    }

    private func isPlace(_ position: SourcePosition) -> Bool {
        if let place = places[position.byte] { return place == (position.line, position.column) }
        // The end of the one byte that is marked where the bytes are not UTF-8.
        guard diagnostics.contains(where: { $0.code == .invalidEncoding }) else { return false }
        return places[position.byte - 1].map { $0 == (position.line, position.column - 1) } ?? false
    }

    private mutating func require(_ holds: Bool, _ what: String, _ node: YAMLNode) {
        if !holds { violations.append("\(what): \(node.kind) \(node.span.brief)") }
    }
}
