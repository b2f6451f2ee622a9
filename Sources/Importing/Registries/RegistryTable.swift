import Diagnostics

/// A table that a registry publishes: its columns by their names, its rows one after the other.
struct RegistryTable<Column: RawRepresentable<String> & CaseIterable & Hashable> {
    private var reader: CSVReader
    private var places: [Column: Int] = [:]
    private var reported: [Diagnostic] = []

    /// Whether all columns are there; otherwise there are no rows.
    private(set) var isKnown = false

    /// - Parameter what: what the table is, for the message that it isn't one.
    init(_ file: SourceFile, what: String) {
        reader = CSVReader(file)
        for (index, cell) in reader.head.enumerated() {
            if let column = Column(rawValue: cell.text), places[column] == nil { places[column] = index }
        }
        let missing = Column.allCases.filter { places[$0] == nil }.map { "`\($0.rawValue)`" }
        guard !reader.head.isEmpty else { return }
        isKnown = missing.isEmpty
        if !isKnown {
            reported.append(
                Diagnostic(
                    .missingKey, "this is not \(what): no column \(missing.joined(separator: ", "))",
                    at: SourceLocation(path: file.path, span: reader.head.first?.span)))
        }
    }

    /// Of rows that could not be read, and what was reported of others.
    var diagnostics: [Diagnostic] { reader.diagnostics + reported }

    mutating func next() -> Row? {
        guard isKnown else { return nil }
        return reader.next().map { Row(cells: $0.cells, places: places, path: reader.path) }
    }

    mutating func report(_ problem: Diagnostic) { reported.append(problem) }

    /// One row.
    struct Row {
        fileprivate let cells: [CSVTable.Cell]
        fileprivate let places: [Column: Int]
        fileprivate let path: String

        /// A value on one line, with single blanks; empty if there is none.
        subscript(column: Column) -> String {
            guard let cell = cell(column) else { return "" }
            let text = cell.text
            guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) else { return text }
            return text.split { $0.isWhitespace }.joined(separator: " ")
        }

        /// A finding about one value.
        ///
        /// - Parameter severity: a warning where the row is taken all the same.
        func problem(
            _ code: DiagnosticCode, _ column: Column, _ problem: String, help: String? = nil,
            severity: Severity = .error
        ) -> Diagnostic {
            let value = self[column]
            let shown = value.isEmpty ? "`\(column.rawValue)` is empty: it" : "\(column.rawValue) `\(value)`"
            return Diagnostic(
                code, "\(shown) \(problem)",
                at: place(column), help: help, severity: severity)
        }

        /// Where a value stands.
        func place(_ column: Column) -> SourceLocation {
            SourceLocation(path: path, span: cell(column)?.span)
        }

        private func cell(_ column: Column) -> CSVTable.Cell? {
            places[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
        }
    }
}
