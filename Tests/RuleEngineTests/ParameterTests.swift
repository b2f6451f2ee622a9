import Dates
import Diagnostics
import RuleEngine
import Testing

/// Questions that a rule leaves open or settles, and leaves on flags, numbers and lists.
@Suite struct ParameterTests {
    typealias World = SmallWorld

    private static func asks(_ answer: String, of name: String = "p") -> Condition {
        .init(.parameter(name: .init(name, at: place(51)), is: .init(answer, at: place(52))), at: place(50))
    }

    private static func edition(
        _ id: String = "only", from: String? = nil, to: String? = nil, value: String,
        question: String = "which?", _ condition: Condition
    ) -> RuleSource.Edition {
        var edition = World.edition(id, from: from, to: to, condition)
        edition.parameters = [.init(id: "p", question: question, answers: ["early", "late"], value: value)]
        return edition
    }

    @Test(arguments: [
        ("early", Answer.yes, Answer.no), ("late", .no, .yes), ("open", .cannotTell, .cannotTell),
    ])
    func aParameterHoldsForItsValue(_ value: String, _ early: Answer, _ late: Answer) throws {
        for (asked, expected) in [("early", early), ("late", late)] {
            let source = World.rule(editions: [Self.edition(value: value, Self.asks(asked))])
            let rule = try #require(World.prepare(source).rule)
            #expect(rule.evaluate(World.facts()).answer(at: .sure) == expected)
            // Nothing that is taken for granted settles a question.
            #expect(rule.evaluate(World.facts()).answer(at: .lastSeen) == expected)
        }
    }

    @Test func aParameterIsItsEditionsOwn() throws {
        let source = World.rule(editions: [
            Self.edition("old", to: "2009-12-31", value: "early", Self.asks("early")),
            Self.edition("new", from: "2010-01-01", value: "late", Self.asks("early")),
        ])
        let rule = try #require(World.prepare(source).rule)
        #expect(rule.evaluate(World.facts(asked: on("2009-12-31"))) == .yes)
        #expect(rule.evaluate(World.facts(asked: on("2010-01-01"))) == .no)
        var edition = World.edition("new", from: "2010-01-01", to: nil, Self.asks("early"))
        edition.parameters = []
        let other = World.prepare(
            World.rule(editions: [
                Self.edition("old", to: "2009-12-31", value: "open", Self.asks("early")), edition,
            ]))
        #expect(other.rule == nil)
        #expect(other.diagnostics.map(\.code) == [.danglingReference])
        #expect(other.diagnostics.map(\.location) == [place(51)])
    }

    @Test func anOpenParameterIsExplainedWithItsEditionsQuestion() throws {
        let source = World.rule(editions: [
            Self.edition("old", to: "2009-12-31", value: "open", question: "old one?", Self.asks("early")),
            Self.edition("new", from: "2010-01-01", value: "open", question: "new one?", Self.asks("early")),
        ])
        let rule = try #require(World.prepare(source).rule)
        func question(_ asked: String) throws -> String? {
            let pieces = rule.explain(World.facts(asked: on(asked))).pieces
            let root = try #require(pieces.first?.routes.first).root
            if case .openParameter(let question) = root.part { return question }
            return nil
        }
        #expect(try question("2009-12-31") == "old one?")
        #expect(try question("2010-01-01") == "new one?")
    }

    // MARK: Flags and numbers

    @Test(arguments: [
        (FactValue.flag(true), Answer.yes, Answer.no), (.flag(false), .no, .yes),
        (.unknown, .cannotTell, .cannotTell), (.none, .no, .no),
    ])
    func aFlagIsTrueOrFalse(_ paid: FactValue, _ isTrue: Answer, _ isFalse: Answer) throws {
        for (asked, expected) in [("true", isTrue), ("false", isFalse)] {
            let rule = try #require(
                World.prepare(World.rule(leaf("subject.paid", .is, value(asked)))).rule)
            #expect(rule.evaluate(World.facts(paid: paid)).answer(at: .sure) == expected)
        }
    }

    @Test(arguments: [
        (FactValue.number(29), Answer.no, Answer.yes, Answer.no), (.number(30), .yes, .yes, .yes),
        (.number(31), .yes, .no, .no), (.unknown, .cannotTell, .cannotTell, .cannotTell),
        (.none, .no, .no, .no),
    ])
    func aNumberMeetsItsBorders(
        _ count: FactValue, _ atLeast: Answer, _ atMost: Answer, _ equal: Answer
    ) throws {
        for (op, expected) in [(Condition.Operator.atLeast, atLeast), (.atMost, atMost), (.is, equal)] {
            let rule = try #require(World.prepare(World.rule(leaf("subject.count", op, value("30")))).rule)
            #expect(rule.evaluate(World.facts(count: count)).answer(at: .sure) == expected)
        }
    }

    // MARK: Words that nobody knows, on lists

    private static let onTags = leaf("subject.tag", .inList, value("tags"), at: fact("subject.done"))

    private func answer(_ tag: FactValue, _ done: FactValue, _ entries: [DatedList.Entry]) throws -> Answer {
        let list = DatedList(id: "tags", entries: entries, location: place(950))
        let rule = try #require(World.prepare(World.rule(Self.onTags), lists: [list]).rule)
        return rule.evaluate(World.facts(done: done, tag: tag)).answer(at: .sure)
    }

    @Test func nobodyIsOnAnEmptyListWhoeverItIs() throws {
        for tag in [FactValue.unknown, .none, word("s")] {
            #expect(try answer(tag, on("2005-05-05"), []) == .no)
        }
        #expect(try answer(.unknown, .unknown, []) == .no)
    }

    @Test(arguments: [
        ("2004-12-31", Answer.no), ("2005-01-01", .cannotTell), ("2005-12-31", .cannotTell),
        ("2006-01-01", .no), ("2004", .no), ("2005/2006", .cannotTell),
    ])
    func anUnknownWordMayBeOnAListOnItsDaysOnly(_ done: String, _ expected: Answer) throws {
        let entry = DatedList.Entry(
            word: "s", from: date("2005-01-01"), to: date("2005-12-31"), location: place(951))
        #expect(try answer(.unknown, on(done), [entry]) == expected)
        #expect(try answer(word("t"), on(done), [entry]) == .no)
        #expect(try answer(.none, on(done), [entry]) == .no)
    }

    @Test func anUnknownWordMayBeOnAListWhoseDayIsUnknown() throws {
        let entry = DatedList.Entry(word: "s", from: nil, to: nil, location: place(951))
        #expect(try answer(.unknown, .unknown, [entry]) == .cannotTell)
        #expect(try answer(.unknown, on("2005-05-05"), [entry]) == .cannotTell)
    }
}
