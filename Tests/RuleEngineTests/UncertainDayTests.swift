import Dates
import RuleEngine
import Testing

/// Uncertain days are split at the borders that matter, not guessed.
@Suite struct UncertainDayTests {
    typealias World = SmallWorld

    /// Of a kind that was on the list on the day, and good on the day.
    private static let condition = some(
        all(leaf("item.kind", .inList, value("kinds")), leaf("item.state", .is, value("good"))),
        at: fact("subject.done"))

    /// Kind `a` good until February 2005, kind `b` from March on, as an accreditor follows another.
    private static let handover = [
        World.thing(
            kind: word("a"), state: history(("1990-01-01", "good"), ("2005-03-01", "bad")), number: 0),
        World.thing(
            kind: word("b"), state: history(("1990-01-01", "bad"), ("2005-03-01", "good")), number: 1),
    ]

    private func rule(_ condition: Condition = condition) throws -> PreparedRule {
        try #require(World.prepare(World.rule(condition)).rule)
    }

    private func answer(_ done: String, _ things: [FactList.Item]) throws -> Answer {
        try rule().evaluate(World.facts(done: on(done), things: things)).answer(at: .sure)
    }

    @Test(arguments: [
        "2005", "2005-02-28/2005-03-01", "2004/2006", "2005-02", "2005-03", "2005-02-28", "2005-03-01",
    ])
    func whereEveryDayOfAnInexactOneAgreesTheAnswerStands(_ done: String) throws {
        #expect(try answer(done, Self.handover) == .yes)
        #expect(try answer(done, [World.thing(kind: word("c"))]) == .no)
    }

    @Test(arguments: [
        // A gap of one day between the two is a day that the student may have finished on.
        ("2005-03-02", "2005", Answer.cannotTell), ("2005-03-02", "2005-02", .yes),
        ("2005-03-02", "2005-04", .yes),
        ("2005-03-02", "2005-03-01", .no), ("2005-12-31", "2005", .cannotTell),
        ("2006-01-01", "2005", .cannotTell),
    ])
    func aSingleDayThatDisagreesLeavesItOpen(_ second: String, _ done: String, _ expected: Answer) throws {
        let things = [
            Self.handover[0],
            World.thing(kind: word("b"), state: history(("1990-01-01", "bad"), (second, "good"))),
        ]
        #expect(try answer(done, things) == expected)
    }

    @Test(arguments: ["2005-01-01", "2005-12-31"])
    func theFirstAndTheLastDayOfASpanCount(_ lone: String) throws {
        // Bad on one day only, which is an end of the span.
        let bad = FactValue.history(
            History([
                .init(first: .distantPast, value: World.symbol("good")),
                .init(first: day(lone), value: World.symbol("bad")),
                .init(first: day(lone).next, value: World.symbol("good")),
            ]))
        let condition = leaf("item.state", .is, value("good"))
        let rule = try rule(some(condition, at: fact("subject.done")))
        let facts = World.facts(done: on("2005"), things: [World.thing(state: bad)])
        #expect(rule.evaluate(facts) == .cannotTell)
    }

    @Test func aListIsCompleteOnItsDayOnlyWithinASpanToo() throws {
        func answer(_ done: String, _ looked: [String]) throws -> Answer {
            let unlisted = FactList.Unlisted(item: World.thing(), absentOn: looked.map { day($0) })
            return try rule().evaluate(World.facts(done: on(done), unlisted: [unlisted])).answer(at: .sure)
        }
        #expect(try answer("2005-05-05", ["2005-05-05"]) == .no)
        #expect(try answer("2005-05-05/2005-05-06", ["2005-05-05"]) == .cannotTell)
        #expect(try answer("2005-05-04/2005-05-05", ["2005-05-05"]) == .cannotTell)
        #expect(try answer("2005-05-04/2005-05-06", ["2005-05-04", "2005-05-06"]) == .cannotTell)
        #expect(try answer("2005-05-04/2005-05-06", ["2005-05-04", "2005-05-05", "2005-05-06"]) == .no)
    }

    @Test func twoInexactDaysAreSplitAgainstEachOther() throws {
        let rule = try rule(
            any(
                leaf("subject.window", .covers, fact("subject.done")),
                leaf("subject.phase", .is, value("new"), at: fact("subject.asked"))))
        func answer(_ phaseEnd: String) -> Answer {
            rule.evaluate(
                World.facts(
                    phase: history(("2000-01-01", "new"), (phaseEnd, "old")), done: on("2005"),
                    asked: on("2006"),
                    window: period("2005-07-01", nil))
            ).answer(at: .sure)
        }
        #expect(answer("2007-01-01") == .yes)
        #expect(answer("2006-07-01") == .cannotTell)
    }

    @Test func theSameInexactDayIsOneDayWhereverItIsRead() throws {
        // Inside the window or not: one day can't be both, nor neither.
        let covered = leaf("subject.window", .covers, fact("subject.done"))
        let facts = World.facts(done: on("2005"), window: period("2005-07-01", "2005-08-01"))
        #expect(try rule(any(covered, none(covered))).evaluate(facts) == .yes)
        #expect(try rule(all(covered, none(covered))).evaluate(facts) == .no)
        #expect(try rule(covered).evaluate(facts) == .cannotTell)
    }

    @Test func aDayThatTheRuleDoesNotReadMayBeAnything() throws {
        let facts = World.facts(color: word("red"), done: on("2005"), window: period("2005-07-01", nil))
        let rule = try rule(leaf("subject.color", .is, value("red")))
        #expect(rule.evaluate(facts) == .yes)
        #expect(rule.explain(facts).pieces.count == 1)
    }

    @Test func theExplanationHasOnePieceForEachStretchOfDays() throws {
        let facts = World.facts(done: on("2005"), things: Self.handover)
        let explanation = try rule().explain(facts)
        #expect(explanation.outcome == .yes)
        let pieces = explanation.pieces.flatMap { piece in
            piece.days.map { "\($0.path) \($0.range.first) \($0.range.last)" }
        }
        #expect(pieces == ["subject.done 2005-01-01 2005-02-28", "subject.done 2005-03-01 2005-12-31"])
        #expect(explanation.pieces.map { $0.routes.map(\.outcome) } == [[.yes], [.yes]])
    }
}
