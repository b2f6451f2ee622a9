import CatalogLint
import Diagnostics

/// The text of an example without its marks, and where they were.
struct MarkedText {
    /// The file's bytes.
    var bytes: [UInt8] = []
    /// `line:column-line:column` of each pair of marks.
    var places: [String] = []

    /// Takes the marks out, counting lines at line feeds and columns in Unicode scalars.
    init(_ marked: String) {
        var line = 1
        var column = 1
        var start = ""
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = "\(line):\(column)"
            case "⟧": places.append("\(start)-\(line):\(column)")
            case "\u{FEFF}" where bytes.isEmpty: bytes += Array(String(scalar).utf8)
            default:
                bytes += Array(String(scalar).utf8)
                column += 1
                if scalar == "\n" { (line, column) = (line + 1, 1) }
            }
        }
    }

    init(_ file: LintExample.MarkedFile, changedBy change: (String) -> String = { $0 }) {
        self.init(change(file.head + file.text))
    }
}

extension Diagnostic {
    /// The span as `MarkedText` writes it.
    var marked: String {
        guard let span = location.span else { return "" }
        return "\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)"
    }
}
