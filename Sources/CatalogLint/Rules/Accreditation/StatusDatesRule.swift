import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// A status begins before its source speaks, and ends by then if it has ended.
package enum StatusDatesRule: CatalogueRule {
    package static let code = DiagnosticCode.statusContradictsDates
    package static let rationale = """
        A page can tell what was and what is. A status that begins after the page's own day, or an end \
        that the page could only expect, is a plan: "accredited through 2031" names the next review, not \
        the end.
        """
    package static let remedy = """
        Write a day until which the agency has granted accreditation as `next_review:`, and `to:` only for \
        what has ended. Where the source's day is wrong, correct that.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, to: ⟦2031-06-30⟧}
            """),
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, from: ⟦2027-07-01⟧}
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, from: 1968~, next_review: 2031-06-30}
            """),
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, from: 1968~, to: 2024-06-30}
            """),
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.findings { school, record in
            guard !record.isFaulty, let source = school.source(of: record.origin),
                let date = source.asOf ?? source.read
            else { return [] }
            var findings: [Diagnostic] = []
            if case .known(let start, let origin) = record.start, date.latest < start.earliest {
                findings.append(
                    Diagnostic(
                        code,
                        "the status begins on `\(start)`, after its source was written or read (`\(date)`)",
                        at: SourceLocation(path: school.path, origin),
                        help: "compare `from:` with the page, or the source's day"))
            }
            if case .on(let end) = record.end, let origin = record.endOrigin, date.latest < end.earliest {
                findings.append(
                    Diagnostic(
                        code, "the status ends on `\(end)`, after its source was written or read (`\(date)`)",
                        at: SourceLocation(path: school.path, origin),
                        help: "write the day until which it was granted as `next_review:`"))
            }
            return findings
        }
    }
}
