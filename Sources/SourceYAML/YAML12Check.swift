package import Diagnostics

/// Finds what YAML 1.2 forbids and libyaml lets through: other readers stop at such a file or read it differently.
package struct YAML12Check {
    private let tree: YAMLTree
    private let records: [NodeRecord]
    private let bytes: [UInt8]
    private let hasHiddenBreak: Bool
    private var findings = FindingList()
    /// The block collections around the node at hand, outermost first.
    private var open: [Int] = []

    /// All such places in a file that was read to its end. One walk over the nodes; only those in brackets or
    /// quotes and texts in blocks are looked at more closely.
    package static func findings(in tree: YAMLTree) -> [Diagnostic] {
        guard tree.isWhole else { return [] }
        var check = YAML12Check(tree)
        check.run()
        return check.findings.finished
    }

    private init(_ tree: YAMLTree) {
        self.tree = tree
        records = tree.records
        bytes = tree.file.bytes
        hasHiddenBreak =
            !tree.scan.isASCII && !HiddenBreaks(in: bytes, from: ByteOrderMark.length(in: bytes)).isEmpty
    }

    private mutating func run() {
        var index = 0
        while index < records.count {
            while let last = open.last, index >= Int(records[last].next) { open.removeLast() }
            let record = records[index]
            switch record.style {
            case .plain: break
            case .block: open.append(index)
            case .flow:
                checkFlow(index)
                index = Int(record.next)
                continue
            case .singleQuoted, .doubleQuoted:
                checkComment(behind: record)
                if let line = shallowLine(in: Int(record.start.byte)..<Int(record.end.byte)) {
                    report(line, in: record, what: "quotes")
                }
            case .literal, .folded: checkBlockScalar(record)
            }
            index += 1
        }
    }

    // MARK: Brackets

    /// A collection in brackets with everything inside: all of its lines have one indentation to keep.
    private mutating func checkFlow(_ index: Int) {
        let collection = records[index]
        checkComment(behind: collection)
        let hasLines = collection.start.line != collection.end.line
        var hasShallowLine = false
        var hasDash = false
        var gap = Int(collection.start.byte)
        for record in records[index + 1..<Int(collection.next)] {
            if !hasDash, isDash(record) {
                hasDash = true
                reportDash(record)
            }
            // Inside a single line there is no room for a comment.
            guard hasLines else { continue }
            let start = Int(record.start.byte)
            checkComments(in: gap..<start, of: collection)
            var line = hasShallowLine ? nil : shallowLine(in: gap..<start, skipsComments: true)
            gap = start
            if record.hasText {
                gap = Int(record.end.byte)
                if line == nil, !hasShallowLine { line = shallowLine(in: start..<gap) }
            }
            if let line {
                hasShallowLine = true
                report(line, in: collection, what: "brackets")
            }
        }
        guard hasLines else { return }
        let rest = gap..<Int(collection.end.byte)
        checkComments(in: rest, of: collection)
        if !hasShallowLine, let line = shallowLine(in: rest, skipsComments: true) {
            report(line, in: collection, what: "brackets")
        }
    }

    private func isDash(_ record: NodeRecord) -> Bool {
        record.kind == .scalar && record.style == .plain && record.count == 1 && record.isInSource
            && bytes[Int(record.offset)] == UInt8(ascii: "-")
    }

    private mutating func reportDash(_ record: NodeRecord) {
        findings.add(.notYAML12) {
            Diagnostic(
                .notYAML12, "a `-` alone is no value inside brackets",
                at: tree.file.location(from: record.start, to: record.end),
                help: "write it in quotes, or leave it out")
        }
    }

    // MARK: Comments

    private mutating func checkComment(behind record: NodeRecord) {
        let end = Int(record.end.byte)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "#") else { return }
        reportComment(at: end, from: record.end)
    }

    /// Comments between the nodes of a collection.
    private mutating func checkComments(in gap: Range<Int>, of collection: NodeRecord) {
        var index = gap.lowerBound
        while index < gap.upperBound {
            switch bytes[index] {
            // An anchor or a tag may have the sign in it, and is reported as such.
            case UInt8(ascii: "&"), UInt8(ascii: "!"): return
            case UInt8(ascii: "#"):
                if !isBlank(index - 1) { reportComment(at: index, from: collection.start) }
                index = LineBreaks.endOfLine(in: bytes, from: index)
            default: index += 1
            }
        }
    }

    private mutating func reportComment(at index: Int, from place: Place) {
        findings.add(.notYAML12) {
            let start = place.advanced(to: index, in: bytes)
            return Diagnostic(
                .notYAML12, "a comment begins right behind something else",
                at: tree.file.location(from: start, to: start.advanced(to: index + 1, in: bytes)),
                help: "put a space before the `#`")
        }
    }

    // MARK: Indentation

    /// The spaces that a line needs to belong to the collection around it.
    ///
    /// Where libyaml sees lines that others don't, there is no telling; that is an error of its own.
    private var indentation: Int {
        guard !hasHiddenBreak, let index = open.last else { return 0 }
        let record = records[index]
        // An anchor or a tag may stand anywhere before the collection.
        switch bytes[Int(record.start.byte)] {
        case UInt8(ascii: "&"), UInt8(ascii: "!"):
            return record.kind == .mapping && index + 1 < records.count
                ? Int(records[index + 1].start.column) : 0
        default: return Int(record.start.column)
        }
    }

    /// The first line in a stretch that has something on it and too few spaces before that.
    private func shallowLine(in stretch: Range<Int>, skipsComments: Bool = false) -> Int? {
        let needed = indentation
        guard needed > 0 else { return nil }
        var index = stretch.lowerBound
        while index < stretch.upperBound {
            if skipsComments, bytes[index] == UInt8(ascii: "#"), isBlank(index - 1) {
                index = LineBreaks.endOfLine(in: bytes, from: index)
                continue
            }
            let isEnd = isLineEnd(index)
            index += 1
            guard isEnd else { continue }
            let text = endOfBlanks(from: index)
            guard text < bytes.count, !isLineEnd(text) else { continue }
            let isComment = skipsComments && bytes[text] == UInt8(ascii: "#")
            if !isComment, endOfSpaces(from: index) - index < needed { return text }
        }
        return nil
    }

    private mutating func report(_ line: Int, in record: NodeRecord, what: String) {
        let needed = indentation
        findings.add(.notYAML12) {
            let start = record.start.advanced(to: line, in: bytes)
            let hasTab = bytes[line - Int(start.column) + 1..<line].contains(0x09)
            let opening = record.start.advanced(to: Int(record.start.byte) + 1, in: bytes)
            return Diagnostic(
                .notYAML12,
                hasTab
                    ? "the line goes on inside \(what), and a tab indents it"
                    : "the line goes on inside \(what), and is not indented more than what they stand in",
                at: tree.file.location(from: start, to: start.advanced(to: line + 1, in: bytes)),
                notes: [
                    .init("the \(what) open here", at: tree.file.location(from: record.start, to: opening))
                ],
                help: "begin the line with at least \(needed) space\(needed == 1 ? "" : "s")")
        }
    }

    // MARK: Texts in blocks

    private mutating func checkBlockScalar(_ record: NodeRecord) {
        var index = Int(record.start.byte)
        // Behind an anchor or a tag; that one is an error anyway.
        guard bytes[index] == UInt8(ascii: "|") || bytes[index] == UInt8(ascii: ">") else { return }
        index += 1
        var saysIndentation = false
        while index < bytes.count, "+-123456789".utf8.contains(bytes[index]) {
            saysIndentation = saysIndentation || (0x31...0x39).contains(bytes[index])
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "#") {
            reportComment(at: index, from: record.start)
        }
        if !saysIndentation {
            checkLeadingLines(of: record, from: LineBreaks.endOfLine(in: bytes, from: index))
        }
    }

    /// Blank lines before the text's first line may not reach further than its indentation, which they seem to set.
    private mutating func checkLeadingLines(of record: NodeRecord, from lineBreak: Int) {
        var index = lineBreak
        var widest: (start: Int, end: Int)?
        while index < bytes.count {
            index += LineBreaks.length(in: bytes, at: index)
            let text = endOfSpaces(from: index)
            guard text < bytes.count else { return }
            if LineBreaks.length(in: bytes, at: text) > 0 {
                if widest.map({ text - index > $0.end - $0.start }) ?? true { widest = (index, text) }
                index = text
                continue
            }
            let indent = text - index
            guard let widest, indent >= indentation, widest.end - widest.start > indent else { return }
            findings.add(.notYAML12) {
                let start = record.start.advanced(to: widest.start, in: bytes)
                return Diagnostic(
                    .notYAML12, "the blank line has more spaces than the first line of the text",
                    at: tree.file.location(from: start, to: start.advanced(to: widest.end, in: bytes)),
                    help: "remove the spaces from the blank line")
            }
            return
        }
    }

    // MARK: Bytes

    private func endOfSpaces(from index: Int) -> Int {
        var index = index
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return index
    }

    private func endOfBlanks(from index: Int) -> Int {
        var index = index
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }

    private func isBlank(_ index: Int) -> Bool {
        bytes[index] == 0x20 || bytes[index] == 0x09 || isLineEnd(index)
    }

    /// The line ends of YAML 1.2; the others of YAML 1.1 are a finding of their own.
    private func isLineEnd(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }
}
