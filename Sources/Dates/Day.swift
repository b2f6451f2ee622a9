/// One day of the proleptic Gregorian calendar, without time or time zone.
package struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01, negative before.
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The day of a civil date, or `nil` for one that is not in the calendar, 2018-02-30 for example.
    ///
    /// Accepts the years 0001 to 9999, which is what four digits can write.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// The first and the last day that can be written: stand-ins for "no border".
    package static let distantPast = Day(number: Day.number(year: 1, month: 1, day: 1))
    package static let distantFuture = Day(number: Day.number(year: 9999, month: 12, day: 31))

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// The day that many days later, held within the years that can be written.
    package func advanced(by days: Int) -> Day {
        let moved = Int(number) + days
        let held = min(max(moved, Int(Day.distantPast.number)), Int(Day.distantFuture.number))
        return Day(number: Int32(held))
    }

    package var next: Day { advanced(by: 1) }
    package var previous: Day { advanced(by: -1) }

    /// The same day of the month that many months later, or that month's last day where it is shorter.
    package func advanced(byMonths months: Int) -> Day {
        let date = civil
        let count = date.year * 12 + date.month - 1 + months
        let year = count / 12
        guard count >= 12, year <= 9999 else { return count < 12 ? .distantPast : .distantFuture }
        let month = count % 12 + 1
        let day = min(date.day, Day.length(ofMonth: month, year: year))
        return Day(number: Day.number(year: year, month: month, day: day))
    }

    /// How many days a month has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Both conversions count in 400-year eras of years that begin in March, so that the leap day comes last.
    private static func number(year: Int, month: Int, day: Int) -> Int32 {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day of the month.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Day: CustomStringConvertible {
    /// The day as `2026-11-23`.
    package var description: String {
        let date = civil
        return Day.padded(date.year, to: 4) + "-" + Day.padded(date.month, to: 2) + "-"
            + Day.padded(date.day, to: 2)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
