import Diagnostics

/// The text of an example without its marks, and the stretches that were marked.
struct MarkedExample {
    private(set) var text = ""
    /// In order of their starts.
    private(set) var spans: [SourceSpan] = []

    /// Takes the marks `⟦` and `⟧` out of a text.
    init(_ marked: String) {
        var scalars = String.UnicodeScalarView()
        var position = SourcePosition.start
        var open: [SourcePosition] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": open.append(position)
            case "⟧": if let start = open.popLast() { spans.append(SourceSpan(start: start, end: position)) }
            default:
                scalars.append(scalar)
                position.byte += UTF8.width(scalar)
                position.column += 1
                if scalar == "\n" { (position.line, position.column) = (position.line + 1, 1) }
            }
        }
        text = String(scalars)
        spans.sort { $0.start < $1.start }
    }

    /// The lines, with a line of carets below each that has a marked place.
    ///
    /// - Parameter width: the columns there are; longer lines are clipped.
    func lines(width: Int) -> [String] {
        let excerpt = Excerpt(bytes: Array(text.utf8))
        var lines: [String] = []
        var place = SourcePosition.start
        // The last line feed ends the last line.
        let body = text.hasSuffix("\n") ? text.dropLast() : text[...]
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            let marked = spans.filter { $0.start.line == place.line }
            let whole = SourceSpan(start: place, end: place)
            // Of a long line the first marked place is shown.
            lines.append(excerpt.line(of: marked.first ?? whole, width: width).line)
            lines += marked.map { span in
                let mark = excerpt.line(of: span, width: width)
                return String(repeating: " ", count: mark.indent) + String(repeating: "^", count: mark.length)
            }
            place = SourcePosition(line: place.line + 1, column: 1, byte: place.byte + line.utf8.count + 1)
        }
        return lines
    }
}
