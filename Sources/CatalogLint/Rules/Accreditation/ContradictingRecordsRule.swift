import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// One source doesn't say two things of one agency, one kind of program and one day.
package enum ContradictingRecordsRule: CatalogueRule {
    package static let code = DiagnosticCode.contradictingRecords
    package static let rationale = """
        Where two records disagree nobody can tell which one counts, so the answer for these days is \
        *cannot tell*. Two pages may disagree, and both are kept; one page doesn't disagree with itself.
        """
    package static let remedy = """
        Read the source again. Mostly the earlier record has ended and lacks its `to:`, or one of the two \
        comes from another page and lacks its `source:`.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                accreditations:
                  - {agency: CAHIIM, accredits: him-associate, status: candidate, from: 2019-01-01}
                  - {agency: CAHIIM, accredits: him-associate, status: ⟦accredited⟧, from: 2021-05-01}
            """)
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                accreditations:
                  - {agency: CAHIIM, accredits: him-associate, status: candidate, from: 2019-01-01, to: 2021-04-30}
                  - {agency: CAHIIM, accredits: him-associate, status: accredited, from: 2021-05-01}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let agencies = catalogue.agencies
        return catalogue.institutions.findings { school in
            school.recordLists.findings { findings($0, in: school, agencies) }
        }
    }

    private static func findings(
        _ records: [AccreditationRecord], in school: Institution, _ agencies: [String: Accreditor]
    ) -> [Diagnostic] {
        guard records.count > 1 else { return [] }
        var statements: [Subject: [Statement]] = [:]
        for record in records {
            guard let standing = standing(record, agencies), let days = certainDays(record, in: school),
                let place = record.status.origin
            else { continue }
            statements[Subject(record), default: []].append(
                Statement(standing: standing, status: record.status.value ?? "", days: days, place: place))
        }
        return statements.values.flatMap { findings($0, in: school.path) }
            .sorted { Diagnostic.inReportOrder($0, $1) }
    }

    /// What one source says of one subject, in its order.
    private static func findings(_ statements: [Statement], in path: String) -> [Diagnostic] {
        guard statements.count > 1 else { return [] }
        var earlier: [Standing: EarlierDays] = [:]
        var findings: [Diagnostic] = []
        for (index, later) in statements.enumerated() {
            let contradicts = earlier.contains { $0.key != later.standing && $0.value.overlap(later.days) }
            earlier[later.standing, default: EarlierDays(statements.map(\.days))].add(later.days)
            guard contradicts else { continue }
            // So many that each has its own words: a report shows fewer.
            let other =
                findings.count < 100
                ? statements[..<index].first {
                    $0.standing != later.standing && $0.days.overlaps(later.days)
                } : nil
            let says =
                other.map { "`\($0.status)` and `\(later.status)`" } ?? "`\(later.status)` and something else"
            let day = other.map { later.days.clamped(to: $0.days).lowerBound } ?? later.days.lowerBound
            findings.append(
                Diagnostic(
                    code, "the same source says \(says) for \(day)",
                    at: SourceLocation(path: path, later.place),
                    notes: other.map { [.init("the other record", at: SourceLocation(path: path, $0.place))] }
                        ?? [],
                    help: "write `to:` where a status has ended, or name the source that each rests on"))
        }
        return findings
    }

    /// What records have to have in common for one to contradict another.
    private struct Subject: Hashable {
        var agency: String?
        var accredits: String?
        var campus: String?
        var source: Int?

        init(_ record: AccreditationRecord) {
            agency = record.agency.value
            accredits = record.accredits.value
            campus = record.campus
            source = record.origin.source
        }
    }

    private struct Statement {
        var standing: Standing
        var status: String
        var days: ClosedRange<Day>
        var place: Origin
    }

    private static func standing(_ record: AccreditationRecord, _ agencies: [String: Accreditor]) -> Standing?
    {
        guard !record.isFaulty, let agency = record.agency.value.flatMap({ agencies[$0] }) else { return nil }
        return record.status.value.flatMap { agency.status($0)?.countsAs }
    }

    /// The days on which the status held whatever the open ends of its dates are.
    private static func certainDays(_ record: AccreditationRecord, in school: Institution) -> ClosedRange<
        Day
    >? {
        let source = school.source(of: record.origin)
        let seen = source?.asOf ?? source?.read
        let last: Day?
        switch record.end {
        case .open: last = seen?.earliest
        case .unknown: last = nil
        case .on(let end): last = end.earliest
        }
        // Without a start an open status held at least on the day it was seen.
        let first = record.start.value?.latest ?? (record.end == .open ? seen?.latest : nil)
        guard let first, let last, first <= last else { return nil }
        return first...last
    }
}
