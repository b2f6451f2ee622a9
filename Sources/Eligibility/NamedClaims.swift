import Catalog
import Dates

/// Which of the claims of a day a stretch names.
enum NamedClaims: Hashable {
    /// All records of the timeline, whether they speak or not.
    case members
    case all
    case known
    /// What is known, and what casts doubt on it because it says another standing.
    case knownAndDoubts(Standing?)
    /// What was seen last, on this day at the earliest.
    case fading(since: Day)
    case fadingAndDoubts(since: Day, Standing?)
    /// The same, and a record that may have been seen later, by its number.
    case fadingAndOne(since: Day, Int)

    func isNamedFirst(_ claim: TimelineClaim) -> Bool {
        switch self {
        case .members, .all: true
        case .known, .knownAndDoubts: claim.isKnown
        case .fading(let since), .fadingAndDoubts(let since, _), .fadingAndOne(let since, _):
            claim.isFading && claim.since == since
        }
    }

    /// Whether it is named behind those.
    func isDoubt(_ claim: TimelineClaim) -> Bool {
        switch self {
        case .members, .all, .known, .fading, .fadingAndOne: false
        case .knownAndDoubts(let standing):
            claim.standing != standing && claim.isDoubt(ofKnown: true)
        case .fadingAndDoubts(_, let standing):
            claim.standingAsDoubt != standing && claim.isDoubt(ofKnown: false)
        }
    }
}
