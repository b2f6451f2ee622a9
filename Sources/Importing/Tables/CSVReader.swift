import Diagnostics

/// Reads a comma-separated file row by row: what is read can go again, however large the file is.
struct CSVReader {
    let path: String
    /// The names of the columns; empty if the first row could not be read, and then there are no rows either.
    private(set) var head: [CSVTable.Cell] = []
    /// One for each row so far that could not be read.
    private(set) var diagnostics: [Diagnostic] = []
    private var scanner: CSVScanner

    /// Reads the head. Lines end with LF, CRLF or CR; blank lines are skipped; a byte order mark is allowed.
    init(_ file: SourceFile) {
        path = file.path
        scanner = CSVScanner(file.bytes)
        switch scanner.nextRow() {
        case .row(let cells): head = cells
        case .fault(let fault): report(fault)
        case nil:
            diagnostics.append(
                Diagnostic(
                    .csvForm, "the file holds nothing", at: SourceLocation(path: path),
                    help: "the first row names the columns"))
        }
    }

    /// The next row with as many cells as the head; `nil` at the end of the file. A row that can't be read, or has
    /// more or fewer cells, is reported and left out.
    mutating func next() -> CSVTable.Row? {
        // Without names for the columns no row means anything.
        guard !head.isEmpty else { return nil }
        while let line = scanner.nextRow() {
            switch line {
            case .row(let cells) where cells.count == head.count: return CSVTable.Row(cells: cells)
            case .row(let cells): reportCount(of: cells)
            case .fault(let fault): report(fault)
            }
        }
        return nil
    }

    private mutating func reportCount(of cells: [CSVTable.Cell]) {
        guard let first = cells.first, let last = cells.last else { return }
        let count = cells.count == 1 ? "1 cell" : "\(cells.count) cells"
        report(
            CSVTable.Fault(
                message: "a row of \(count) under a head of \(head.count)",
                span: SourceSpan(start: first.span.start, end: last.span.end),
                help: "a comma inside a value needs quotes around the value"))
    }

    private mutating func report(_ fault: CSVTable.Fault) {
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
