/// A length of study in calendar months, from the first class day to the last, both ends included.
package struct MonthRange: Sendable, Hashable {
    package let atLeast: Int
    package let atMost: Int

    /// `nil` when the range would be negative or end before it starts.
    package init?(atLeast: Int, atMost: Int) {
        guard 0 <= atLeast, atLeast <= atMost else { return nil }
        self.atLeast = atLeast
        self.atMost = atMost
    }

    /// The months of a number of academic years. N academic years end before their last summer: they span
    /// 12N−3 months by the calendar, and up to 12N where the school runs through it.
    package init?(academicYears least: Int, to most: Int) {
        self.init(atLeast: 12 * least - 3, atMost: 12 * most)
    }
}
