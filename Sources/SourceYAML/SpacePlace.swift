/// What stands around a space of another kind on its line.
struct SpacePlace {
    private let run: Range<Int>
    private let bytes: [UInt8]

    /// - Parameter run: the space, or several in a row.
    init(_ run: Range<Int>, in bytes: [UInt8]) {
        self.run = run
        self.bytes = bytes
    }

    /// Whether a plain space must be meant.
    ///
    /// - Parameter startOfText: where a text begins that is a key if a colon stands in it.
    func isWrong(startOfText: Int?) -> Bool {
        isFirst(run.lowerBound) || isBehindDash || isBehindKey(startOfText: startOfText) || isBeforeComment
    }

    /// Whether a colon follows that ends a key.
    var isBeforeColon: Bool {
        let colon = endOfBlanks(from: run.upperBound)
        guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return false }
        return isBlankOrEnd(colon + 1)
    }

    /// Whether nothing but blanks stands before `index` on its line.
    private func isFirst(_ index: Int) -> Bool {
        let start = startOfBlanks(before: index)
        return start == ByteOrderMark.length(in: bytes) || LineBreaks.length(in: bytes, before: start) > 0
    }

    private var isBehindDash: Bool {
        guard run.lowerBound > 0, bytes[run.lowerBound - 1] == UInt8(ascii: "-") else { return false }
        return isFirst(startOfDashes(before: run.lowerBound))
    }

    /// Whether a word and a colon stand before it that would be a key with a plain space behind them.
    private func isBehindKey(startOfText: Int?) -> Bool {
        let colon = run.lowerBound - 1
        guard colon > 0, bytes[colon] == UInt8(ascii: ":") else { return false }
        var start = colon
        while start > 0, isWordPart(bytes[start - 1]) { start -= 1 }
        guard start < colon else { return false }
        return start == startOfText || isFirst(startOfDashes(before: start))
    }

    private var isBeforeComment: Bool {
        run.upperBound < bytes.count && bytes[run.upperBound] == UInt8(ascii: "#")
            && isBlankOrEnd(run.upperBound + 1)
    }

    // MARK: Bytes

    private func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func isBlankOrEnd(_ index: Int) -> Bool {
        index >= bytes.count || isBlank(bytes[index]) || LineBreaks.length(in: bytes, at: index) > 0
    }

    private func startOfBlanks(before index: Int) -> Int {
        var index = index
        while index > 0, isBlank(bytes[index - 1]) { index -= 1 }
        return index
    }

    /// Past the dashes of list items, which stand before the first key of each.
    private func startOfDashes(before index: Int) -> Int {
        var index = index
        while index > 0, isBlank(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "-") { index -= 1 }
        return index
    }

    private func endOfBlanks(from index: Int) -> Int {
        var index = index
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        return index
    }
}
