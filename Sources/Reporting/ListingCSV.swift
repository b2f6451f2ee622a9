import Catalog
import Dates
import Eligibility
package import Matching

/// A listing for spreadsheets: RFC 4180, one line a program or school, a heading first.
package enum ListingCSV {
    private static let heading = [
        "id", "institution", "program", "state", "award", "duration_stated", "months_at_least",
        "months_at_most",
        "by_award_level", "verdict", "entry", "seen", "needs", "sponsored",
    ]

    private static let schoolHeading = ["id", "institution", "state", "verdict", "programs"]

    package static func text(_ listing: Listing, only: Listing.Group? = nil, bySchool: Bool = false) -> String
    {
        guard bySchool else {
            return line(heading) + listing.entries(only: only).map { line(cells($0)) }.joined()
        }
        return line(schoolHeading) + listing.schools(only: only).map { line(cells($0)) }.joined()
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
            VerdictText.key(entry.verdict), entry.entry?.rawValue ?? "", seen ?? "", need ?? "",
            String(entry.program.isSponsored),
        ]
    }

    private static func line(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// Text from a file must not become a formula in a spreadsheet, so a leading sign that would start one is
    /// kept behind an apostrophe.
    private static func quoted(_ cell: String) -> String {
        // Scalars, not characters: a combining mark behind a comma or a sign hides neither from a spreadsheet.
        var scalars = cell.unicodeScalars
        if let first = scalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
            scalars.insert("'", at: scalars.startIndex)
        }
        guard
            scalars.contains(where: {
                ",\"\r\n".unicodeScalars.contains($0) || $0.properties.isWhitespace && $0 != " "
            })
        else { return String(scalars) }
        var text = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { text.append(scalar) }
            text.append(scalar)
        }
        text.append("\"")
        return String(text)
    }
}
