import Catalog
import Matching

/// A line that stands for several programs, in the words of every format.
enum BundleText {
    /// The names of a spreadsheet's columns.
    static func heading(_ grouping: ListingView.Grouping) -> [String] {
        switch grouping {
        case .program: []
        case .school: ["id", "institution", "state", "verdict", "programs"]
        case .state, .award: [grouping.rawValue, "verdict", "programs", "schools"]
        }
    }

    /// The cells below that heading.
    static func cells(_ bundle: Listing.Bundle) -> [String] {
        let verdict = VerdictText.key(bundle.group)
        let counts = [String(bundle.programs), String(bundle.schools)]
        return switch bundle.key {
        case .school(let school):
            [school.id, school.name, school.state.value?.rawValue ?? "", verdict, counts[0]]
        case .state(let state): [state?.rawValue ?? "", verdict] + counts
        case .award(let award): [award?.rawValue ?? "", verdict] + counts
        }
    }

    /// The cells of a line for people: the name, the state of a school, the counts.
    static func line(_ bundle: Listing.Bundle) -> [String] {
        let programs = TextLayout.count(bundle.programs, "program")
        let counts = [programs, TextLayout.count(bundle.schools, "school")]
        return switch bundle.key {
        case .school(let school):
            [name(school.name, bundle), school.state.value?.rawValue ?? "?", programs]
        case .state(let state): [name(state?.rawValue ?? "not stated", bundle)] + counts
        case .award(let award): [name(award?.rawValue ?? "not stated", bundle)] + counts
        }
    }

    private static func name(_ text: String, _ bundle: Listing.Bundle) -> String {
        text + (bundle.isSponsored ? " [sponsored]" : "")
    }
}
