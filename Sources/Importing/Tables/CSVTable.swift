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
    package let head: [Cell]
    package private(set) var rows: [Row] = []
    /// One for each row that could not be read.
    package let diagnostics: [Diagnostic]

    /// Reads a whole file, as `CSVReader` does row by row.
    package init(_ file: SourceFile) {
        var reader = CSVReader(file)
        while let row = reader.next() { rows.append(row) }
        path = file.path
        head = reader.head
        diagnostics = reader.diagnostics
    }
}
