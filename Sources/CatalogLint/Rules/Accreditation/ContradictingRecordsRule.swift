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
            """),
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                source: catalog
                accreditations:
                  - {agency: CAHIIM, accredits: him-associate, status: accredited}
                  - {agency: CAHIIM, accredits: him-associate, status: ⟦candidate⟧}
            """,
            sources:
                "catalog: {url: \"https://college.example/catalog\", as_of: 2025-08/2026-07, read: 2026-01-15}",
            note: "A catalog speaks for one day of its span, and for the same one in all that it says."),
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                source: notice
                accreditations:
                  - {agency: CAHIIM, accredits: him-associate, status: accredited, from: 2019}
                  - {agency: CAHIIM, accredits: him-associate, status: ⟦candidate⟧}
            """,
            sources: "notice: {url: \"https://college.example/notice\", as_of: 2026-01, read: 2026-02-15}",
            note: "A month or a year is one day, too."),
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
            """),
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                accreditations:
                  - {agency: CAHIIM, accredits: him-associate, status: accredited, source: catalog}
                  - {agency: CAHIIM, accredits: him-associate, status: candidate, source: page}
            """,
            sources:
                "catalog: {url: \"https://college.example/catalog\", as_of: 2025-08/2026-07, read: 2026-01-15}",
            note: "Two sources may disagree."),
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                source: catalog
                accreditations:
                  - {agency: CAHIIM, accredits: him-associate, status: candidate, to: unknown}
                  - {agency: CAHIIM, accredits: him-associate, status: accredited}
            """,
            sources:
                "catalog: {url: \"https://college.example/catalog\", as_of: 2025-08/2026-07, read: 2026-01-15}",
            note: "What has ended doesn't hold on the catalog's day."),
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
            guard let standing = standing(record, agencies), let place = record.status.origin else {
                continue
            }
            let source = school.source(of: record.origin)
            let seen = source?.asOf ?? source?.read
            statements[Subject(record), default: []].append(
                Statement(
                    standing: standing, status: record.status.value ?? "", place: place,
                    days: certainDays(record, seen: seen), holdsWhenSeen: holds(record, on: seen)))
        }
        return statements.values.flatMap { findings($0, in: school.path) }
            .sorted { Diagnostic.inReportOrder($0, $1) }
    }

    /// What one source says of one subject, in its order.
    private static func findings(_ statements: [Statement], in path: String) -> [Diagnostic] {
        guard statements.count > 1 else { return [] }
        var earlier: [Standing: EarlierDays] = [:]
        let days = statements.compactMap(\.days)
        // What the source says of its own day, whichever that is.
        var firstWhenSeen: [Statement] = []
        var findings: [Diagnostic] = []
        for (index, later) in statements.enumerated() {
            let whenSeen =
                later.holdsWhenSeen ? firstWhenSeen.first { $0.standing != later.standing } : nil
            let contradicts =
                later.days.map { own in
                    earlier.contains { $0.key != later.standing && $0.value.overlap(own) }
                } ?? false
            if let own = later.days { earlier[later.standing, default: EarlierDays(days)].add(own) }
            if later.holdsWhenSeen, !firstWhenSeen.contains(where: { $0.standing == later.standing }) {
                firstWhenSeen.append(later)
            }
            guard contradicts || whenSeen != nil else { continue }
            // So many that each has its own words: a report shows fewer.
            let other =
                contradicts && findings.count < 100
                ? statements[..<index].first {
                    $0.standing != later.standing && $0.overlaps(later)
                } : whenSeen
            let says =
                other.map { "`\($0.status)` and `\(later.status)`" } ?? "`\(later.status)` and something else"
            let day = other?.firstCommonDay(with: later) ?? later.days?.lowerBound
            findings.append(
                Diagnostic(
                    code,
                    "the same source says \(says) for \(day.map(\.description) ?? "the day that it speaks for")",
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
        var place: Origin
        /// The days on which the status held, whatever the open ends of its dates are.
        var days: ClosedRange<Day>?
        /// Whether it held on the day that the source speaks for, whichever that is.
        var holdsWhenSeen: Bool

        func overlaps(_ other: Statement) -> Bool {
            guard let days, let others = other.days else { return false }
            return days.overlaps(others)
        }

        func firstCommonDay(with other: Statement) -> Day? {
            guard let days, let others = other.days, days.overlaps(others) else { return nil }
            return others.clamped(to: days).lowerBound
        }
    }

    private static func standing(_ record: AccreditationRecord, _ agencies: [String: Accreditor]) -> Standing?
    {
        guard !record.isFaulty, let agency = record.agency.value.flatMap({ agencies[$0] }) else { return nil }
        return record.status.value.flatMap { agency.status($0)?.countsAs }
    }

    /// The days on which the status held whatever the open ends of its dates are.
    private static func certainDays(_ record: AccreditationRecord, seen: PartialDate?) -> ClosedRange<Day>? {
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

    /// Whether the status held on the day that the source speaks for, even where only a span is known of that day: it is
    /// one day, the same in all that the source says.
    private static func holds(_ record: AccreditationRecord, on seen: PartialDate?) -> Bool {
        guard let start = record.start.value else { return record.end == .open }
        guard let seen, start.latest <= seen.earliest else { return false }
        switch record.end {
        case .open: return true
        case .unknown: return false
        case .on(let end): return seen.latest <= end.earliest
        }
    }
}
