import Diagnostics

/// The line of a file around a place, for showing a finding where it is.
struct Excerpt {
    /// Bytes that are looked at on either side of a place: enough for what is shown, however long the line.
    private static let reach = 512
    /// Columns after the place that are in sight at least, if the line has them.
    private static let room = 20

    let bytes: [UInt8]

    /// One line of a file and where a mark under it goes.
    struct Marked {
        var line: String
        /// Columns before the mark.
        var indent: Int
        /// Columns of the mark, at least one.
        var length: Int
    }

    /// The line a span begins on, made visible and clipped around the place, and the part of it that is in the span.
    ///
    /// - Parameter width: the columns there are.
    func line(of span: SourceSpan, width: Int) -> Marked {
        let place = min(max(span.start.byte, 0), bytes.count)
        let start = startOfLine(before: place)
        let end = endOfLine(after: place)
        let before = Excerpt.visible(text(start.byte..<place))
        let rest = text(place..<end.byte)
        let isFromStart = start.isWhole && DisplayWidth.of(before) <= width - Excerpt.room
        let head =
            isFromStart ? before : "…" + DisplayWidth.suffix(before, columns: width / 2 - Excerpt.room / 2)
        let indent = DisplayWidth.of(head)
        let tail = Excerpt.visible(rest)
        let isToEnd = end.isWhole && indent + DisplayWidth.of(tail) <= width
        let shown = isToEnd ? tail : DisplayWidth.prefix(tail, columns: width - indent - 1) + "…"
        let isOneLine = span.end.line == span.start.line
        let marked =
            isOneLine
            ? String(rest.unicodeScalars.prefix(max(0, span.end.column - span.start.column))) : rest
        let length = min(DisplayWidth.of(Excerpt.visible(marked)), DisplayWidth.of(shown))
        return Marked(line: head + shown, indent: indent, length: max(1, length))
    }

    /// The bytes of the line a span begins on without the blanks around them, or those near the place.
    func bytes(of span: SourceSpan) -> ArraySlice<UInt8> {
        let place = min(max(span.start.byte, 0), bytes.count)
        let line = bytes[startOfLine(before: place).byte..<endOfLine(after: place).byte]
        let last = line.lastIndex { !Excerpt.isBlank($0) } ?? line.startIndex - 1
        return line[...last].drop(while: Excerpt.isBlank)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Tabs as four spaces, everything hidden spelled out.
    private static func visible(_ text: String) -> String {
        guard text.utf8.contains(0x09) else { return VisibleText.of(text) }
        return VisibleText.of(text.replacing("\t", with: "    "))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where the line begins, or as far back as it matters.
    private func startOfLine(before place: Int) -> (byte: Int, isWhole: Bool) {
        var start = place
        while start > 0, lengthOfBreak(endingAt: start) == 0 {
            if place - start >= Excerpt.reach, isScalarStart(start) { return (start, false) }
            start -= 1
        }
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, place) }
        return (start, true)
    }

    /// Where the line ends, or as far on as it matters.
    private func endOfLine(after place: Int) -> (byte: Int, isWhole: Bool) {
        var end = place
        while end < bytes.count {
            if end - place >= Excerpt.reach, isScalarStart(end) { return (end, false) }
            end += 1
            let length = lengthOfBreak(endingAt: end)
            if length > 0, end - length >= place { return (end - length, true) }
        }
        return (end, true)
    }

    /// The bytes of the line end that stands before a place; 0 for none. YAML ends lines at NEL, LS and PS too, but
    /// editors don't, and what they show is what the lines are counted by.
    private func lengthOfBreak(endingAt end: Int) -> Int {
        bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D ? 1 : 0
    }

    private func isScalarStart(_ place: Int) -> Bool {
        place >= bytes.count || bytes[place] & 0xC0 != 0x80
    }
}
