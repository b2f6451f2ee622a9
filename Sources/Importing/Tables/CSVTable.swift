package import Diagnostics

/// A comma-separated file (RFC 4180) with a head, every cell with its place, every problem named.
///
/// A library would do, if one kept the places: findings have to name line and column, and a row that is too short
/// or a quote that never ends must not pass for data.
package struct CSVTable: Sendable {
    /// One value and where it stands; quotes belong to the place, not to the text.
    package struct Cell: Sendable, Hashable {
        package var text: String
        package var span: SourceSpan
    }

    /// One row with as many cells as the head has.
    package struct Row: Sendable, Hashable {
        package var cells: [Cell]
        /// The line that the row begins on, counted from 1.
        package var line: Int { cells.first?.span.start.line ?? 0 }
    }

    package let path: String
    package private(set) var head: [Cell] = []
    package private(set) var rows: [Row] = []
    package private(set) var diagnostics: [Diagnostic] = []

    /// Reads a whole file. Lines end with LF or CRLF; blank lines are skipped; a byte order mark is allowed.
    ///
    /// A row that can't be read, or has more or fewer cells than the head, is reported and left out.
    package init(_ file: SourceFile) {
        path = file.path
        var scanner = CSVScanner(file.bytes)
        while let line = scanner.nextRow() {
            switch line {
            case .row(let cells): take(cells)
            case .fault(let message, let span, let help):
                diagnostics.append(
                    Diagnostic(.csvForm, message, at: SourceLocation(path: path, span: span), help: help))
            }
        }
        if head.isEmpty, diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .csvForm, "the file holds nothing", at: SourceLocation(path: path),
                    help: "the first row names the columns"))
        }
    }

    private mutating func take(_ cells: [Cell]) {
        guard let first = cells.first, let last = cells.last else { return }
        if head.isEmpty {
            head = cells
        } else if cells.count == head.count {
            rows.append(Row(cells: cells))
        } else {
            let span = SourceSpan(start: first.span.start, end: last.span.end)
            diagnostics.append(
                Diagnostic(
                    .csvForm, "a row of \(cells.count) cells under a head of \(head.count)",
                    at: SourceLocation(path: path, span: span),
                    help: "a comma inside a value needs quotes around the value"))
        }
    }
}
