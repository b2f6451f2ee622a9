import Dates
import Diagnostics

/// The cells of one row by column, with every wrong one reported.
struct ClaimRow {
    private let row: CSVTable.Row
    private let columns: [ClaimColumn: Int]
    private let path: String
    private(set) var diagnostics: [Diagnostic] = []

    init(_ row: CSVTable.Row, columns: [ClaimColumn: Int], path: String) {
        self.row = row
        self.columns = columns
        self.path = path
    }

    /// The whole row in its file.
    var location: SourceLocation {
        guard let first = row.cells.first, let last = row.cells.last else {
            return SourceLocation(path: path)
        }
        return SourceLocation(path: path, span: SourceSpan(start: first.span.start, end: last.span.end))
    }

    /// The text of a cell without the white space around and with single spaces; `nil` if there is none.
    func text(_ column: ClaimColumn) -> String? {
        guard let cell = cell(column) else { return nil }
        let words = cell.text.split { $0.isWhitespace }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private func cell(_ column: ClaimColumn) -> CSVTable.Cell? {
        columns[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    }

    /// A text that has to be there.
    mutating func required(_ column: ClaimColumn) -> String? {
        if let text = text(column) { return text }
        report(.missingKey, "the row has no `\(column.rawValue)`", at: column)
        return nil
    }

    /// The parts of a cell between semicolons, each once.
    func list(_ column: ClaimColumn) -> [String] {
        (text(column) ?? "").split(separator: ";").reduce(into: []) { parts, part in
            let words = part.split(separator: " ").joined(separator: " ")
            if !words.isEmpty, !parts.contains(words) { parts.append(words) }
        }
    }

    /// A value of a form of its own.
    ///
    /// - Parameters:
    ///   - expected: what it is, in words.
    ///   - form: how it is written.
    mutating func parsed<Value>(
        _ column: ClaimColumn, as expected: String, like form: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = text(column) else { return nil }
        if let value = parse(text) { return value }
        report(
            .badFormat, "`\(column.rawValue)` is `\(text)`, not \(expected)", at: column,
            help: "write it like \(form)")
        return nil
    }

    mutating func date(_ column: ClaimColumn) -> PartialDate? {
        parsed(column, as: "a date", like: "2026-11-23, 2026-11, 2026, 1968~ or 2025-08/2026-07") {
            try? PartialDate(parsing: $0)
        }
    }

    /// A word of a closed vocabulary.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ column: ClaimColumn, _ type: Word.Type
    ) -> Word? {
        text(column).flatMap { word($0, of: column, type) }
    }

    /// Words of a closed vocabulary between semicolons.
    mutating func words<Word: RawRepresentable<String> & CaseIterable>(
        _ column: ClaimColumn, _ type: Word.Type
    ) -> [Word] {
        list(column).compactMap { word($0, of: column, type) }
    }

    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, of column: ClaimColumn, _ type: Word.Type
    ) -> Word? {
        if let word = Word(rawValue: text) { return word }
        reportUnknown(text, column, known: Word.allCases.map(\.rawValue))
        return nil
    }

    mutating func reportUnknown(_ text: String, _ column: ClaimColumn, known: [String]) {
        let help =
            Spelling.offer(nearestTo: text, among: known)
            ?? (known.isEmpty ? "the rules know none" : "known: " + known.joined(separator: ", "))
        report(.unknownValue, "`\(text)` is not a known \(column.rawValue)", at: column, help: help)
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at column: ClaimColumn, help: String? = nil
    ) {
        let place = cell(column).map { SourceLocation(path: path, span: $0.span) } ?? location
        diagnostics.append(Diagnostic(code, message, at: place, help: help))
    }
}
