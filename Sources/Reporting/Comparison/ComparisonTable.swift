/// Programs side by side, for people: the differences first.
package enum ComparisonTable {
    /// Columns of the terminal for the name of a row, and the least for a program.
    private static let name = 14
    private static let least = 20

    package static func text(_ comparison: ProgramComparison, width: Int = 80) -> String {
        let count = comparison.ids.count
        var text = TextLayout.paragraph(
            "\(TextLayout.count(count, "program")) side by side, on \(comparison.day)", width: width)
        for (letter, id) in zip(letters(count), comparison.ids) {
            text += TextLayout.paragraph(id, first: "  \(letter)  ", width: width)
        }
        for kind in ComparisonRow.Kind.allCases {
            let rows = comparison.rows(kind)
            guard !rows.isEmpty else { continue }
            text += "\n\(title(kind, of: count))\n"
            switch kind {
            case .different: text += side(by: rows, count, width)
            case .same:
                for row in rows { text += line(row.name, row.values.first?.words ?? "", width) }
            case .notRecorded:
                text += TextLayout.paragraph(
                    rows.map(\.name).joined(separator: ", "), first: "  ", width: width)
            }
        }
        return text + "\n"
            + TextLayout.paragraph(
                "Sources and the whole reason: accredit show, with an id above", width: width)
    }

    static func title(_ kind: ComparisonRow.Kind, of count: Int) -> String {
        switch kind {
        case .different: "Different, or not known to be the same"
        case .same: "The same"
        case .notRecorded: count == 2 ? "Not recorded of either" : "Not recorded of any"
        }
    }

    /// A, B, … for the programs, and numbers where the letters end.
    static func letters(_ count: Int) -> [String] {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
        return (0..<count).map { $0 < alphabet.count ? alphabet[$0] : String($0 + 1) }
    }

    private static func side(by rows: [ComparisonRow], _ count: Int, _ width: Int) -> String {
        let letters = letters(count)
        let each = (width - 2 - name - count) / count
        guard each >= least else { return rows.map { below($0, letters, width) }.joined() }
        let widths = [name] + Array(repeating: each, count: count)
        let lines = [[""] + letters] + rows.map { [$0.name] + $0.values.map(words) }
        return lines.map { TextLayout.row($0, widths: widths, indent: 2) }.joined()
    }

    /// A row whose values don't fit side by side.
    private static func below(_ row: ComparisonRow, _ letters: [String], _ width: Int) -> String {
        var text = "  \(row.name)\n"
        for (letter, value) in zip(letters, row.values) {
            text += TextLayout.paragraph(words(value), first: "    \(letter)  ", width: width)
        }
        return text
    }

    private static func line(_ label: String, _ words: String, _ width: Int) -> String {
        TextLayout.paragraph(words, first: TextLayout.pad("  " + label, to: name + 3), width: width)
    }

    static func words(_ value: ComparisonRow.Value) -> String { value.words ?? FactText.notRecorded }
}
