import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// The agency's next review is not near and not past.
package enum ReviewDueRule: CatalogueRule {
    package static let code = DiagnosticCode.reviewDue
    /// Days before a review from which on it counts as near. An assumption of this project.
    private static let near = 90

    package static let rationale = """
        A review can end an accreditation. Around its day the page that was read before it says little. \
        The rule is opt-in because time alone makes it fire.
        """
    package static let remedy = "Look up what came of the review and record it with its source."
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, next_review: ⟦2024-06-30⟧}
            """),
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, next_review: ⟦2026-12⟧}
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, next_review: 2030-08-31}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        guard let today else { return [] }
        return catalogue.findings { school, record in
            guard record.end == .open, case .known(let review, let origin) = record.nextReview,
                review.earliest <= today.advanced(by: near)
            else { return [] }
            let isPast = record.isReviewPast(on: today) == true
            return [
                Diagnostic(
                    code,
                    "the review of \(record.agency.value ?? "the agency") \(isPast ? "was" : "is") due on `\(review)`",
                    at: SourceLocation(path: school.path, origin),
                    help: isPast ? "look up what came of it" : "look up what comes of it")
            ]
        }
    }
}
