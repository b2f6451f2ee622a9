package import Catalog
import Dates
package import Diagnostics

/// Reads a table of claims. A row with anything wrong in it is reported, once for each wrong cell, and left out
/// as a whole: half of what a page says may say something else.
package struct ClaimReader {
    /// What a table of claims comes to.
    package struct Reading: Sendable {
        /// Whether the head names the columns that are needed; otherwise no row could be read.
        package var hasHead = false
        package var claims: [Claim] = []
        /// In the order of the file.
        package var diagnostics: [Diagnostic] = []
        /// Rows whose page nobody has read yet.
        package var unread = 0
        /// Rows that were left out for an error.
        package var leftOut = 0
        /// All rows behind the head, readable or not.
        package var rows: Int { claims.count + unread + leftOut }
    }

    private let table: CSVTable
    private let accreditors: [Accreditor]
    private var columns: [ClaimColumn: Int] = [:]
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
        result.hasHead = readHead()
        guard result.hasHead else {
            result.diagnostics = table.diagnostics + diagnostics
            return result
        }
        result.leftOut = table.diagnostics.count
        for cells in table.rows {
            var row = ClaimRow(cells, columns: columns, path: table.path)
            guard row.text(.read) != nil else {
                result.unread += 1
                continue
            }
            let claim = claim(&row)
            diagnostics += row.diagnostics
            if let claim, row.diagnostics.isEmpty {
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
        guard !table.head.isEmpty else { return false }
        for (index, cell) in table.head.enumerated() {
            let place = SourceLocation(path: table.path, span: cell.span)
            guard let column = ClaimColumn(rawValue: cell.text) else {
                let nearest = Spelling.nearest(to: cell.text, among: ClaimColumn.allCases.map(\.rawValue))
                diagnostics.append(
                    Diagnostic(
                        .unknownKey, "no column is called `\(cell.text)`; it is left out", at: place,
                        help: nearest.map { Spelling.offer($0) }, severity: .warning))
                continue
            }
            guard columns[column] == nil else {
                diagnostics.append(
                    Diagnostic(.duplicateKey, "the column `\(cell.text)` is there twice", at: place))
                return false
            }
            columns[column] = index
        }
        let missing = ClaimColumn.required.filter { columns[$0] == nil }
        guard missing.isEmpty else {
            let names = missing.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .missingKey, "the head has no column \(names)",
                    at: SourceLocation(path: table.path, span: table.head.first?.span),
                    help: "docs/claims.md has every column"))
            return false
        }
        return true
    }

    /// Every cell is read, so that every wrong one is reported; without one of those that are needed there is no
    /// claim.
    private func claim(_ row: inout ClaimRow) -> Claim? {
        let name = row.required(.school)
        _ = row.required(.state)
        let state = row.word(.state, Region.self)
        let program = row.required(.program)
        let unitid = row.parsed(.unitid, as: "a UNITID", like: "172200") {
            Identifier.isUnitid($0) ? $0 : nil
        }
        let programID = row.parsed(.programID, as: "an id", like: "health-information-technology-aas") {
            Identifier.isValid($0) ? $0 : nil
        }
        let award = row.word(.awardLevel, Award.self)
        let accreditation = accreditation(&row)
        let length = length(&row)
        let credits = credits(&row)
        let delivery = row.words(.delivery, Delivery.self)
        let admission = admission(&row)
        let cip = row.parsed(.cip, as: "a CIP code", like: "51.0707") { CIPCode($0) }
        let level = row.parsed(.ipedsLevel, as: "an award level of IPEDS", like: "3") {
            Int($0).flatMap(IPEDSLevel.init(rawValue:))
        }
        let page = page(&row)
        guard let name, let state, let program, let page else { return nil }

        let school = Claim.School(
            unitid: unitid, name: name, otherNames: row.list(.otherNames), state: state, city: row.text(.city)
        )
        var claim = Claim(school: school, programName: program, page: page, location: row.location)
        claim.programID = programID
        claim.award = award
        claim.accreditation = accreditation
        claim.length = length
        claim.credits = credits
        claim.delivery = delivery
        claim.admission = admission
        claim.credentials = row.list(.leadsTo)
        claim.tuition = row.text(.tuitionAsStated)
        claim.cip = cip
        claim.ipedsLevel = level
        claim.note = row.text(.note)
        return claim
    }

    private func page(_ row: inout ClaimRow) -> Claim.Page? {
        _ = row.required(.sourceURL)
        let url = row.parsed(.sourceURL, as: "a web address", like: "https://example.edu/catalog") {
            FactSource.isWebAddress($0) ? $0 : nil
        }
        let asOf = row.date(.asOf)
        let read = row.date(.read)
        guard let url, let read else { return nil }
        return Claim.Page(
            url: url, title: row.text(.title), asOf: asOf, read: read, weakness: row.text(.weak))
    }

    private func length(_ row: inout ClaimRow) -> Claim.Length? {
        let length = row.parsed(
            .length, as: "a length",
            like: "18 months, 30 weeks, 2 years, 4 semesters, 5-6 semesters or 6 quarters"
        ) { text in
            MonthRange(parsing: text).map { (text: text, months: $0) }
        }
        guard let stated = row.text(.durationAsStated) ?? length?.text else { return nil }
        // Words that are a length need no translation.
        let months = length?.months ?? MonthRange(parsing: stated)
        return Claim.Length(
            value: StudyLength(stated: stated, months: months),
            text: length?.text ?? (months == nil ? nil : stated))
    }

    private func credits(_ row: inout ClaimRow) -> Credits? {
        let unit = row.word(.creditUnit, Credits.Unit.self)
        let count = row.parsed(.credits, as: "a number of credits", like: "62") { text in
            Int(text).flatMap { (1...10_000).contains($0) ? $0 : nil }
        }
        return count.map { Credits(count: $0, unit: unit) }
    }

    private func admission(_ row: inout ClaimRow) -> Claim.Admission {
        var result = Claim.Admission()
        result.education = row.word(.education, EducationLevel.self)
        result.gpa = row.parsed(.gpa, as: "a grade point average", like: "2.5") {
            Admission.gradePointAverage($0) == nil ? nil : $0
        }
        result.abilityToBenefit = row.parsed(.abilityToBenefit, as: "true or false", like: "true") {
            Bool($0)
        }
        result.stated = row.text(.admissionAsStated)
        return result
    }

    private func accreditation(_ row: inout ClaimRow) -> Claim.Accreditation? {
        let start = row.date(.from)
        let end = row.date(.to)
        let review = row.date(.nextReview)
        guard let status = row.text(.standing), status != "not-stated" else { return nil }
        if let start, let end, end.latest < start.earliest {
            row.report(.endBeforeStart, "the status ends (`\(end)`) before it starts (`\(start)`)", at: .to)
        }
        guard let name = row.required(.accreditor) else { return nil }
        guard let agency = accreditors.first(where: { $0.id.lowercased() == name.lowercased() }) else {
            row.reportUnknown(name, .accreditor, known: accreditors.map(\.id))
            return nil
        }
        if agency.status(status) == nil {
            row.reportUnknown(status, .standing, known: agency.statuses.map(\.id))
        }
        let kind = row.text(.accredits)
        if let kind, !agency.accredits.contains(where: { $0.id == kind }) {
            row.reportUnknown(kind, .accredits, known: agency.accredits.map(\.id))
        }
        return Claim.Accreditation(
            agency: agency.id, accredits: kind, status: status, start: start, end: end, nextReview: review)
    }
}
