import Dates
import RuleEngine
import Testing

/// A condition, facts, and the answer of two-valued logic in every world the facts leave open.
struct EvaluationCase: Sendable, CustomTestStringConvertible {
    var name: String
    var condition: Condition
    var facts: Facts
    var answer: Answer

    init(_ name: String, _ condition: Condition, _ facts: Facts, _ answer: Answer) {
        self.name = name
        self.condition = condition
        self.facts = facts
        self.answer = answer
    }

    var testDescription: String { name }
}

@Suite struct EvaluationTests {
    typealias World = SmallWorld

    private static let isRed = leaf("subject.color", .is, value("red"))
    private static let isNotRed = leaf("subject.color", .isNot, value("red"))
    private static let isRedOrBlue = leaf("subject.color", .in, values("red", "blue"))
    private static let isNew = leaf("subject.phase", .is, value("new"), at: fact("subject.done"))
    private static let isNotNew = leaf("subject.phase", .isNot, value("new"), at: fact("subject.done"))
    private static let covers = leaf("subject.window", .covers, fact("subject.done"))

    static let words: [EvaluationCase] = [
        .init("is, the word", isRed, World.facts(color: word("red")), .yes),
        .init("is, another word", isRed, World.facts(color: word("blue")), .no),
        .init("is, none", isRed, World.facts(color: .none), .no),
        .init("is, unknown", isRed, World.facts(), .cannotTell),
        .init("is_not, the word", isNotRed, World.facts(color: word("red")), .no),
        .init("is_not, another word", isNotRed, World.facts(color: word("blue")), .yes),
        .init("is_not, none", isNotRed, World.facts(color: .none), .yes),
        .init("is_not, unknown", isNotRed, World.facts(), .cannotTell),
        .init("in, one of them", isRedOrBlue, World.facts(color: word("blue")), .yes),
        .init("in, none of them", isRedOrBlue, World.facts(color: word("green")), .no),
        .init("in, none", isRedOrBlue, World.facts(color: .none), .no),
        .init("in, unknown", isRedOrBlue, World.facts(), .cannotTell),
    ]

    private static let phases = history(("2005-01-01", "new"), ("2006-01-01", nil), ("2007-01-01", "old"))

    static let changing: [EvaluationCase] = [
        .init("history, on the day", isNew, World.facts(phase: phases, done: on("2005-12-31")), .yes),
        .init("history, another word", isNew, World.facts(phase: phases, done: on("2007-01-01")), .no),
        .init(
            "history, unknown stretch", isNew, World.facts(phase: phases, done: on("2006-06-01")), .cannotTell
        ),
        .init(
            "history, before its first day", isNew, World.facts(phase: phases, done: on("2004-12-31")),
            .cannotTell),
        .init("history, day unknown", isNew, World.facts(phase: phases), .cannotTell),
        .init("history, unknown", isNew, World.facts(done: on("2005-12-31")), .cannotTell),
        .init("history, none", isNew, World.facts(phase: .none, done: on("2005-12-31")), .no),
        .init("is_not, on the day", isNotNew, World.facts(phase: phases, done: on("2005-12-31")), .no),
        .init("is_not, another word", isNotNew, World.facts(phase: phases, done: on("2007-01-01")), .yes),
        .init(
            "is_not, unknown stretch", isNotNew, World.facts(phase: phases, done: on("2006-06-01")),
            .cannotTell),
        .init("is_not, none", isNotNew, World.facts(phase: .none, done: on("2005-12-31")), .yes),
        .init(
            "history, on a fixed day", leaf("subject.phase", .is, value("new"), at: value("2005-05-05")),
            World.facts(phase: phases), .yes),
        .init(
            "period, first day", covers,
            World.facts(done: on("2005-03-01"), window: period("2005-03-01", nil)), .yes),
        .init(
            "period, day before", covers,
            World.facts(done: on("2005-02-28"), window: period("2005-03-01", nil)), .no),
        .init(
            "period, last day", covers,
            World.facts(done: on("2005-03-31"), window: period(nil, "2005-03-31")), .yes),
        .init(
            "period, day after", covers,
            World.facts(done: on("2005-04-01"), window: period(nil, "2005-03-31")), .no),
        .init(
            "period, inexact start", covers, World.facts(done: on("2005-04-01"), window: period("2005", nil)),
            .cannotTell),
        .init("period, unknown", covers, World.facts(done: on("2005-04-01")), .cannotTell),
        .init("period, none", covers, World.facts(done: on("2005-04-01"), window: .none), .no),
        .init("period, day unknown", covers, World.facts(window: period("2005", nil)), .cannotTell),
        .init("judgment", judgment("nobody has said"), World.facts(), .cannotTell),
    ]

    private static let yes = isRed
    private static let no = leaf("subject.color", .is, value("blue"))
    private static let open = isNew
    private static let red = World.facts(color: word("red"))

    static let trees: [EvaluationCase] = [
        .init("all of yes", all(yes, yes), red, .yes),
        .init("all with a no", all(yes, open, no), red, .no),
        .init("all with an open one", all(yes, open), red, .cannotTell),
        .init("any with a yes", any(no, open, yes), red, .yes),
        .init("any of no", any(no, no), red, .no),
        .init("any with an open one", any(no, open), red, .cannotTell),
        .init("none with a yes", none(open, yes), red, .no),
        .init("none of no", none(no, no), red, .yes),
        .init("none with an open one", none(no, open), red, .cannotTell),
        .init("all of nothing", all(), red, .yes),
        .init("any of nothing", any(), red, .no),
        .init("none of nothing", none(), red, .yes),
        .init("nested", all(any(no, all(yes, none(no))), none(all(open, no))), red, .yes),
    ]

    private static let goodA = some(
        all(leaf("item.kind", .is, value("a")), leaf("item.state", .is, value("good"))),
        at: fact("subject.done"))
    private static let good = history(("2000-01-01", "good"))
    private static let bad = history(("2000-01-01", "bad"))
    private static let maybe = FactList.Unlisted(item: World.thing())
    private static let absent = FactList.Unlisted(item: World.thing(), absentOn: [day("2005-05-05")])

    private static func things(
        _ items: [FactList.Item], _ unlisted: [FactList.Unlisted] = [], done: String = "2005-05-05"
    ) -> Facts {
        World.facts(done: on(done), things: items, unlisted: unlisted)
    }

    static let lists: [EvaluationCase] = [
        .init("one item holds", goodA, things([World.thing(kind: word("a"), state: good)]), .yes),
        .init(
            "two halves are no whole", goodA,
            things([World.thing(kind: word("a"), state: bad), World.thing(kind: word("b"), state: good)]), .no
        ),
        .init(
            "one of several holds", goodA,
            things([World.thing(kind: word("b"), state: bad), World.thing(kind: word("a"), state: good)]),
            .yes),
        .init("an open item", goodA, things([World.thing(kind: word("a"))]), .cannotTell),
        .init("an item that fails whatever is open", goodA, things([World.thing(kind: word("b"))]), .no),
        .init("an empty list that is complete", goodA, things([]), .no),
        .init("an empty list that is not", goodA, things([], [maybe]), .cannotTell),
        .init(
            "a list that fails and is not complete", goodA,
            things([World.thing(kind: word("b"), state: good)], [maybe]), .cannotTell),
        .init(
            "a list that holds needs not be complete", goodA,
            things([World.thing(kind: word("a"), state: good)], [maybe]), .yes),
        .init(
            "an unlisted item makes no yes", goodA,
            things([], [.init(item: World.thing(kind: word("a"), state: good))]), .cannotTell),
        .init(
            "an unlisted item that could not hold leaves nothing open", goodA,
            things([], [.init(item: World.thing(kind: word("b")))]), .no),
        .init("nothing unlisted on a day somebody looked", goodA, things([], [absent]), .no),
        .init(
            "something unlisted the day after", goodA, things([], [absent], done: "2005-05-06"), .cannotTell),
        .init(
            "something unlisted the day before", goodA, things([], [absent], done: "2005-05-04"), .cannotTell),
        .init(
            "one of two kinds of unlisted items is absent", goodA, things([], [absent, maybe]), .cannotTell),
        .init("none turns an open list", none(goodA), things([], [maybe]), .cannotTell),
        .init("none turns a complete list", none(goodA), things([], [absent]), .yes),
        .init(
            "a list read on an unknown day stays open", goodA, World.facts(unlisted: [absent]), .cannotTell),
    ]

    private static let onKinds = some(leaf("item.kind", .inList, value("kinds"), at: fact("subject.done")))

    static let dated: [EvaluationCase] = [
        .init("on the list", onKinds, things([World.thing(kind: word("a"))], done: "2005-02-28"), .yes),
        .init("off the list", onKinds, things([World.thing(kind: word("a"))], done: "2005-03-01"), .no),
        .init("not yet on it", onKinds, things([World.thing(kind: word("b"))], done: "2005-02-28"), .no),
        .init("on it since", onKinds, things([World.thing(kind: word("b"))], done: "2005-03-01"), .yes),
        .init("never on it", onKinds, things([World.thing(kind: word("c"))], done: "2005-03-01"), .no),
        .init("none on it", onKinds, things([World.thing(kind: .none)], done: "2005-03-01"), .no),
        .init("unknown word", onKinds, things([World.thing()], done: "2005-03-01"), .cannotTell),
        .init("unknown day", onKinds, World.facts(things: [World.thing(kind: word("a"))]), .cannotTell),
    ]

    @Test(arguments: words + changing + trees + lists + dated)
    func aConditionAnswersWhatEveryPossibleWorldAgreesOn(_ test: EvaluationCase) throws {
        let result = World.prepare(World.rule(test.condition))
        let rule = try #require(result.rule, "\(result.diagnostics)")
        #expect(rule.evaluate(test.facts).answer(at: .sure) == test.answer)
    }

    @Test func aWordWithSeveralEntriesIsOnTheListInEachPeriod() throws {
        let lists = [
            DatedList(
                id: "kinds",
                entries: [
                    .init(word: "a", from: date("2001-01-01"), to: date("2001-12-31"), location: place(801)),
                    .init(word: "a", from: date("2003"), to: date("2004-12-31"), location: place(802)),
                ], location: place(800))
        ]
        let rule = try #require(World.prepare(World.rule(Self.onKinds), lists: lists).rule)
        let answers = ["2000-12-31", "2001-06-01", "2002-06-01", "2003-06-01", "2004-06-01", "2005-01-01"].map
        {
            rule.evaluate(Self.things([World.thing(kind: word("a"))], done: $0)).answer(at: .sure)
        }
        #expect(answers == [.no, .yes, .no, .cannotTell, .yes, .no])
    }

    /// What isn't on a list that nobody has seen whole may be on it all the same.
    @Test func ofAnOpenListOnlyItsEntriesAreKnown() throws {
        let list = DatedList(
            id: "kinds",
            entries: [
                .init(word: "a", from: date("2001-01-01"), to: date("2001-12-31"), location: place(801))
            ], isComplete: false, location: place(800))
        let rule = try #require(World.prepare(World.rule(Self.onKinds), lists: [list]).rule)
        func answer(_ kind: FactValue, _ done: String) -> Answer {
            rule.evaluate(Self.things([World.thing(kind: kind)], done: done)).answer(at: .sure)
        }
        #expect(answer(word("a"), "2001-06-01") == .yes)
        #expect(answer(word("a"), "2002-06-01") == .no)
        #expect(answer(word("b"), "2001-06-01") == .cannotTell)
        #expect(answer(.unknown, "2002-06-01") == .cannotTell)
        #expect(answer(.none, "2001-06-01") == .no)
    }

    @Test func confidenceTravelsFromAHistoryToTheAnswer() throws {
        let rule = try #require(World.prepare(World.rule(Self.isNew)).rule)
        let fading = FactValue.history(
            History([
                .init(first: day("2005-01-01"), value: World.symbol("new")),
                .init(first: day("2006-01-01"), value: World.symbol("new"), confidence: .assumed),
                .init(first: day("2008-01-01"), value: World.symbol("new"), confidence: .lastSeen),
            ]))
        let answers = ["2005-06-01", "2006-06-01", "2008-06-01"].map { done in
            let outcome = rule.evaluate(World.facts(phase: fading, done: on(done)))
            return Confidence.allCases.map { outcome.answer(at: $0) }
        }
        #expect(
            answers == [[.yes, .yes, .yes], [.cannotTell, .yes, .yes], [.cannotTell, .cannotTell, .yes]])
    }
}
