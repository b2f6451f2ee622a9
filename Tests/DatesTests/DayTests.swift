import Dates
import Testing

@Suite struct DayTests {
    /// Counts days one at a time by the rules of the calendar, and no formula.
    private struct SlowCalendar {
        var year: Int
        var month = 1
        var day = 1

        private var isLeapYear: Bool {
            if year % 400 == 0 { return true }
            if year % 100 == 0 { return false }
            return year % 4 == 0
        }

        private var lastDayOfMonth: Int {
            let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            return lengths[month - 1]
        }

        mutating func step() {
            day += 1
            guard day > lastDayOfMonth else { return }
            day = 1
            month += 1
            guard month > 12 else { return }
            month = 1
            year += 1
        }
    }

    @Test func everyDayFrom1600To2400GoesThereAndBack() throws {
        var calendar = SlowCalendar(year: 1600)
        // 1600-01-01 lies 370 years before day 0: 370 × 365 days, and the leap days of 1600 to 1968 without
        // 1700, 1800 and 1900, which are 93 − 3.
        var number: Int32 = -(370 * 365 + 90)
        var wrong: [String] = []
        while calendar.year <= 2400 {
            let fromDate = Day(year: calendar.year, month: calendar.month, day: calendar.day)
            let civil = Day(number: number).civil
            if fromDate?.number != number || civil != (calendar.year, calendar.month, calendar.day) {
                wrong.append("\(calendar.year)-\(calendar.month)-\(calendar.day)")
            }
            calendar.step()
            number += 1
        }
        #expect(wrong == [])
        // 801 years of 365 days and 195 leap days: every day was visited.
        #expect(number == -(370 * 365 + 90) + 801 * 365 + 195)
    }

    @Test(arguments: [
        (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 3, 1, 11_017), (2038, 1, 19, 24_855),
    ])
    func numbersCountFrom1970(_ year: Int, _ month: Int, _ day: Int, _ number: Int32) {
        #expect(Day(year: year, month: month, day: day) == Day(number: number))
    }

    @Test(arguments: [
        (2018, 2, 29), (2018, 2, 30), (1900, 2, 29), (2100, 2, 29), (2018, 4, 31), (2018, 6, 31),
        (2018, 9, 31),
        (2018, 11, 31), (2018, 1, 32), (2018, 1, 0), (2018, 1, -1), (2018, 0, 1), (2018, 13, 1),
        (2018, -1, 1),
        (0, 1, 1), (-1, 1, 1), (10_000, 1, 1),
    ])
    func aDayThatIsNotInTheCalendarIsNone(_ year: Int, _ month: Int, _ day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [(2000, 2, 29), (2024, 2, 29), (1, 1, 1), (9999, 12, 31)])
    func theLeapDaysAndTheFirstAndLastDayExist(_ year: Int, _ month: Int, _ day: Int) throws {
        let made = try #require(Day(year: year, month: month, day: day))
        #expect(made.civil == (year, month, day))
    }

    @Test(arguments: [
        ("2026-09-01", 24, "2028-09-01"), ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-08-31", 1, "2026-09-30"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-11-30", 3, "2027-02-28"), ("2026-05-17", 0, "2026-05-17"), ("2026-05-17", -12, "2025-05-17"),
        ("2026-12-31", 12, "2027-12-31"), ("2026-12-31", -10, "2026-02-28"),
    ])
    func monthsKeepTheDayOrTakeTheLastOfAShorterMonth(_ start: String, _ months: Int, _ end: String) throws {
        let day = try PartialDate(parsing: start).earliest
        #expect(day.advanced(byMonths: months).description == end)
    }

    @Test func movingStaysWithinTheYearsThatCanBeWritten() throws {
        let day = try #require(Day(year: 2026, month: 5, day: 17))
        #expect(day.advanced(byMonths: 12 * 9000) == .distantFuture)
        #expect(day.advanced(byMonths: -12 * 9000) == .distantPast)
        #expect(day.advanced(by: 10_000_000) == .distantFuture)
        #expect(day.advanced(by: -10_000_000) == .distantPast)
        #expect(Day.distantFuture.next == .distantFuture)
        #expect(Day.distantPast.previous == .distantPast)
        #expect(Day.distantPast.description == "0001-01-01")
        #expect(Day.distantFuture.description == "9999-12-31")
        #expect(Day.distantFuture.advanced(byMonths: 0) == .distantFuture)
        #expect(Day.distantPast.advanced(byMonths: 0) == .distantPast)
    }

    @Test(arguments: [
        ("2026-11-23", "2026-11-24"), ("2024-02-28", "2024-02-29"), ("2026-02-28", "2026-03-01"),
        ("1999-12-31", "2000-01-01"),
    ])
    func nextAndPreviousAreOneDayApart(_ day: String, _ next: String) throws {
        let first = try PartialDate(parsing: day).earliest
        let second = try PartialDate(parsing: next).earliest
        #expect(first.next == second)
        #expect(second.previous == first)
        #expect(first < second)
        #expect(first.advanced(by: 1) == second)
    }

    @Test(arguments: [(2026, 11, 23, "2026-11-23"), (987, 1, 2, "0987-01-02"), (9999, 12, 31, "9999-12-31")])
    func theDescriptionIsTheDateAsFilesWriteIt(_ year: Int, _ month: Int, _ day: Int, _ text: String) throws {
        #expect(try #require(Day(year: year, month: month, day: day)).description == text)
    }

    @Test(arguments: [(2023, 28), (2024, 29), (1900, 28), (2000, 29)])
    func februaryKnowsItsLeapYears(_ year: Int, _ length: Int) {
        #expect(Day.length(ofMonth: 2, year: year) == length)
    }
}
