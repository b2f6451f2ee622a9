/// Lays words out in lines.
enum TextLayout {
    /// Breaks text at its spaces into lines of at most `width` columns, hidden characters made visible. A longer
    /// word has a line of its own, or is broken behind its hyphens too.
    static func wrap(_ text: String, width: Int, atHyphens: Bool = false) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in VisibleText.of(text).split(separator: " ") {
            let size = DisplayWidth.of(word)
            if atHyphens, size > width {
                if !line.isEmpty { lines.append(line) }
                let parts = pieces(of: word, width: width)
                lines += parts.dropLast()
                line = parts.last ?? ""
                used = DisplayWidth.of(line)
                continue
            }
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

    /// A long word in pieces that end behind a hyphen where there is one in reach.
    private static func pieces(of word: Substring, width: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var lastHyphen: String.Index?
        for character in word {
            if DisplayWidth.of(piece) + DisplayWidth.of(String(character)) > width {
                let cut = lastHyphen ?? piece.endIndex
                pieces.append(String(piece[..<cut]))
                piece = String(piece[cut...])
                lastHyphen = nil
            }
            piece.append(character)
            if character == "-" { lastHyphen = piece.endIndex }
        }
        return pieces + [piece]
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
        let columns = zip(cells, widths).map { wrap($0, width: $1, atHyphens: true) }
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
