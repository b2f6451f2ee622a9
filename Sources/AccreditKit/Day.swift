import Dates

/// A day of the Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    let day: Dates.Day

    init(_ day: Dates.Day) {
        self.day = day
    }

    /// A day by its numbers, `nil` where the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard let day = Dates.Day(year: year, month: month, day: day) else { return nil }
        self.day = day
    }

    /// A day written as `2026-11-23` (ISO 8601), `nil` for everything else.
    public init?(_ text: String) {
        guard let date = try? PartialDate(parsing: text), !date.isEstimated, let day = date.days.single else {
            return nil
        }
        self.day = day
    }

    /// The day as `2026-11-23`.
    public var description: String { day.description }

    public static func < (left: Day, right: Day) -> Bool { left.day < right.day }
}
