import Diagnostics
import SourceYAML

/// Adds entries to a YAML file as text, so that every byte that was there stays, in its order.
///
/// Blocks grow by whole lines, flow collections (in brackets) by what stands before their closing bracket.
/// Comments stay with what they follow.
struct FileEditor {
    private struct Addition {
        var byte: Int
        /// Bytes of the file that give way to the text.
        var replaced = 0
        var text: String
        /// Columns before whole lines; `nil` for text inside a line.
        var indent: Int?
    }

    private let bytes: [UInt8]
    private let lineBreak: String
    private var additions: [Addition] = []
    /// Something could not be added: what is edited is not what was asked for.
    private(set) var hasFailed = false

    init(_ tree: YAMLTree) {
        let bytes = tree.file.bytes
        self.bytes = bytes
        let newline = bytes.firstIndex(of: UInt8(ascii: "\n"))
        let isCRLF = newline.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
        lineBreak = isCRLF ? "\r\n" : "\n"
        // YAML knows further line breaks; nobody who writes by hand does.
        hasFailed = FileEditor.hasRareBreak(bytes)
    }

    var hasChanges: Bool { !additions.isEmpty }

    /// The file with all additions.
    var edited: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + additions.reduce(0) { $0 + $1.text.utf8.count })
        var copied = 0
        for addition in inFileOrder {
            result += bytes[copied..<addition.byte]
            // The last line of the file may have no break.
            let isNewLine = result.last == UInt8(ascii: "\n") || result.isEmpty
            if addition.indent != nil, !isNewLine { result += lineBreak.utf8 }
            result += addition.text.utf8
            copied = addition.byte + addition.replaced
        }
        return result + bytes[copied...]
    }

    /// At one place what is indented deeper comes first, because it belongs to what stands above; else the order
    /// they were made in.
    private var inFileOrder: [Addition] {
        additions.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.byte != second.byte { return first.byte < second.byte }
            let (depth, other) = (first.indent ?? .max, second.indent ?? .max)
            return depth != other ? depth > other : left.offset < right.offset
        }.map(\.element)
    }

    /// Gives up: the file has no place for what was to be added.
    mutating func fail() { hasFailed = true }

    /// Writes a value in the place of a scalar or of a collection in brackets, for facts that a registry takes back.
    mutating func replace(_ node: YAMLNode, with value: YAMLValue) {
        guard node.kind == .scalar && ![.literal, .folded].contains(node.style) || node.style == .flow else {
            return fail()
        }
        let (start, end) = (node.span.start.byte, node.span.end.byte)
        additions.append(Addition(byte: start, replaced: end - start, text: value.yaml))
    }

    /// Adds a key to a mapping: before the first of the keys `followers` that it has, else at its end.
    mutating func add(
        _ key: String, _ value: YAMLValue, to mapping: YAMLNode, before followers: [String] = []
    ) {
        let entry = "\(key): \(value.yaml)"
        addLines([entry], inline: entry, to: mapping, before: followers)
    }

    /// Adds a key with a list of one item to a mapping, the item on a line of its own.
    mutating func add(
        _ key: String, item: YAMLValue, to mapping: YAMLNode, before followers: [String] = []
    ) {
        add(key, items: [item], to: mapping, before: followers)
    }

    /// Adds a key with a list to a mapping, every item on a line of its own.
    mutating func add(
        _ key: String, items: [YAMLValue], to mapping: YAMLNode, before followers: [String] = []
    ) {
        let inline = "\(key): \(YAMLValue.list(items).yaml)"
        addLines(["\(key):"] + items.map { "  - \($0.yaml)" }, inline: inline, to: mapping, before: followers)
    }

    /// Adds a key with a list of one block mapping to a mapping, one entry a line.
    mutating func add(_ key: String, block entries: [YAMLValue.Entry], to mapping: YAMLNode) {
        let inline = "\(key): \(YAMLValue.list([.mapping(entries)]).yaml)"
        let lines = FileEditor.blockItem(entries).map { "  " + $0 }
        addLines(["\(key):"] + lines, inline: inline, to: mapping, before: [])
    }

    /// Adds an item to a sequence.
    mutating func add(_ item: YAMLValue, to sequence: YAMLNode) {
        guard sequence.kind == .sequence else { return fail() }
        if sequence.style == .flow {
            addInBrackets(item.yaml, to: sequence, after: Array(sequence.items).last)
        } else {
            addAtEnd(["- \(item.yaml)"], of: sequence, indent: sequence.span.start.column - 1)
        }
    }

    /// Adds an item to a sequence as a block mapping, one entry a line.
    mutating func add(block entries: [YAMLValue.Entry], to sequence: YAMLNode) {
        guard sequence.style == .block else { return add(.mapping(entries), to: sequence) }
        guard sequence.kind == .sequence else { return fail() }
        addAtEnd(FileEditor.blockItem(entries), of: sequence, indent: sequence.span.start.column - 1)
    }

    private static func blockItem(_ entries: [YAMLValue.Entry]) -> [String] {
        entries.enumerated().map { index, entry in
            (index == 0 ? "- " : "  ") + "\(entry.key): \(entry.value.yaml)"
        }
    }

    private mutating func addLines(
        _ lines: [String], inline: String, to mapping: YAMLNode, before followers: [String]
    ) {
        guard mapping.kind == .mapping else { return fail() }
        let entries = Array(mapping.entries)
        guard mapping.style == .block, let first = entries.first else {
            return addInBrackets(inline, to: mapping, after: entries.last?.value)
        }
        let indent = first.key.span.start.column - 1
        if let index = entries.firstIndex(where: { followers.contains($0.key.text) }),
            let byte = lineStart(
                before: entries[index].key, indent: indent,
                after: index > 0 ? entries[index - 1].value.span.end.byte : 0)
        {
            addText(lines, at: byte, indent: indent)
        } else {
            addAtEnd(lines, of: mapping, indent: indent)
        }
    }

    private mutating func addInBrackets(_ text: String, to collection: YAMLNode, after last: YAMLNode?) {
        let byte = last?.span.end.byte ?? collection.span.start.byte + 1
        let isFirst = last == nil && !additions.contains { $0.byte == byte }
        additions.append(Addition(byte: byte, text: isFirst ? text : ", " + text))
    }

    private mutating func addAtEnd(_ lines: [String], of node: YAMLNode, indent: Int) {
        addText(lines, at: endOfBlock(node, indent: indent), indent: indent)
    }

    private mutating func addText(_ lines: [String], at byte: Int, indent: Int) {
        let text = lines.map { String(repeating: " ", count: indent) + $0 + lineBreak }.joined()
        additions.append(Addition(byte: byte, text: text, indent: indent))
    }
}

// Lines of the file.
extension FileEditor {
    /// The start of the line after a block and the comments that belong to it, which are indented like it.
    private func endOfBlock(_ node: YAMLNode, indent: Int) -> Int {
        let end = node.span.end.byte
        var byte = end > 0 && bytes[end - 1] == UInt8(ascii: "\n") ? end : nextLine(after: end)
        if FileEditor.keepsBlankLines(node) {
            while byte < bytes.count, contentColumn(ofLineAt: byte) == nil { byte = nextLine(after: byte) }
        }
        var beforeSiblings: Int?
        while let column = commentColumn(ofLineAt: byte), column >= indent {
            if column > indent {
                beforeSiblings = nil
            } else if beforeSiblings == nil {
                beforeSiblings = byte
            }
            byte = nextLine(after: byte)
        }
        // Comments directly above a key belong to that key. It can be indented like the block only where the
        // block is a list whose dashes stand below the key that the list belongs to.
        if let beforeSiblings, node.kind == .sequence, contentColumn(ofLineAt: byte) == indent {
            return beforeSiblings
        }
        return byte
    }

    /// The start of a key's line, or of the comments directly above it, but not above `floor`; `nil` if the line
    /// begins with something else, such as the dash of its list.
    private func lineStart(before key: YAMLNode, indent: Int, after floor: Int) -> Int? {
        var byte = key.span.start.byte - indent
        guard byte >= 0, bytes[byte..<key.span.start.byte].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
            return nil
        }
        while byte > firstByte {
            let above = lineStart(above: byte)
            guard above >= floor, commentColumn(ofLineAt: above) == indent else { break }
            byte = above
        }
        return byte
    }

    /// Where the text begins, behind a byte order mark.
    private var firstByte: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// The start of the line above the one that starts at a byte.
    private func lineStart(above byte: Int) -> Int {
        let isBreak = { (byte: UInt8) in byte == UInt8(ascii: "\n") }
        return bytes[firstByte..<byte - 1].lastIndex(where: isBreak).map { $0 + 1 } ?? firstByte
    }

    private func nextLine(after byte: Int) -> Int {
        bytes[byte...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }

    /// How far the comment that is all of a line is indented.
    private func commentColumn(ofLineAt start: Int) -> Int? {
        let text = bytes[start...].drop { $0 == UInt8(ascii: " ") }
        return text.first == UInt8(ascii: "#") ? text.startIndex - start : nil
    }

    /// How far the content of a line is indented; `nil` for a blank line and at the end of the file.
    private func contentColumn(ofLineAt start: Int) -> Int? {
        let text = bytes[start...].drop { $0 == UInt8(ascii: " ") }
        guard let first = text.first, first != UInt8(ascii: "\n"), first != UInt8(ascii: "\r") else {
            return nil
        }
        return text.startIndex - start
    }

    /// Whether the last text of a node has the blank lines below it (`|+`).
    private static func keepsBlankLines(_ node: YAMLNode) -> Bool {
        switch node.kind {
        case .sequence: Array(node.items).last.map(keepsBlankLines) ?? false
        case .mapping: Array(node.entries).last.map { keepsBlankLines($0.value) } ?? false
        case .scalar: [.literal, .folded].contains(node.style) && node.text.hasSuffix("\n\n")
        case .alias: false
        }
    }

    /// Whether a line ends with something else than LF or CRLF: CR, NEL, LINE or PARAGRAPH SEPARATOR.
    private static func hasRareBreak(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains(where: { index in
            switch bytes[index] {
            case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
            case 0x85: index >= 1 && bytes[index - 1] == 0xC2
            case 0xA8, 0xA9: index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
            default: false
            }
        })
    }
}
