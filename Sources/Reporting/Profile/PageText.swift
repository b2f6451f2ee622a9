/// The parts that a page is made of.
struct PageText {
    let width: Int
    private(set) var text = ""

    init(width: Int) {
        self.width = width
    }

    /// A heading with an empty line above it.
    mutating func heading(_ words: String) {
        gap()
        line(words)
    }

    /// An empty line.
    mutating func gap() {
        text += "\n"
    }

    mutating func line(_ words: String, indent: Int = 0) {
        text += TextLayout.paragraph(words, first: String(repeating: " ", count: indent), width: width)
    }

    /// A name and what is known of it; what has several parts has a line for each.
    mutating func row(_ name: String, _ parts: String...) {
        row(name, parts)
    }

    mutating func row(_ name: String, _ parts: [String]) {
        for (index, part) in parts.enumerated() {
            let first = TextLayout.pad("  " + (index == 0 ? name : ""), to: 14)
            text += TextLayout.paragraph(part, first: first, width: width)
        }
    }

    mutating func item(_ words: String, mark: String = "- ", indent: Int = 2) {
        let first = String(repeating: " ", count: indent) + mark
        text += TextLayout.paragraph(words, first: first, width: width)
    }

    /// Short texts side by side, as many in a line as there is room for.
    mutating func items(_ texts: [String], indent: Int = 2) {
        var lines: [String] = []
        for text in texts {
            if let last = lines.last, indent + DisplayWidth.of(last) + 3 + DisplayWidth.of(text) <= width {
                lines[lines.count - 1] += "   " + text
            } else {
                lines.append(text)
            }
        }
        for line in lines { drawn(line, indent: indent) }
    }

    /// Text that is laid out already.
    mutating func drawn(_ line: String, indent: Int = 2) {
        text += String(repeating: " ", count: indent) + line + "\n"
    }
}
