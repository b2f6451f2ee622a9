import Catalog
import Matching

/// How long a program takes.
public struct Duration: Sendable, Hashable {
    /// The words of the source; `nil` where it states no length.
    public let stated: String?
    /// Calendar months from the first class day to the last; `nil` where nothing tells.
    public let months: ClosedRange<Int>?
    /// The months are only what IPEDS's definition of the award level allows, because no page states a length.
    public let isByAwardLevel: Bool

    init(_ duration: DurationAnswer) {
        stated = duration.stated
        months = duration.months.map { $0.atLeast...$0.atMost }
        isByAwardLevel = duration.byAwardLevel
    }
}
