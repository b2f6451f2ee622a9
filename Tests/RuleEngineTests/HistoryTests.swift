import Dates
import RuleEngine
import Testing

/// A period and what is known on the days around its ends.
struct PeriodCase: Sendable, CustomTestStringConvertible {
    var from: String?
    var to: String?
    var inside: [String] = []
    var unknown: [String] = []
    var outside: [String] = []

    var testDescription: String { "\(from ?? "open") – \(to ?? "open")" }
}

@Suite struct HistoryTests {
    @Test(arguments: [
        PeriodCase(
            from: "2005-03-01", to: "2005-03-31", inside: ["2005-03-01", "2005-03-15", "2005-03-31"],
            outside: ["0001-01-01", "2005-02-28", "2005-04-01", "9999-12-31"]),
        PeriodCase(
            from: "2005-03-01", inside: ["2005-03-01", "9999-12-31"], outside: ["0001-01-01", "2005-02-28"]),
        PeriodCase(
            to: "2005-02-28", inside: ["0001-01-01", "2005-02-28"], outside: ["2005-03-01", "9999-12-31"]),
        PeriodCase(inside: ["0001-01-01", "2005-02-28", "9999-12-31"]),
        PeriodCase(
            from: "2005-03-01", to: "2005-03-01", inside: ["2005-03-01"],
            outside: ["2005-02-28", "2005-03-02"]),
        // One unknown day of 2009: the last of them is inside whichever it was.
        PeriodCase(
            from: "2009", inside: ["2009-12-31", "2010-01-01"],
            unknown: ["2009-01-01", "2009-07-01", "2009-12-30"],
            outside: ["2008-12-31"]),
        PeriodCase(
            to: "2012", inside: ["2011-12-31", "2012-01-01"],
            unknown: ["2012-01-02", "2012-07-01", "2012-12-31"],
            outside: ["2013-01-01"]),
        PeriodCase(
            from: "2009", to: "2012", inside: ["2009-12-31", "2010-06-01", "2012-01-01"],
            unknown: ["2009-01-01", "2012-12-31"], outside: ["2008-12-31", "2013-01-01"]),
        // It may have started after the first day on which it may have ended: no day is certainly inside.
        PeriodCase(
            from: "2009", to: "2009-06", unknown: ["2009-01-01", "2009-06-01", "2009-06-15", "2009-06-30"],
            outside: ["2008-12-31", "2009-07-01", "2009-12-31"]),
        PeriodCase(
            from: "2009", to: "2009", unknown: ["2009-01-01", "2009-07-01", "2009-12-31"],
            outside: ["2008-12-31", "2010-01-01"]),
        // Whenever in the year it ended, it hadn't begun in March.
        PeriodCase(
            from: "2009-06", to: "2009", unknown: ["2009-06-01", "2009-07-01", "2009-12-31"],
            outside: ["2008-12-31", "2009-01-01", "2009-01-02", "2009-05-31", "2010-01-01"]),
        PeriodCase(from: "1968~", inside: ["1968-01-01"], outside: ["1967-12-31"]),
    ])
    func aPeriodIncludesItsEndsAndDoubtsTheDaysOfAnInexactOne(_ test: PeriodCase) {
        let history = History(periodFrom: test.from.map(date), to: test.to.map(date))
        func days(_ texts: [String], but value: Symbol?) -> [String] {
            texts.filter { history.segment(on: day($0)).value != value }
        }
        #expect(days(test.inside, but: .yes) == [])
        #expect(days(test.unknown, but: nil) == [])
        #expect(days(test.outside, but: .no) == [])
    }

    @Test func aSegmentLastsUntilTheNextAndDaysBeforeTheFirstAreUnknown() {
        let first = History.Segment(first: day("2005-03-01"), value: .yes, confidence: .sure, evidence: 1)
        let second = History.Segment(first: day("2006-03-01"), value: .no, confidence: .assumed, evidence: 2)
        let history = History([first, second])
        #expect(history.segment(on: day("2005-02-28")).value == nil)
        #expect(history.segment(on: day("2005-03-01")) == first)
        #expect(history.segment(on: day("2006-02-28")) == first)
        #expect(history.segment(on: day("2006-03-01")) == second)
        #expect(history.segment(on: .distantFuture) == second)
        #expect(History([]).segment(on: day("2005-03-01")).value == nil)
    }

    @Test func aWordKeepsItsSymbolAndTheTwoFirstOnesAreFixed() {
        var table = SymbolTable()
        let red = table.symbol(for: "red")
        #expect(table.symbol(for: "blue") != red)
        #expect(table.symbol(for: "red") == red)
        #expect(table.word(for: red) == "red")
        #expect(table.symbol(for: "no") == .no)
        #expect(table.symbol(for: "yes") == .yes)
    }
}
