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
    }

    /// Why a row could not be read.
    struct Fault: Error {
        var message: String
        var span: SourceSpan
        var help: String
    }

    package let path: String
    /// The names of the columns; empty if the first row could not be read, and then there are no rows either.
    package private(set) var head: [Cell] = []
    package private(set) var rows: [Row] = []
    /// One for each row that could not be read.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Reads a whole file. Lines end with LF, CRLF or CR; blank lines are skipped; a byte order mark is allowed.
    ///
    /// A row that can't be read, or has more or fewer cells than the head, is reported and left out.
    package init(_ file: SourceFile) {
        path = file.path
        var scanner = CSVScanner(file.bytes)
        while let line = scanner.nextRow() {
            switch line {
            case .row(let cells): take(cells)
            case .fault(let fault): report(fault)
            }
            // Without names for the columns no row means anything.
            if head.isEmpty { return }
        }
        if head.isEmpty {
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
            let count = cells.count == 1 ? "1 cell" : "\(cells.count) cells"
            report(
                Fault(
                    message: "a row of \(count) under a head of \(head.count)",
                    span: SourceSpan(start: first.span.start, end: last.span.end),
                    help: "a comma inside a value needs quotes around the value"))
        }
    }

    private mutating func report(_ fault: Fault) {
        // A missing quote can swallow good rows: say which.
        let first = fault.span.start.line
        let last = fault.span.end.line - (fault.span.end.column == 1 ? 1 : 0)
        let more = last > first ? "; lines \(first) to \(last) are left out" : ""
        diagnostics.append(
            Diagnostic(
                .csvForm, fault.message + more, at: SourceLocation(path: path, span: fault.span),
                help: fault.help))
    }
}
