import Dates
import Testing

@Suite struct PartialDateTests {
    /// What a text says: the first and last day it may be, and whether it is an estimate.
    struct Reading: Sendable, CustomTestStringConvertible {
        var text: String
        var first: String
        var last: String
        var isEstimated = false

        var testDescription: String { text }
    }

    @Test(arguments: [
        Reading(text: "2009", first: "2009-01-01", last: "2009-12-31"),
        Reading(text: "2009-05", first: "2009-05-01", last: "2009-05-31"),
        Reading(text: "2023-02", first: "2023-02-01", last: "2023-02-28"),
        Reading(text: "2024-02", first: "2024-02-01", last: "2024-02-29"),
        Reading(text: "2009-05-17", first: "2009-05-17", last: "2009-05-17"),
        Reading(text: "2024-02-29", first: "2024-02-29", last: "2024-02-29"),
        Reading(text: "2025-08/2026-07", first: "2025-08-01", last: "2026-07-31"),
        Reading(text: "2024/2025", first: "2024-01-01", last: "2025-12-31"),
        Reading(text: "2024-12-30/2025-01-02", first: "2024-12-30", last: "2025-01-02"),
        Reading(text: "2024-12/2025-01-02", first: "2024-12-01", last: "2025-01-02"),
        Reading(text: "2009-05-17/2009-05-17", first: "2009-05-17", last: "2009-05-17"),
        // An estimate counts from the date it gives.
        Reading(text: "1968~", first: "1968-01-01", last: "1968-01-01", isEstimated: true),
        Reading(text: "1968-05~", first: "1968-05-01", last: "1968-05-01", isEstimated: true),
        Reading(text: "1968-05-17~", first: "1968-05-17", last: "1968-05-17", isEstimated: true),
    ])
    func everyFormStandsForTheDaysItMayBe(_ reading: Reading) throws {
        let date = try PartialDate(parsing: reading.text)
        #expect(date.earliest.description == reading.first)
        #expect(date.latest.description == reading.last)
        #expect(date.isEstimated == reading.isEstimated)
        #expect(date.text == reading.text)
        #expect(date.description == reading.text)
    }

    @Test(arguments: [
        "", " ", "~", "/", "-", "2009 ", " 2009", "209", "02009", "20090517", "2009-5", "2009-05-7",
        "2009-005",
        "2009-05-017", "17-05-2009", "05/17/2009", "2009/05/17", "2009-", "2009-05-", "2009--05", "-2009",
        "+2009",
        "2009/", "/2009", "2009/..", "../2009", "..", "2009//2010", "2009/2010/2011", "2009~~", "~2009",
        "2009?",
        "2009%", "2009-XX", "200X", "2009-05-17T00:00:00", "2009-05-17Z", "2009-05-17-01", "May 2009",
        "unknown",
        "٢٠٠٩", "2009-0５", "2009\u{2013}05", "2009\n",
    ])
    func anythingElseIsNotADate(_ text: String) {
        #expect(throws: PartialDate.Problem.format) { try PartialDate(parsing: text) }
    }

    @Test(arguments: [
        ("2018-02-30", 28), ("2018-02-29", 28), ("2024-02-30", 29), ("2018-04-31", 30), ("2018-12-32", 31),
        ("2018-01-00", 31), ("2018-01/2018-02-30", 28), ("2018-02-30~", 28),
    ])
    func aDayBeyondItsMonthIsNotInTheCalendarAndNamesTheLast(_ text: String, _ lastDay: Int) {
        #expect(throws: PartialDate.Problem.notInCalendar(lastDayOfMonth: lastDay)) {
            try PartialDate(parsing: text)
        }
    }

    @Test(arguments: ["2018-13", "2018-00", "2018-13-01", "2018-00-01", "2018/2019-13", "0000", "0000-05"])
    func aMonthOrYearThatIsNotInTheCalendarHasNoLastDay(_ text: String) {
        #expect(throws: PartialDate.Problem.notInCalendar(lastDayOfMonth: nil)) {
            try PartialDate(parsing: text)
        }
    }

    @Test(arguments: ["2010/2009", "2026-07/2025-08", "2009-05-18/2009-05-17", "2009-05/2009-04-30"])
    func aSpanThatEndsBeforeItStartsIsReversed(_ text: String) {
        #expect(throws: PartialDate.Problem.reversed) { try PartialDate(parsing: text) }
    }

    @Test func aYearIsOneUnknownDayOfItAndNotItsFirst() throws {
        let year = try PartialDate(parsing: "2009")
        #expect(year.days.single == nil)
        #expect(year != PartialDate(year.earliest))
    }

    @Test func aDayIsItsOwnExactDate() throws {
        let day = try #require(Day(year: 2009, month: 5, day: 17))
        #expect(try PartialDate(day) == PartialDate(parsing: "2009-05-17"))
    }
}
