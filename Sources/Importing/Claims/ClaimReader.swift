package import Catalog
import Dates
package import Diagnostics

/// Reads a table of claims. A row with anything wrong in it is reported, once for each wrong cell, and left out
/// as a whole: half of what a page says may say something else.
package struct ClaimReader {
    /// What a table of claims comes to.
    package struct Reading: Sendable {
        package var claims: [Claim] = []
        package var diagnostics: [Diagnostic] = []
        /// Rows whose page nobody has read yet.
        package var unread = 0
        /// Rows that were left out for an error.
        package var leftOut = 0
    }

    private let table: CSVTable
    private var columns: [ClaimColumn: Int] = [:]
    private let accreditors: [Accreditor]
    private var diagnostics: [Diagnostic] = []

    private init(_ table: CSVTable, accreditors: [Accreditor]) {
        self.table = table
        self.accreditors = accreditors
    }

    /// Reads every row of a table.
    ///
    /// - Parameter accreditors: the agencies whose words `standing` and `accredits` use.
    package static func read(_ table: CSVTable, accreditors: [Accreditor]) -> Reading {
        var reader = ClaimReader(table, accreditors: accreditors)
        return reader.read()
    }

    private mutating func read() -> Reading {
        var result = Reading()
        guard readHead() else {
            result.diagnostics = table.diagnostics + diagnostics
            result.leftOut = table.rows.count
            return result
        }
        result.leftOut = table.diagnostics.count
        for row in table.rows {
            if text(.read, row) == nil {
                result.unread += 1
                continue
            }
            let before = diagnostics.count
            if let claim = claim(row), diagnostics.count == before {
                result.claims.append(claim)
            } else {
                result.leftOut += 1
            }
        }
        result.diagnostics = (table.diagnostics + diagnostics).sorted(by: Diagnostic.inReportOrder)
        return result
    }

    /// Finds the columns; whether a row can be read at all.
    private mutating func readHead() -> Bool {
        let known = ClaimColumn.allCases.map(\.rawValue)
        for (index, cell) in table.head.enumerated() {
            guard let column = ClaimColumn(rawValue: cell.text) else {
                let nearest = Spelling.nearest(to: cell.text, among: known)
                report(
                    .unknownKey, "no column is called `\(cell.text)`; it is left out", at: cell,
                    help: nearest.map { "did you mean `\($0)`?" }, severity: .warning)
                continue
            }
            if columns[column] == nil {
                columns[column] = index
            } else {
                report(.duplicateKey, "the column `\(cell.text)` is there twice", at: cell)
                return false
            }
        }
        let missing = ClaimColumn.required.filter { columns[$0] == nil }
        guard missing.isEmpty || table.head.isEmpty else {
            let names = missing.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .missingKey, "the head has no column \(names)",
                    at: SourceLocation(path: table.path, span: table.head.first?.span),
                    help: "columns: " + known.joined(separator: ", ")))
            return false
        }
        return !table.head.isEmpty
    }

    private mutating func claim(_ row: CSVTable.Row) -> Claim? {
        let name = required(.school, row)
        let program = required(.program, row)
        let state = required(.state, row) == nil ? nil : word(.state, row, Region.self)
        let page = page(row)
        guard let name, let program, let state, let page,
            let first = row.cells.first, let last = row.cells.last
        else { return nil }
        let school = Claim.School(
            unitid: unitid(row), name: name, otherNames: list(.otherNames, row), state: state,
            city: text(.city, row))
        let location = SourceLocation(
            path: table.path, span: SourceSpan(start: first.span.start, end: last.span.end))
        var claim = Claim(school: school, programName: program, page: page, location: location)
        claim.programID = identifier(.programID, row)
        claim.award = word(.awardLevel, row, Award.self)
        claim.cip = parsed(.cip, row, as: "a CIP code like 51.0707") { CIPCode($0) }
        claim.ipedsLevel = parsed(.ipedsLevel, row, as: "an award level of IPEDS, like 3") {
            Int($0).flatMap(IPEDSLevel.init(rawValue:))
        }
        readLength(row, into: &claim)
        claim.credits = credits(row)
        claim.delivery = list(.delivery, row).compactMap { word($0, .delivery, row, Delivery.self) }
        claim.admission = admission(row)
        claim.credentials = list(.leadsTo, row)
        claim.tuition = text(.tuitionAsStated, row)
        claim.note = text(.note, row)
        claim.accreditation = accreditation(row)
        return claim
    }

    private mutating func page(_ row: CSVTable.Row) -> Claim.Page? {
        let url = parsed(.sourceURL, row, as: "a web address with https:// or http://") {
            ($0.hasPrefix("https://") || $0.hasPrefix("http://")) && !$0.contains(" ") && $0.utf8.count > 8
                ? $0 : nil
        }
        if text(.sourceURL, row) == nil { _ = required(.sourceURL, row) }
        let asOf = date(.asOf, row)
        guard let url, let read = date(.read, row) else { return nil }
        return Claim.Page(
            url: url, title: text(.title, row), asOf: asOf, read: read, weakness: text(.weak, row))
    }

    private mutating func readLength(_ row: CSVTable.Row, into claim: inout Claim) {
        let months = parsed(.length, row, as: "a length like 18 months, 2 years, 4 semesters") {
            MonthRange(parsing: $0)
        }
        guard let stated = text(.durationAsStated, row) ?? text(.length, row) else { return }
        claim.lengthText = text(.length, row) ?? (MonthRange(parsing: stated) == nil ? nil : stated)
        claim.length = StudyLength(stated: stated, months: months ?? MonthRange(parsing: stated))
    }

    private mutating func credits(_ row: CSVTable.Row) -> Credits? {
        let unit = word(.creditUnit, row, Credits.Unit.self)
        let count = parsed(.credits, row, as: "a whole number of credits") { text in
            Int(text).flatMap { (1...10_000).contains($0) ? $0 : nil }
        }
        return count.map { Credits(count: $0, unit: unit) }
    }

    private mutating func admission(_ row: CSVTable.Row) -> Claim.Admission {
        var result = Claim.Admission()
        result.education = word(.education, row, EducationLevel.self)
        result.gpa = parsed(.gpa, row, as: "a grade point average like 2.5") { text in
            Double(text).flatMap { (0..<6).contains($0) && text.utf8.count <= 4 ? text : nil }
        }
        result.abilityToBenefit = parsed(.abilityToBenefit, row, as: "true or false") { Bool($0) }
        result.stated = text(.admissionAsStated, row)
        return result
    }

    private mutating func accreditation(_ row: CSVTable.Row) -> Claim.Accreditation? {
        guard let status = text(.standing, row), status != "not-stated" else { return nil }
        guard let name = required(.accreditor, row) else { return nil }
        guard let agency = accreditors.first(where: { $0.id.lowercased() == name.lowercased() }) else {
            reportUnknown(name, .accreditor, row, known: accreditors.map(\.id))
            return nil
        }
        if agency.status(status) == nil {
            reportUnknown(status, .standing, row, known: agency.statuses.map(\.id))
        }
        let kind = text(.accredits, row)
        if let kind, !agency.accredits.contains(where: { $0.id == kind }) {
            reportUnknown(kind, .accredits, row, known: agency.accredits.map(\.id))
        }
        return Claim.Accreditation(
            agency: agency.id, accredits: kind, status: status, start: date(.from, row), end: date(.to, row),
            nextReview: date(.nextReview, row))
    }

    private mutating func unitid(_ row: CSVTable.Row) -> String? {
        parsed(.unitid, row, as: "a UNITID of six digits") { text in
            text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
        }
    }

    private mutating func identifier(_ column: ClaimColumn, _ row: CSVTable.Row) -> String? {
        parsed(column, row, as: "an id of a-z, 0-9 and hyphens") { $0 == Slug.of($0) ? $0 : nil }
    }
}

// Cells.
extension ClaimReader {
    /// The text of a cell without the white space around and with single spaces; `nil` if there is none.
    private func text(_ column: ClaimColumn, _ row: CSVTable.Row) -> String? {
        guard let cell = cell(column, row) else { return nil }
        let words = cell.text.split { $0.isWhitespace }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private func cell(_ column: ClaimColumn, _ row: CSVTable.Row) -> CSVTable.Cell? {
        columns[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    }

    private mutating func required(_ column: ClaimColumn, _ row: CSVTable.Row) -> String? {
        if let text = text(column, row) { return text }
        if let cell = cell(column, row) ?? row.cells.first {
            report(.missingKey, "the row has no `\(column.rawValue)`", at: cell)
        }
        return nil
    }

    /// The parts of a cell between semicolons.
    private func list(_ column: ClaimColumn, _ row: CSVTable.Row) -> [String] {
        (text(column, row) ?? "").split(separator: ";").compactMap { part in
            let words = part.split(separator: " ")
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
    }

    private mutating func parsed<Value>(
        _ column: ClaimColumn, _ row: CSVTable.Row, as expected: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = text(column, row), let cell = cell(column, row) else { return nil }
        if let value = parse(text) { return value }
        report(.badFormat, "`\(column.rawValue)` is `\(text)`, not \(expected)", at: cell)
        return nil
    }

    private mutating func date(_ column: ClaimColumn, _ row: CSVTable.Row) -> PartialDate? {
        parsed(column, row, as: "a date like 2026-11-23, 2026-11, 2026, 1968~ or 2025-08/2026-07") {
            try? PartialDate(parsing: $0)
        }
    }

    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ column: ClaimColumn, _ row: CSVTable.Row, _ type: Word.Type
    ) -> Word? {
        text(column, row).flatMap { word($0, column, row, type) }
    }

    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ column: ClaimColumn, _ row: CSVTable.Row, _ type: Word.Type
    ) -> Word? {
        if let word = Word(rawValue: text) { return word }
        reportUnknown(text, column, row, known: Word.allCases.map(\.rawValue))
        return nil
    }

    private mutating func reportUnknown(
        _ text: String, _ column: ClaimColumn, _ row: CSVTable.Row, known: [String]
    ) {
        guard let cell = cell(column, row) else { return }
        let nearest = Spelling.nearest(to: text, among: known)
        report(
            .unknownValue, "`\(text)` is not a known \(column.rawValue)", at: cell,
            help: nearest.map { "did you mean `\($0)`?" } ?? "known: " + known.joined(separator: ", "))
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: String, at cell: CSVTable.Cell, help: String? = nil,
        severity: Severity? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, message, at: SourceLocation(path: table.path, span: cell.span), help: help,
                severity: severity))
    }
}
