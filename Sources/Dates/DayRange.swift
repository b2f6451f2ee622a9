/// Days in a row, both ends included.
package struct DayRange: Sendable, Hashable {
    package let first: Day
    package let last: Day

    /// The days from `first` to `last`, or `nil` when `last` comes earlier.
    package init?(_ first: Day, _ last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    package init(_ day: Day) {
        first = day
        last = day
    }

    /// The only day of the range, if there is only one.
    package var single: Day? { first == last ? first : nil }

    package func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }
}
