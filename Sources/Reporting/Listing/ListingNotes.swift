import Catalog
import Dates
import Eligibility
import Matching
import RuleEngine

/// What stands above and below a listing for people.
enum ListingNotes {
    static func title(_ listing: Listing) -> String {
        let query = listing.query
        let schools = Set(listing.entries.map(\.institution.id)).count
        return "\(query.credential) on \(query.on): \(TextLayout.count(listing.entries.count, "program")) at "
            + TextLayout.count(schools, "school")
    }

    static func heading(_ group: Listing.Group, _ listing: Listing) -> String {
        let count = listing.counts.groups[group, default: 0]
        let share = VerdictText.share(of: group, listing.counts)
        return "\(VerdictText.of(group)) (\(TextLayout.count(count, "program"))\(share))"
    }

    /// What the credential's rule has to say to somebody with this education.
    static func advice(_ listing: Listing) -> [String] {
        guard let held = listing.query.education else { return [] }
        return listing.advice.filter { advice in
            EducationLevel(rawValue: advice.holds).flatMap(held.implies) == true
        }.map(\.says)
    }

    /// A line each.
    static func footer(_ listing: Listing, _ view: ListingView, starred: Bool) -> [String] {
        var lines: [String] = []
        let counts = listing.counts
        func add(_ count: Int, _ words: String) {
            if count > 0 { lines.append("\(TextLayout.count(count, "program")) \(words)") }
        }
        let beyond = listing.countBeyond(view)
        if beyond > 0 { lines.append("\(beyond) more by the limit on lines") }
        if starred { lines.append("* by the definition of the award level, the page states no length") }
        add(counts.notAdmitted, "left out: the entry requirement is not met")
        add(counts.tooLong, "left out: longer than asked for")
        add(counts.tooLate, "left out: not done by the day asked for")
        add(counts.otherFields, "in other fields left out: --all-fields shows them")
        add(counts.fieldNotStated, "kept whose field of study is not recorded")
        add(counts.deliveryNotStated, "kept that do not state how they are taught")
        // Where no page says what it asks for, the law says what the school may ask for at least.
        let isOpen = listing.entries.contains {
            $0.entry != nil && $0.program.admission.education == .unknown
        }
        if isOpen {
            lines.append(
                "Where nothing is recorded of what a program asks for: \(FederalFloor.sentence) (\(FederalFloor.citation): the school's rule, not the program's)."
            )
        }
        lines += advice(listing)
        return lines + days(listing.query)
    }

    /// The days that the verdicts are about, and which of them nobody said.
    static func days(_ query: Query) -> [String] {
        var lines: [String] = []
        let still = "a yes holds if the program is still accredited when you finish."
        let applied = query.appliesOn ?? query.on
        if let deadline = query.graduateBy {
            let rules = query.isApplicationUnknown ? "" : ", under the rules of \(applied)"
            lines.append("Taken as begun on \(query.on) and completed by \(deadline)\(rules).")
        } else {
            switch query.completion {
            case .notSaid: lines.append("Taken as completed on \(query.on): \(still)")
            case .said(let date):
                lines.append("Completed \(date), as you said" + (date.latest < query.on ? "." : ": \(still)"))
            case .unknown:
                lines.append(
                    "You don't know the day of completion: whatever depends on it cannot be told.")
            }
        }
        if query.isApplicationUnknown {
            lines.append("You don't know the day of application: whatever depends on it cannot be told.")
        } else if query.graduateBy == nil, applied != query.on || query.completion != .notSaid {
            let taken = query.appliesOn == nil ? ": not given, so taken as the day asked about" : ""
            lines.append("Under the rules of \(applied)\(taken).")
        }
        return lines
    }
}
