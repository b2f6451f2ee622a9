import Catalog
import Dates
import Eligibility
package import Matching
import Parallel

/// A listing for people: a heading for each group, then its programs.
package enum ListingTable {
    /// What to show of a listing, and how.
    package struct Style: Sendable {
        /// Columns of the terminal.
        package var width: Int
        /// One line for each school instead of one for each program.
        package var bySchool: Bool
        /// Only this group.
        package var only: Listing.Group?

        package init(width: Int = 80, bySchool: Bool = false, only: Listing.Group? = nil) {
            self.width = width
            self.bySchool = bySchool
            self.only = only
        }
    }

    /// - Parameter jobs: how many programs are explained at the same time; the text is the same for any number.
    package static func text(_ listing: Listing, _ style: Style = Style(), jobs: Int = 1) -> String {
        let query = listing.query
        let schools = Set(listing.entries.map(\.institution.id)).count
        var text = TextLayout.paragraph(
            "\(query.credential) on \(query.on): \(TextLayout.count(listing.entries.count, "program")) at "
                + TextLayout.count(schools, "school"), width: style.width)
        var starred = false
        let shown = listing.entries(only: style.only)
        let schoolsShown = style.bySchool ? listing.schools(only: style.only) : []
        for group in Listing.Group.allCases {
            let count = listing.counts.groups[group, default: 0]
            guard style.only == nil || style.only == group else { continue }
            text += "\n\(VerdictText.of(group)) (\(TextLayout.count(count, "program")))\n"
            if style.bySchool {
                for school in schoolsShown where school.group == group { text += row(school, style) }
            } else {
                let members = shown.filter { $0.group == group }
                text += members.map(jobs: jobs) { program($0, style, showsEntry: query.applicant != nil) }
                    .joined()
                starred = starred || members.contains(where: \.duration.byAwardLevel)
            }
        }
        return text + "\n" + footer(listing, style, starred: starred)
    }

    private static func program(_ entry: Listing.Entry, _ style: Style, showsEntry: Bool) -> String {
        let left = max(0, style.width - 80)
        let widths = [28 + left / 2, 23 + left / 2, 2, 11, 10]
        let cells = [
            entry.program.name + (entry.program.isSponsored ? " [sponsored]" : ""), entry.institution.name,
            entry.institution.state(of: entry.program)?.rawValue ?? "?",
            entry.award?.rawValue ?? "not stated",
            DurationText.cell(entry.duration),
        ]
        var text = TextLayout.row(cells, widths: widths, indent: 2)
        for line in remarks(on: entry, showsEntry: showsEntry) {
            text += TextLayout.paragraph(line, first: "    - ", width: style.width)
        }
        return text
    }

    /// What stands under a program: what the verdict rests on, or what is missing and whom to ask.
    private static func remarks(on entry: Listing.Entry, showsEntry: Bool) -> [String] {
        var lines: [String] = []
        if let explanation = entry.explanation {
            lines += VerdictText.remarks(explanation)
            if explanation.decision.verdict == .cannotTell {
                lines.append("ask " + ask(explanation))
            }
        }
        if showsEntry, let admission = entry.entry {
            lines.append("entry: " + AdmissionText.line(admission))
        }
        if let finish = entry.finish { lines.append(FinishText.line(finish, entry.duration)) }
        if let home = entry.asksWhetherItEnrols {
            lines.append("ask whether it enrols residents of \(home.rawValue)")
        }
        return lines
    }

    private static func ask(_ explanation: DecisionExplanation) -> String {
        let known = explanation.needs.compactMap(\.ask).first
        return known.map { "the school, or \($0)" } ?? "the school"
    }

    private static func row(_ school: Listing.School, _ style: Style) -> String {
        TextLayout.row(
            [
                school.institution.name + (school.isSponsored ? " [sponsored]" : ""),
                school.institution.state.value?.rawValue ?? "?",
                TextLayout.count(school.programs, "program"),
            ], widths: [58 + max(0, style.width - 80), 2, 14], indent: 2)
    }

    private static func footer(_ listing: Listing, _ style: Style, starred: Bool) -> String {
        var lines: [String] = []
        let counts = listing.counts
        if starred { lines.append("* by the definition of the award level, the page states no length") }
        if counts.notAdmitted > 0 {
            lines.append(
                "\(TextLayout.count(counts.notAdmitted, "program")) left out: the entry requirement is not met"
            )
        }
        if counts.tooLong > 0 {
            lines.append("\(TextLayout.count(counts.tooLong, "program")) left out: longer than asked for")
        }
        if counts.tooLate > 0 {
            lines.append(
                "\(TextLayout.count(counts.tooLate, "program")) left out: not done by the day asked for")
        }
        if counts.fieldNotStated > 0 {
            lines.append(
                "\(TextLayout.count(counts.fieldNotStated, "program")) kept whose field of study is not recorded"
            )
        }
        if counts.deliveryNotStated > 0 {
            lines.append(
                "\(TextLayout.count(counts.deliveryNotStated, "program")) kept that do not state how they are taught"
            )
        }
        lines.append(
            listing.query.graduateBy.map {
                "Taken as begun on \(listing.query.on) and completed by \($0), under the rules of \(listing.query.on)."
            }
                ?? "Taken as completed on \(listing.query.on): a yes holds if the program is still accredited when you finish."
        )
        return lines.map { TextLayout.paragraph($0, width: style.width) }.joined()
    }
}
