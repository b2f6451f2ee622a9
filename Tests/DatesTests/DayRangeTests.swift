import Dates
import Testing

@Suite struct DayRangeTests {
    private let monday = Day(number: 4)
    private let friday = Day(number: 8)

    @Test func bothEndsAreInside() throws {
        let week = try #require(DayRange(monday, friday))
        #expect((3...9).filter { week.contains(Day(number: $0)) } == [4, 5, 6, 7, 8])
    }

    @Test func aRangeThatEndsBeforeItStartsIsNone() {
        #expect(DayRange(friday, monday) == nil)
    }

    @Test func onlyARangeOfOneDayHasASingleDay() {
        #expect(DayRange(monday, friday)?.single == nil)
        #expect(DayRange(monday, monday)?.single == monday)
        #expect(DayRange(monday).single == monday)
        #expect(DayRange(monday) == DayRange(monday, monday))
    }
}
