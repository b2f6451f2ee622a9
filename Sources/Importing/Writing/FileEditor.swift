import Diagnostics
import SourceYAML

/// Adds entries to a YAML file as text, so that every byte that was there stays, in its order.
///
/// Blocks grow by whole lines, flow collections (in brackets) by what stands before their closing bracket.
/// Comments stay with what they follow.
struct FileEditor {
    private let bytes: [UInt8]
    private let lineBreak: String
    private var additions: [(byte: Int, text: String)] = []

    init(_ tree: YAMLTree) {
        let bytes = tree.file.bytes
        self.bytes = bytes
        let newline = bytes.firstIndex(of: UInt8(ascii: "\n"))
        let isCRLF = newline.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
        lineBreak = isCRLF ? "\r\n" : "\n"
    }

    var hasChanges: Bool { !additions.isEmpty }

    /// The file with all additions.
    var edited: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + additions.reduce(0) { $0 + $1.text.utf8.count })
        var copied = 0
        // A stable order: two additions at one place stand in the order they were made.
        for (_, addition) in additions.enumerated().sorted(by: {
            ($0.element.byte, $0.offset) < ($1.element.byte, $1.offset)
        }) {
            result += bytes[copied..<addition.byte]
            result += addition.text.utf8
            copied = addition.byte
        }
        return result + bytes[copied...]
    }

    /// Adds a key to a mapping: before the first of the keys `followers` that it has, else at its end.
    mutating func add(
        _ key: String, _ value: YAMLValue, to mapping: YAMLNode, before followers: [String] = []
    ) {
        addLines(["\(key): \(value.yaml)"], inline: "\(key): \(value.yaml)", to: mapping, before: followers)
    }

    /// Adds a key with a block of items to a mapping, each item on a line of its own.
    mutating func add(
        _ key: String, items: [YAMLValue], to mapping: YAMLNode, before followers: [String] = []
    ) {
        let inline = "\(key): \(YAMLValue.list(items).yaml)"
        addLines(["\(key):"] + items.map { "  - \($0.yaml)" }, inline: inline, to: mapping, before: followers)
    }

    /// Adds an item to a sequence.
    mutating func add(_ item: YAMLValue, to sequence: YAMLNode) {
        if sequence.style == .flow {
            addInBrackets(item.yaml, to: sequence, after: Array(sequence.items).last)
        } else {
            addAtEnd(["- \(item.yaml)"], of: sequence, indent: sequence.span.start.column - 1)
        }
    }

    /// Adds an item to a sequence as a block mapping, one entry a line.
    mutating func add(block entries: [YAMLValue.Entry], to sequence: YAMLNode) {
        guard sequence.style == .block else { return add(.mapping(entries), to: sequence) }
        let lines = entries.enumerated().map { index, entry in
            (index == 0 ? "- " : "  ") + "\(entry.key): \(entry.value.yaml)"
        }
        addAtEnd(lines, of: sequence, indent: sequence.span.start.column - 1)
    }

    private mutating func addLines(
        _ lines: [String], inline: String, to mapping: YAMLNode, before followers: [String]
    ) {
        let entries = Array(mapping.entries)
        guard mapping.style == .block, let first = entries.first else {
            return addInBrackets(inline, to: mapping, after: entries.last?.value)
        }
        let indent = first.key.span.start.column - 1
        if let follower = entries.first(where: { followers.contains($0.key.text) }),
            let byte = lineStart(before: follower.key, indent: indent)
        {
            additions.append((byte, text(lines, indent: indent)))
        } else {
            addAtEnd(lines, of: mapping, indent: indent)
        }
    }

    private mutating func addInBrackets(_ text: String, to collection: YAMLNode, after last: YAMLNode?) {
        if let last {
            additions.append((last.span.end.byte, ", " + text))
        } else {
            additions.append((collection.span.start.byte + 1, text))
        }
    }

    private mutating func addAtEnd(_ lines: [String], of node: YAMLNode, indent: Int) {
        let byte = endOfBlock(node, indent: indent)
        let needsBreak = byte > 0 && bytes[byte - 1] != UInt8(ascii: "\n")
        additions.append((byte, (needsBreak ? lineBreak : "") + text(lines, indent: indent)))
    }

    private func text(_ lines: [String], indent: Int) -> String {
        lines.map { String(repeating: " ", count: indent) + $0 + lineBreak }.joined()
    }

    /// The start of the line after a block and the comments that belong to it, which are indented like it.
    private func endOfBlock(_ node: YAMLNode, indent: Int) -> Int {
        let end = node.span.end.byte
        var byte = end > 0 && bytes[end - 1] == UInt8(ascii: "\n") ? end : nextLine(after: end)
        while let column = commentColumn(ofLineAt: byte), column >= indent { byte = nextLine(after: byte) }
        return byte
    }

    /// The start of a key's line, or of the comments directly above it; `nil` if the line begins with something
    /// else, such as the dash of its list.
    private func lineStart(before key: YAMLNode, indent: Int) -> Int? {
        var byte = key.span.start.byte - indent
        guard byte >= 0, bytes[byte..<key.span.start.byte].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
            return nil
        }
        while byte > 0 {
            var above = byte - 1
            while above > 0, bytes[above - 1] != UInt8(ascii: "\n") { above -= 1 }
            guard commentColumn(ofLineAt: above) == indent else { break }
            byte = above
        }
        return byte
    }

    private func nextLine(after byte: Int) -> Int {
        bytes[byte...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }

    /// How far the comment that is all of a line is indented.
    private func commentColumn(ofLineAt start: Int) -> Int? {
        let text = bytes[start...].drop { $0 == UInt8(ascii: " ") }
        return text.first == UInt8(ascii: "#") ? text.startIndex - start : nil
    }
}
