/// Writes comma-separated rows: RFC 4180, and nothing that a spreadsheet would run.
enum CSVText {
    /// One row with its line end.
    static func line(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// Text from a file must not become a formula in a spreadsheet, so a leading sign that would start one is
    /// kept behind an apostrophe.
    private static func quoted(_ cell: String) -> String {
        if isPlain(cell) { return cell }
        // Scalars, not characters: a combining mark behind a comma or a sign hides neither from a spreadsheet.
        var scalars = cell.unicodeScalars
        if let first = scalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
            scalars.insert("'", at: scalars.startIndex)
        }
        guard
            scalars.contains(where: {
                ",\"\r\n".unicodeScalars.contains($0) || $0.properties.isWhitespace && $0 != " "
            })
        else { return String(scalars) }
        var text = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { text.append(scalar) }
            text.append(scalar)
        }
        text.append("\"")
        return String(text)
    }

    /// Whether a cell is letters, digits and marks that mean nothing in any place: told quickly of most.
    private static func isPlain(_ cell: String) -> Bool {
        switch cell.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): false
        default:
            cell.utf8.allSatisfy {
                (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"")
            }
        }
    }
}
