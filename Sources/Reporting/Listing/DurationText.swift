import Catalog
import Matching

/// A duration in the width of a table cell.
enum DurationText {
    /// `21-24 months`; with a star where it is only what the award level allows.
    static func cell(_ duration: DurationAnswer) -> String {
        guard let months = duration.months else { return "not stated" }
        let range =
            months.atLeast == months.atMost ? "\(months.atLeast)" : "\(months.atLeast)-\(months.atMost)"
        return range + " mo" + (duration.byAwardLevel ? "*" : "")
    }
}
