import Diagnostics

/// The lines of a file around a place, for showing a finding where it is.
struct Excerpt {
    /// Columns of a source line that are shown; longer lines are clipped around the place.
    static let width = 72

    let bytes: [UInt8]

    /// One line of a file with a mark under it.
    struct Marked {
        var line: String
        var mark: String
    }

    /// The line a span begins on, made visible, with carets under the span.
    func line(of span: SourceSpan, mark: Character) -> Marked {
        let range = lineBytes(around: span.start.byte)
        let text = Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
        let first = min(span.start.column - 1, text.count)
        let sameLine = span.end.line == span.start.line
        let last = min(max(sameLine ? span.end.column - 1 : text.count, first), text.count)
        // Clip so that the mark is in sight with some room before it.
        let from = first > Excerpt.width - 20 ? first - 30 : 0
        let to = min(text.count, from + Excerpt.width)
        let before = Excerpt.shown(text[from..<max(from, first)])
        let marked = Excerpt.shown(text[max(from, first)..<max(from, min(last, to))])
        let after = Excerpt.shown(text[min(max(from, last), to)..<to])
        let lead = from > 0 ? "…" : ""
        let line = lead + before + marked + after + (to < text.count ? "…" : "")
        let indent = DisplayWidth.of(lead) + DisplayWidth.of(before)
        let carets = max(1, DisplayWidth.of(marked))
        return Marked(
            line: line, mark: String(repeating: " ", count: indent) + String(repeating: mark, count: carets))
    }

    /// Tabs as four spaces, everything hidden spelled out.
    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        for scalar in scalars {
            text += scalar == "\t" ? "    " : VisibleText.of(String(scalar))
        }
        return text
    }

    private func lineBytes(around byte: Int) -> Range<Int> {
        let place = min(max(byte, 0), bytes.count)
        var start = place
        while start > 0, !isBreak(endingAt: start) { start -= 1 }
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, place) }
        var end = place
        while end < bytes.count, !(1...3).contains(where: { isBreak(endingAt: end + $0, length: $0) }) {
            end += 1
        }
        return start..<max(start, end)
    }

    /// Whether a line break of that many bytes, or of any, ends before a place. YAML counts lines from NEL, LS
    /// and PS too.
    private func isBreak(endingAt end: Int, length: Int? = nil) -> Bool {
        guard end <= bytes.count else { return false }
        let breaks: [[UInt8]] = [[0x0A], [0x0D], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]
        return breaks.contains { sequence in
            (length == nil || length == sequence.count) && end >= sequence.count
                && bytes[end - sequence.count..<end].elementsEqual(sequence)
        }
    }
}
