/// Lays words out in lines.
enum TextLayout {
    /// Breaks text at its spaces into lines of at most `width` columns; a longer word has a line of its own.
    static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            let size = DisplayWidth.of(word)
            if !line.isEmpty, used + 1 + size > width {
                lines.append(line)
                line = ""
                used = 0
            }
            if !line.isEmpty {
                line += " "
                used += 1
            }
            line += word
            used += size
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// A paragraph whose first line begins with `first`, the others with as many spaces.
    static func paragraph(_ text: String, first: String = "", width: Int) -> String {
        let indent = String(repeating: " ", count: DisplayWidth.of(first))
        let lines = wrap(text, width: max(20, width - indent.count))
        return lines.enumerated().map { ($0 == 0 ? first : indent) + $1 + "\n" }.joined()
    }

    /// Text filled up with spaces.
    static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    /// A row of cells side by side, each wrapped within its width; `widths` of 0 take what is left.
    static func row(_ cells: [String], widths: [Int], indent: Int) -> String {
        let columns = zip(cells, widths).map { wrap($0, width: $1) }
        let height = columns.map(\.count).max() ?? 0
        var text = ""
        for index in 0..<height {
            var line = String(repeating: " ", count: indent)
            for (column, width) in zip(columns, widths) {
                let cell = index < column.count ? column[index] : ""
                line += pad(cell, to: width) + " "
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    /// `1 program`, `2 programs`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
