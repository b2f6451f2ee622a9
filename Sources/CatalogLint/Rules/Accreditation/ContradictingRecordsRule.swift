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
        var findings: [Diagnostic] = []
        for (index, later) in records.enumerated() {
            guard let standing = standing(later, agencies), let days = certainDays(later, in: school) else {
                continue
            }
            for earlier in records[..<index] where isSameSubject(earlier, later) {
                guard let other = Self.standing(earlier, agencies), other != standing,
                    let otherDays = certainDays(earlier, in: school), days.overlaps(otherDays),
                    let place = later.status.origin, let otherPlace = earlier.status.origin
                else { continue }
                findings.append(
                    Diagnostic(
                        code,
                        "the same source says `\(earlier.status.value ?? "")` and "
                            + "`\(later.status.value ?? "")` for \(days.clamped(to: otherDays).lowerBound)",
                        at: SourceLocation(path: school.path, place),
                        notes: [.init("the other record", at: SourceLocation(path: school.path, otherPlace))],
                        help: "write `to:` where a status has ended, or name the source that each rests on"))
                break
            }
        }
        return findings
    }

    private static func isSameSubject(_ left: AccreditationRecord, _ right: AccreditationRecord) -> Bool {
        left.agency.value == right.agency.value && left.accredits.value == right.accredits.value
            && left.campus == right.campus && left.origin.source == right.origin.source
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
