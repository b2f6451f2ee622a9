import Dates
import Diagnostics

/// A comment that silences findings: `# lint: ignore[A303] -- why, until 2027-01-01`.
struct IgnoreComment {
    /// What it silences.
    enum Reach: Hashable {
        /// Findings that begin on this line.
        case line(Int)
        case file
    }

    var reach: Reach
    /// The rules, and where each is named.
    var rules: [(code: DiagnosticCode, place: SourceSpan)]
    /// The last day on which it silences anything.
    var until: Day?
    var place: SourceSpan

    func hasEnded(on today: Day?) -> Bool {
        guard let until, let today else { return false }
        return until < today
    }
}
