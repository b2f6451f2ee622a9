import Dates
import RuleEngine
import TestSupport
import Testing

/// A word on at least one day of a window, both ends of which are in it.
@Suite struct SometimeTests {
    typealias World = SmallWorld

    private static func within(
        _ window: Condition.Window, _ op: Condition.Operator = .is, _ word: String = "new"
    ) -> Condition {
        .init(
            .sometime(
                fact: .init("subject.phase", at: place(31)), operator: op, operand: value(word),
                window: window), at: place(30))
    }

    private static let doneToAsked = Condition.Window(
        from: fact("subject.done"), end: .day(fact("subject.asked")))

    private static func months(_ count: Int) -> Condition.Window {
        .init(from: fact("subject.done"), end: .months(count))
    }

    private func answer(_ condition: Condition, _ facts: Facts, at level: Confidence = .sure) throws -> Answer
    {
        try #require(World.prepare(World.rule(condition)).rule).evaluate(facts).answer(at: level)
    }

    /// New from 2005-03-01 to 2005-03-31, old before and after.
    private static let march = history(
        ("0001-01-01", "old"), ("2005-03-01", "new"), ("2005-04-01", "old"))

    // MARK: From a day to a day

    @Test(arguments: [
        ("2005-02-01", "2005-02-28", Answer.no), ("2005-02-01", "2005-03-01", .yes),
        ("2005-03-01", "2005-03-01", .yes), ("2005-03-31", "2005-06-01", .yes),
        ("2005-04-01", "2005-06-01", .no), ("2005-01-01", "2005-12-31", .yes),
        // A window that ends before it begins has no day.
        ("2005-03-20", "2005-03-10", .no), ("2005-03-02", "2005-03-01", .no),
        // Inexact ends: what every pair of days agrees on.
        ("2005-02", "2005-03-01/2005-04", .yes), ("2005-02", "2005-02/2005-03", .cannotTell),
        ("2005-04/2005-05", "2005-06", .no), ("2005-03-31/2005-04-01", "2005-06", .cannotTell),
        // Either of the two may come first.
        ("2005-03", "2005-03", .cannotTell), ("2005-03-10/2005-03-20", "2005-03-20", .yes),
        ("2005-03-10/2005-03-20", "2005-03-01/2005-03-15", .cannotTell),
        ("2005-03-10/2005-03-20", "2005-03-01/2005-03-09", .no),
    ])
    func aDayInTheWindowIsEnough(_ done: String, _ asked: String, _ expected: Answer) throws {
        let facts = World.facts(phase: Self.march, done: on(done), asked: on(asked))
        #expect(try answer(Self.within(Self.doneToAsked), facts) == expected)
    }

    @Test(arguments: [
        ("2005-03-15", Answer.yes), ("2005-04-15", .no), ("2005-03-16", .no), ("2005", .cannotTell),
        ("2005-03", .cannotTell), ("2005-02/2005-03-15", .yes), ("2005-03-16/2005-12", .no),
    ])
    func aWindowMayEndOnAFixedDay(_ done: String, _ expected: Answer) throws {
        let window = Condition.Window(from: fact("subject.done"), end: .day(value("2005-03-15")))
        let facts = World.facts(phase: Self.march, done: on(done))
        #expect(try answer(Self.within(window), facts) == expected)
    }

    @Test func daysBeforeAHistoryBeginsAreUnknown() throws {
        let late = history(("2005-03-01", "old"))
        func found(_ done: String, _ asked: String) throws -> Answer {
            try answer(
                Self.within(Self.doneToAsked), World.facts(phase: late, done: on(done), asked: on(asked)))
        }
        #expect(try found("2005-03-01", "2005-06-01") == .no)
        #expect(try found("2005-02-28", "2005-06-01") == .cannotTell)
        #expect(try found("2005-01-01", "2005-02-01") == .cannotTell)
        let empty = World.facts(phase: history(), done: on("2005-01-01"), asked: on("2005-02-01"))
        #expect(try answer(Self.within(Self.doneToAsked), empty) == .cannotTell)
    }

    @Test func anUnknownStretchLeavesItOpenUnlessAnotherSettlesIt() throws {
        let gap = history(("0001-01-01", "old"), ("2005-03-01", nil), ("2005-04-01", "new"))
        func found(_ done: String, _ asked: String) throws -> Answer {
            try answer(
                Self.within(Self.doneToAsked), World.facts(phase: gap, done: on(done), asked: on(asked)))
        }
        #expect(try found("2005-01-01", "2005-02-28") == .no)
        #expect(try found("2005-01-01", "2005-03-01") == .cannotTell)
        #expect(try found("2005-01-01", "2005-04-01") == .yes)
    }

    @Test(arguments: [
        (history(("0001-01-01", "old")), Answer.no),
        // Whether the window has a day at all isn't known.
        (history(("0001-01-01", "new")), .cannotTell), (march, .cannotTell), (.unknown, .cannotTell),
    ])
    func withoutAnEndOnlyWhatHoldsOnNoDayIsDecided(_ phase: FactValue, _ expected: Answer) throws {
        let noStart = World.facts(phase: phase, done: .unknown, asked: on("2006-01-01"))
        #expect(try answer(Self.within(Self.doneToAsked), noStart) == expected)
        let fromAsked = Condition.Window(from: fact("subject.asked"), end: .day(fact("subject.done")))
        let noEnd = World.facts(phase: phase, done: .unknown, asked: on("2005-01-01"))
        #expect(try answer(Self.within(fromAsked), noEnd) == expected)
    }

    @Test func someDayIsNotEveryDay() throws {
        let facts = World.facts(phase: Self.march, done: on("2005-02-01"), asked: on("2005-03-15"))
        #expect(try answer(Self.within(Self.doneToAsked, .isNot), facts) == .yes)
        #expect(try answer(none(Self.within(Self.doneToAsked)), facts) == .no)
        let inside = World.facts(phase: Self.march, done: on("2005-03-02"), asked: on("2005-03-15"))
        #expect(try answer(Self.within(Self.doneToAsked, .isNot), inside) == .no)
    }

    @Test func aDayThatIsTakenForGrantedMakesAYesOnlyWithTheAssumption() throws {
        let seen = FactValue.history(
            History([
                .init(first: .distantPast, value: World.symbol("old")),
                .init(first: day("2005-03-01"), value: World.symbol("new"), confidence: .assumed),
                .init(first: day("2005-04-01"), value: World.symbol("new"), confidence: .lastSeen),
            ]))
        func found(_ done: String, _ level: Confidence) throws -> Answer {
            let facts = World.facts(phase: seen, done: on(done), asked: on("2005-06-01"))
            return try answer(Self.within(Self.doneToAsked), facts, at: level)
        }
        #expect(try found("2005-02-01", .sure) == .cannotTell)
        #expect(try found("2005-02-01", .assumed) == .yes)
        #expect(try found("2005-04-01", .assumed) == .cannotTell)
        #expect(try found("2005-04-01", .lastSeen) == .yes)
    }

    // MARK: Months

    @Test(arguments: [
        ("2005-02-28", 1, Answer.yes), ("2005-02-01", 1, .yes), ("2005-01-31", 1, .no),
        ("2005-01-01", 2, .yes), ("2004-12-31", 2, .no), ("2005-03-31", 1, .yes), ("2005-04-01", 240, .no),
        ("2003-03-01", 24, .yes), ("2003-02-28", 24, .no), ("2005-01-29/2005-02-01", 1, .cannotTell),
        ("2005-02-01/2005-03-31", 1, .yes), ("2004", 1, .no), ("2004", 2, .no), ("2004", 3, .cannotTell),
        ("2004-02-28/2004-03-01", 12, .cannotTell), ("2004-03-01/2004-03-02", 12, .yes),
    ])
    func aWindowOfMonthsEndsOnTheSameDayOfTheMonthOrItsLast(
        _ done: String, _ count: Int, _ expected: Answer
    ) throws {
        let facts = World.facts(phase: Self.march, done: on(done))
        #expect(try answer(Self.within(Self.months(count)), facts) == expected)
    }

    @Test func withoutItsFirstDayAWindowOfMonthsIsNowhere() throws {
        #expect(try answer(Self.within(Self.months(1)), World.facts(phase: Self.march)) == .cannotTell)
        let never = World.facts(phase: history(("0001-01-01", "old")))
        #expect(try answer(Self.within(Self.months(1)), never) == .no)
    }

    /// Windows of months over month ends and leap days, counted day by day.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func countingEveryDayOfEveryWindowGivesTheSameAnswer(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let first = day(["2003-12-25", "2004-12-25", "2005-07-25", "2007-12-25"][Int(seed) - 1])
        var seen: Set<Answer> = []
        for _ in 0..<400 {
            let count = Int.random(in: 1...3, using: &random)
            var segments = [History.Segment(first: .distantPast, value: World.symbol("old"))]
            for start in (0..<Int.random(in: 1...3, using: &random)).map({ _ in
                Int.random(in: 0...150, using: &random)
            }).sorted() where segments.allSatisfy({ $0.first < first.advanced(by: start) }) {
                let word = ["new", "old", nil][Int.random(in: 0...2, using: &random)]
                segments.append(.init(first: first.advanced(by: start), value: word.map(World.symbol)))
            }
            let history = History(segments)
            let done = first.advanced(by: Int.random(in: 0...60, using: &random))
            let last = done.advanced(by: Int.random(in: 0...35, using: &random))
            let range = try #require(DayRange(done, last))
            let facts = World.facts(phase: .history(history), done: .day(range))
            let found = try answer(Self.within(Self.months(count)), facts)
            #expect(found == Self.counted(history, range, months: count), "\(history) \(range) \(count)")
            seen.insert(found)
        }
        #expect(seen == Set(Answer.allCases))
    }

    /// The answer by looking at each day of each window.
    private static func counted(_ history: History, _ range: DayRange, months: Int) -> Answer {
        var answers: Set<Answer> = []
        var start = range.first
        while start <= range.last {
            var words: Set<Symbol?> = []
            var day = start
            while day <= start.advanced(byMonths: months) {
                words.insert(history.segment(on: day).value)
                day = day.next
            }
            let isNew = words.contains(World.symbol("new"))
            answers.insert(isNew ? .yes : words.contains(nil) ? .cannotTell : .no)
            start = start.next
        }
        return answers.count == 1 ? answers.first ?? .cannotTell : .cannotTell
    }
}
