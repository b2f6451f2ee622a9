/// Credits as a program counts them. Quarter credits are not semester credits: 94 of the one are about 63 of
/// the other, so the unit always goes along. Credits give no calendar length.
package struct Credits: Sendable, Hashable {
    package enum Unit: String, Sendable, Hashable, CaseIterable {
        case semester, quarter
        case clockHour = "clock-hour"
    }

    /// How many credits a program may have; clock hours run to thousands.
    package static let counts = 1...10_000

    package var count: Int
    /// `nil` where the source doesn't say.
    package var unit: Unit?

    package init(count: Int, unit: Unit?) {
        self.count = count
        self.unit = unit
    }
}
