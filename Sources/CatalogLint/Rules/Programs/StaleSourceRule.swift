import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// A running status was seen recently enough to be taken to go on.
package enum StaleSourceRule: CatalogueRule {
    package static let code = DiagnosticCode.staleSource
    package static let rationale = """
        A status that was seen long ago is only *accredited when last seen*, and every answer on it is \
        *cannot tell*. The rule is opt-in because time alone makes it fire; `accredit stale` lists the \
        same as work to do.
        """
    package static let remedy = """
        Read the page or the agency's directory again and record what it says now, with the day. Never \
        only the date: a status that nobody looked at is not fresh.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: ⟦accredited⟧, source: old}
            """,
            sources: #"old: {url: "https://agency.example/2019", as_of: 2019-05-01}"#)
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, source: new}
            """,
            sources: #"new: {url: "https://agency.example/2026", as_of: 2026-05-01}"#),
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, to: 2020-06-30, source: old}
            """,
            sources: #"old: {url: "https://agency.example/2019", as_of: 2020-07-01}"#,
            note: "What has ended stays ended."),
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        guard let today else { return [] }
        let agencies = catalogue.agencies
        return catalogue.findings { school, record in
            guard record.end == .open, !record.isFaulty, case .known(let word, let origin) = record.status,
                let agency = record.agency.value.flatMap({ agencies[$0] }),
                let status = agency.status(word), status.countsAs == .accredited,
                let seen = school.source(of: record.origin)?.asOf?.latest
            else { return [] }
            let months = status.standsForMonths ?? agency.standsForMonths
            guard seen.advanced(byMonths: months) < today else { return [] }
            return [
                Diagnostic(
                    code, "`\(word)` of \(agency.id) was seen on \(seen), more than \(months) months ago",
                    at: SourceLocation(path: school.path, origin),
                    help: "read the page again and record what it says now")
            ]
        }
    }
}
