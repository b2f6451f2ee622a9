import Catalog
import Dates
import Eligibility
package import Matching
import Parallel

/// A listing for spreadsheets: one line a program or school, a heading first.
package enum ListingCSV {
    private static let heading = [
        "id", "institution", "program", "state", "award", "duration_stated", "months_at_least",
        "months_at_most",
        "by_award_level", "verdict", "entry", "seen", "needs", "sponsored",
    ]

    private static let schoolHeading = ["id", "institution", "state", "verdict", "programs"]

    /// - Parameter jobs: how many programs are explained at the same time; the text is the same for any number.
    package static func text(
        _ listing: Listing, only: Listing.Group? = nil, bySchool: Bool = false, jobs: Int = 1
    ) -> String {
        guard bySchool else {
            return CSVText.line(heading)
                + listing.entries(only: only).map(jobs: jobs) { CSVText.line(cells($0)) }.joined()
        }
        return CSVText.line(schoolHeading)
            + listing.schools(only: only).map { CSVText.line(cells($0)) }.joined()
    }

    private static func cells(_ school: Listing.School) -> [String] {
        [
            school.institution.id, school.institution.name, school.institution.state.value?.rawValue ?? "",
            VerdictText.key(school.group), String(school.programs),
        ]
    }

    private static func cells(_ entry: Listing.Entry) -> [String] {
        let explanation = entry.explanation
        let seen =
            explanation?.lastSeen?.seen.text ?? explanation?.assumes.map(\.seen.text).joined(separator: "; ")
        let need = explanation.flatMap { whole in
            whole.needs.first.map { ReasonText.sentence($0, of: whole.decision) }
        }
        return [
            entry.id, entry.institution.name, entry.program.name,
            entry.institution.state(of: entry.program)?.rawValue ?? "", entry.award?.rawValue ?? "",
            entry.duration.stated ?? "", entry.duration.months.map { String($0.atLeast) } ?? "",
            entry.duration.months.map { String($0.atMost) } ?? "", String(entry.duration.byAwardLevel),
            VerdictText.key(entry.verdict), entry.entry?.answer.rawValue ?? "", seen ?? "", need ?? "",
            String(entry.program.isSponsored),
        ]
    }
}
