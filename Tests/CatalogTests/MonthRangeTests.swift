import Catalog
import Testing

@Suite struct MonthRangeTests {
    @Test(arguments: [
        ("18 months", 18, 18), ("1 month", 1, 1), ("2 years", 21, 24), ("1 year", 9, 12), ("4 years", 45, 48),
        ("4 semesters", 16, 21), ("2 semesters", 8, 9), ("1 semester", 4, 4), ("5-6 semesters", 20, 33),
        ("6 quarters", 18, 21), ("1-2 years", 9, 24), ("18-24 months", 18, 24),
        // 30 × 7 days are 6.9 months of 365.2425 / 12 days; a range must not lose the length it stands for.
        ("30 weeks", 6, 7), ("52 weeks", 11, 12), ("1 week", 0, 1), ("30-52 weeks", 6, 12),
        ("P2Y", 21, 24), ("P18M", 18, 18), ("P30W", 6, 7),
    ])
    func aStatedLengthBecomesTheDocumentedMonths(_ text: String, _ atLeast: Int, _ atMost: Int) {
        #expect(MonthRange(parsing: text) == MonthRange(atLeast: atLeast, atMost: atMost))
    }

    @Test(arguments: [
        "", " ", "2", "years", "two years", "2years", "2  years", " 2 years", "2 years ", "-2 years",
        "+2 years",
        "0 months", "0-4 months", "0 years", "6-5 semesters", "1-2-3 months", "5- semesters", "-6 semesters",
        "1.5 years", "1,5 years", "2 yrs", "2 decades", "2 years full-time", "about 2 years",
        "2 months years",
        "P", "PY", "P2", "2Y", "P0Y", "P2D", "PT2H", "P1Y6M", "P1.5Y", "P-2Y", "p2y", "unknown", "٢ years",
        "99999999999999999999 months", "9223372036854775807 years", "241 months", "21 years",
    ])
    func whatIsNoLengthIsNone(_ text: String) {
        #expect(MonthRange(parsing: text) == nil)
    }

    @Test(arguments: ["62 credits", "94 quarter credits", "900 clock hours", "62 credit-hours", "15 hours"])
    func creditsAndClockHoursAloneGiveNoCalendarLength(_ text: String) {
        #expect(MonthRange(parsing: text) == nil)
    }

    @Test(arguments: ["weeks", "months", "quarters", "semesters", "years"])
    func longerStudyIsNeverShorter(_ unit: String) throws {
        var before = try #require(MonthRange(atLeast: 0, atMost: 0))
        for count in 1...20 {
            let length = try #require(MonthRange(parsing: "\(count) \(unit)"))
            #expect(length.atLeast >= before.atLeast, "\(count) \(unit)")
            #expect(length.atMost >= before.atMost, "\(count) \(unit)")
            before = length
        }
    }

    @Test func aRangeIsNeitherNegativeNorReversed() {
        #expect(MonthRange(atLeast: -1, atMost: 3) == nil)
        #expect(MonthRange(atLeast: 4, atMost: 3) == nil)
        #expect(MonthRange(atLeast: 3, atMost: 3)?.atMost == 3)
    }

    @Test func anAssociateTakesTwoToUnderFourAcademicYearsByDefinition() throws {
        let byAward = try #require(Award.associate.lengthByDefinition)
        #expect(byAward.atLeast == 21)
        #expect((45...48).contains(byAward.atMost))
        #expect(IPEDSLevel.associate.lengthByDefinition == byAward)
    }

    @Test(arguments: [Award.course, .certificate, .diploma])
    func anAwardOfAnyLengthHasNoLengthByDefinition(_ award: Award) {
        #expect(award.lengthByDefinition == nil)
    }
}
