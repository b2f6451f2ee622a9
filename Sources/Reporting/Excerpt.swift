import Diagnostics

/// The line of a file around a place, for showing a finding where it is.
struct Excerpt {
    /// Columns of a source line that are shown; longer lines are clipped around the place.
    private static let width = 72
    /// Bytes that are looked at on either side of a place: enough for what is shown, however long the line.
    private static let reach = 1024

    let bytes: [UInt8]

    /// One line of a file with a mark under it.
    struct Marked {
        var line: String
        var mark: String
    }

    /// The line a span begins on, made visible, with marks under the span.
    func line(of span: SourceSpan, mark: Character) -> Marked {
        let place = min(max(span.start.byte, 0), bytes.count)
        let start = startOfLine(before: place)
        let end = endOfLine(after: place)
        let before = scalars(start.byte..<place)
        let rest = scalars(place..<end.byte)
        // Clip so that the mark is in sight with some room before it.
        let isFromStart = start.isWhole && before.count <= Excerpt.width - 20
        let lead = isFromStart ? before : Array(before.suffix(30))
        let shown = rest.prefix(Excerpt.width - lead.count)
        let isOneLine = span.end.line == span.start.line
        let marked = isOneLine ? shown.prefix(max(0, span.end.column - span.start.column)) : shown
        let isToEnd = end.isWhole && shown.count == rest.count
        let head = (isFromStart ? "" : "…") + Excerpt.visible(lead)
        let text = head + Excerpt.visible(shown) + (isToEnd ? "" : "…")
        let marks = max(1, DisplayWidth.of(Excerpt.visible(marked)))
        return Marked(
            line: text,
            mark: String(repeating: " ", count: DisplayWidth.of(head)) + String(repeating: mark, count: marks)
        )
    }

    /// Tabs as four spaces, everything hidden spelled out.
    private static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        scalars.reduce(into: "") { $0 += $1 == "\t" ? "    " : VisibleText.of(String($1)) }
    }

    private func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
        Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    }

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

    /// The bytes of the line break that ends before a place; 0 for none. YAML ends lines at NEL, LS and PS too.
    private func lengthOfBreak(endingAt end: Int) -> Int {
        switch bytes[end - 1] {
        case 0x0A, 0x0D: 1
        case 0x85: end >= 2 && bytes[end - 2] == 0xC2 ? 2 : 0
        case 0xA8, 0xA9: end >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2 ? 3 : 0
        default: 0
        }
    }

    private func isScalarStart(_ place: Int) -> Bool {
        place >= bytes.count || bytes[place] & 0xC0 != 0x80
    }
}
