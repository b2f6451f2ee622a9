import Dates
import Diagnostics
import RuleEngine
import Testing

@Suite struct EditionTests {
    /// One edition asks for red, the other for blue.
    private static let red = leaf("subject.color", .is, value("red"))
    private static let blue = leaf("subject.color", .is, value("blue"))

    private static func two(
        _ end: String?, _ start: String?, from first: String? = "2000-01-01",
        chosenBy: String = "subject.asked"
    ) -> RuleSource {
        SmallWorld.rule(editions: [
            SmallWorld.edition("old", from: first, to: end, red, chosenBy: chosenBy, line: 100),
            SmallWorld.edition("new", from: start, to: nil, blue, chosenBy: chosenBy, line: 200),
        ])
    }

    @Test(arguments: [
        ("2009-12-31", "2010-01-02", "gap"), ("2009-12-30", "2010-01-01", "gap"),
        ("2009-12-31", "2012-01-01", "gap"),
        ("2009-12-31", "2009-12-31", "overlap"), ("2009-12-31", "2005-01-01", "overlap"),
        ("2010", "2010-06-01", "overlap"),
    ])
    func editionsWithAGapOrAnOverlapAreAnError(_ end: String, _ start: String, _ what: String) {
        let result = SmallWorld.prepare(Self.two(end, start))
        #expect(result.rule == nil)
        #expect(result.diagnostics.map(\.code) == [.ruleEdition])
        #expect(result.diagnostics.map(\.location) == [place(200)])
        #expect(result.diagnostics.flatMap(\.notes).map(\.location) == [place(100)])
        #expect(result.diagnostics.allSatisfy { $0.message.contains(what) })
        #expect(
            result.diagnostics.allSatisfy { $0.message.contains("`old`") && $0.message.contains("`new`") })
    }

    @Test func anEditionThatNeverEndsOverlapsTheNext() {
        let result = SmallWorld.prepare(Self.two(nil, "2010-01-01"))
        #expect(result.diagnostics.map(\.code) == [.ruleEdition])
    }

    /// Asked in 2009 and done in 2012, the one edition would be over and the other not begun.
    @Test func oneFactChoosesAllEditions() {
        let rule = SmallWorld.rule(editions: [
            SmallWorld.edition("old", from: nil, to: "2009-12-31", Self.red, chosenBy: "subject.done"),
            SmallWorld.edition("new", from: "2010-01-01", to: nil, Self.blue, line: 200),
        ])
        let result = SmallWorld.prepare(rule)
        #expect(result.rule == nil)
        #expect(result.diagnostics.map(\.code) == [.ruleEdition])
        #expect(result.diagnostics.map(\.location) == [place(200)])
    }

    @Test func theOrderInTheFileDoesNotMatter() {
        let source = Self.two("2009-12-31", "2010-01-01")
        let reversed = SmallWorld.rule(editions: source.editions.reversed())
        #expect(SmallWorld.prepare(reversed).diagnostics == [])
    }

    @Test(arguments: [
        ("1999-12-31", Answer.cannotTell, Answer.cannotTell), ("2000-01-01", .yes, .no),
        ("2009-12-31", .yes, .no),
        ("2010-01-01", .no, .yes), ("9999-12-31", .no, .yes),
    ])
    func theDayPicksTheEditionAndBothEndsAreInForce(_ asked: String, _ ifRed: Answer, _ ifBlue: Answer) throws
    {
        let rule = try #require(SmallWorld.prepare(Self.two("2009-12-31", "2010-01-01")).rule)
        let red = SmallWorld.facts(color: word("red"), asked: on(asked))
        let blue = SmallWorld.facts(color: word("blue"), asked: on(asked))
        #expect(rule.evaluate(red).answer(at: .sure) == ifRed)
        #expect(rule.evaluate(blue).answer(at: .sure) == ifBlue)
        // Not even for the weakest answer: before the first edition nothing is known of the rule.
        #expect(rule.evaluate(red).answer(at: .lastSeen) == ifRed)
    }

    @Test func anEndedEditionNeverFallsBackToAnOlderOne() throws {
        let source = SmallWorld.rule(editions: [
            SmallWorld.edition("old", from: "2000-01-01", to: "2009-12-31", Self.red),
            SmallWorld.edition("last", from: "2010-01-01", to: "2019-12-31", Self.red),
        ])
        let rule = try #require(SmallWorld.prepare(source).rule)
        let facts = SmallWorld.facts(color: word("red"), asked: on("2020-01-01"))
        #expect(rule.evaluate(facts) == .cannotTell)
        #expect(rule.explain(facts).pieces.map { $0.edition?.id } == [nil])
    }

    @Test func withoutTheDayTheEditionIsNotKnown() throws {
        let rule = try #require(SmallWorld.prepare(Self.two("2009-12-31", "2010-01-01")).rule)
        #expect(rule.evaluate(SmallWorld.facts(color: word("red"), asked: .unknown)) == .cannotTell)
    }

    @Test(arguments: [
        // Judged in each edition it spans; only what they agree on stands.
        ("red", "2009-12/2010-01", Answer.cannotTell), ("blue", "2009-12/2010-01", .cannotTell),
        ("green", "2009-12/2010-01", .no), ("red", "2009-12", .yes), ("blue", "2010-01", .yes),
        ("red", "2010-01", .no), ("green", "1999-12/2010-01", .cannotTell),
        ("red", "1999-12/2000-01", .cannotTell),
    ])
    func aDateThatSpansEditionsIsJudgedInEach(_ color: String, _ asked: String, _ answer: Answer) throws {
        let rule = try #require(SmallWorld.prepare(Self.two("2009-12-31", "2010-01-01")).rule)
        let facts = SmallWorld.facts(color: word(color), asked: on(asked))
        #expect(rule.evaluate(facts).answer(at: .sure) == answer)
    }

    @Test func aDayOnAnInexactBorderCannotTell() throws {
        let rule = try #require(SmallWorld.prepare(Self.two("2009", "2010-01-01")).rule)
        func answer(_ asked: String) -> Answer {
            rule.evaluate(SmallWorld.facts(color: word("red"), asked: on(asked))).answer(at: .sure)
        }
        #expect(answer("2009-01-01") == .yes)
        #expect(answer("2009-06-01") == .cannotTell)
        #expect(answer("2010-01-01") == .no)
    }

    @Test func eachEditionMayBeChosenByItsOwnDay() throws {
        let rule = try #require(
            SmallWorld.prepare(Self.two("2009-12-31", "2010-01-01", chosenBy: "subject.done")).rule)
        let facts = SmallWorld.facts(color: word("red"), done: on("2005-05-05"), asked: on("2020-01-01"))
        #expect(rule.evaluate(facts) == .yes)
    }

    @Test func theExplanationNamesTheEditionOfEachPiece() throws {
        let rule = try #require(SmallWorld.prepare(Self.two("2009-12-31", "2010-01-01")).rule)
        let explanation = rule.explain(SmallWorld.facts(color: word("red"), asked: on("2009-12/2010-01")))
        #expect(explanation.outcome == .cannotTell)
        #expect(explanation.pieces.map { $0.edition?.id } == ["old", "new"])
        #expect(explanation.pieces.map { $0.routes.map(\.outcome) } == [[.yes], [.no]])
        let ranges = explanation.pieces.flatMap {
            $0.days.map { "\($0.path) \($0.range.first) \($0.range.last)" }
        }
        #expect(ranges == ["subject.asked 2009-12-01 2009-12-31", "subject.asked 2010-01-01 2010-01-31"])
    }

    @Test func oneOfSeveralRoutesSuffices() throws {
        var edition = SmallWorld.edition("only", from: nil, to: nil, Self.red)
        edition.routes.append(.init(id: "second", condition: Self.blue, location: place(300)))
        let rule = try #require(SmallWorld.prepare(SmallWorld.rule(editions: [edition])).rule)
        #expect(rule.evaluate(SmallWorld.facts(color: word("red"))) == .yes)
        #expect(rule.evaluate(SmallWorld.facts(color: word("blue"))) == .yes)
        #expect(rule.evaluate(SmallWorld.facts(color: word("green"))) == .no)
        #expect(rule.evaluate(SmallWorld.facts()) == .cannotTell)
    }
}
