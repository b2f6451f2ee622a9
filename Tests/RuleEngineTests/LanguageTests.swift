import Dates
import Diagnostics
import RuleEngine
import Testing

/// Each construct of the language by itself, in all three answers.
@Suite struct LanguageTests {
    private static let red = leaf("subject.color", .is, value("red"))
    private static let paid = leaf("subject.paid", .is, value("true"))
    private static let many = leaf("subject.count", .atLeast, value("3"))

    private static func answer(
        _ condition: Condition, _ facts: Facts, rules: [RuleSource] = []
    ) throws -> Answer {
        let prepared = SmallWorld.prepare(SmallWorld.rule(condition), rules: rules)
        let rule = try #require(prepared.rule, "\(prepared.diagnostics)")
        #expect(rule.explain(facts).outcome == rule.evaluate(facts))
        return rule.evaluate(facts).answer(at: .sure)
    }

    private static func count(_ least: Int) -> Condition {
        .init(.count(atLeast: least, of: [red, paid, many]), at: place(20))
    }

    // MARK: count

    @Test(arguments: [
        (2, word("red"), FactValue.flag(true), FactValue.unknown, Answer.yes),
        (2, word("red"), .unknown, .unknown, .cannotTell),
        (2, word("blue"), .unknown, .number(1), .no),
        (2, word("blue"), .flag(true), .unknown, .cannotTell),
        (3, word("red"), .flag(true), .number(3), .yes),
        (3, word("red"), .flag(false), .unknown, .no),
        (1, word("blue"), .flag(false), .number(0), .no),
        (1, .unknown, .flag(true), .unknown, .yes),
    ])
    func soManyOfSeveral(
        _ least: Int, _ color: FactValue, _ flag: FactValue, _ number: FactValue, _ expected: Answer
    ) throws {
        let facts = SmallWorld.facts(color: color, paid: flag, count: number)
        #expect(try Self.answer(Self.count(least), facts) == expected)
    }

    @Test(arguments: [0, 4]) func aCountNobodyCanReachOrMiss(_ least: Int) {
        let diagnostics = SmallWorld.prepare(SmallWorld.rule(Self.count(least))).diagnostics
        #expect(diagnostics.map(\.code) == [.ruleOperator])
    }

    @Test func aCountOfNothing() {
        let nothing = Condition(.count(atLeast: 1, of: []), at: place(20))
        #expect(SmallWorld.prepare(SmallWorld.rule(nothing)).diagnostics.map(\.code) == [.ruleOperator])
    }

    // MARK: every

    private static func every(at day: Condition.Operand? = nil) -> Condition {
        .init(
            .every(
                list: .init("subject.things", at: place(41)), at: day,
                where: leaf("item.kind", .in, values("a", "b"))), at: place(40))
    }

    @Test func everyItemHasToMeetIt() throws {
        let (a, b, c) = (word("a"), word("b"), word("c"))
        func facts(_ kinds: [FactValue], unlisted: [FactValue] = []) -> Facts {
            SmallWorld.facts(
                things: kinds.map { SmallWorld.thing(kind: $0) },
                unlisted: unlisted.map { .init(item: SmallWorld.thing(kind: $0)) })
        }
        #expect(try Self.answer(Self.every(), facts([a, b])) == .yes)
        #expect(try Self.answer(Self.every(), facts([a, c])) == .no)
        #expect(try Self.answer(Self.every(), facts([a, .unknown])) == .cannotTell)
        #expect(try Self.answer(Self.every(), facts([.unknown, c])) == .no)
        // A list that is known whole and empty has no exception.
        #expect(try Self.answer(Self.every(), facts([])) == .yes)
        // Of one that nobody has seen whole it is no or cannot tell.
        #expect(try Self.answer(Self.every(), facts([a], unlisted: [.unknown])) == .cannotTell)
        #expect(try Self.answer(Self.every(), facts([c], unlisted: [.unknown])) == .no)
        // What may exist and meets it anyway changes nothing.
        #expect(try Self.answer(Self.every(), facts([a], unlisted: [b])) == .yes)
    }

    @Test func whatIsKnownNotToBeThereIsNoExceptionOnThatDay() throws {
        let absent = FactList.Unlisted(
            item: SmallWorld.thing(kind: word("c")), absentOn: [day("2020-06-15")])
        let facts = SmallWorld.facts(done: on("2020-06-16"), unlisted: [absent])
        #expect(try Self.answer(Self.every(at: fact("subject.asked")), facts) == .yes)
        #expect(try Self.answer(Self.every(at: fact("subject.done")), facts) == .cannotTell)
    }

    // MARK: Days

    @Test(arguments: [
        (Condition.Operator.before, Answer.yes, Answer.no, Answer.no),
        (.onOrBefore, .yes, .yes, .no), (.after, .no, .no, .yes), (.onOrAfter, .no, .yes, .yes),
    ])
    func daysAreOrdered(
        _ op: Condition.Operator, _ earlier: Answer, _ same: Answer, _ later: Answer
    ) throws {
        for (day, expected) in [("2020-06-14", earlier), ("2020-06-15", same), ("2020-06-16", later)] {
            let facts = SmallWorld.facts(done: on(day))
            #expect(try Self.answer(leaf("subject.done", op, value("2020-06-15")), facts) == expected)
            #expect(try Self.answer(leaf("subject.done", op, fact("subject.asked")), facts) == expected)
        }
        let unknown = SmallWorld.facts()
        #expect(try Self.answer(leaf("subject.done", op, value("2020-06-15")), unknown) == .cannotTell)
    }

    @Test func aDateKnownInPartIsOrderedWhereAllItsDaysAgree() throws {
        let june = SmallWorld.facts(done: on("2020-06"))
        #expect(try Self.answer(leaf("subject.done", .before, value("2020-07-01")), june) == .yes)
        #expect(try Self.answer(leaf("subject.done", .after, value("2020-06-30")), june) == .no)
        #expect(try Self.answer(leaf("subject.done", .onOrAfter, value("2020-06-30")), june) == .cannotTell)
        // On every one of its days one of the two holds.
        let either = any(
            leaf("subject.done", .before, value("2020-06-15")),
            leaf("subject.done", .onOrAfter, value("2020-06-15")))
        #expect(try Self.answer(either, june) == .yes)
    }

    @Test func aPeriodOverlapsAWindow() throws {
        func overlaps(_ from: String, _ to: String) -> Condition {
            .init(
                .sometime(
                    fact: .init("subject.window", at: place(31)), operator: .overlaps, operand: .values([]),
                    window: .init(from: value(from), end: .day(value(to)))), at: place(30))
        }
        let facts = SmallWorld.facts(window: period("2020-03-01", "2020-06-30"))
        #expect(try Self.answer(overlaps("2020-06-30", "2021-01-01"), facts) == .yes)
        #expect(try Self.answer(overlaps("2020-07-01", "2021-01-01"), facts) == .no)
        #expect(try Self.answer(overlaps("2019-01-01", "2020-02-29"), facts) == .no)
        let open = SmallWorld.facts(window: period("2020-03", "2020-06-30"))
        #expect(try Self.answer(overlaps("2020-02-01", "2020-03-15"), open) == .cannotTell)
    }

    // MARK: Words and numbers

    @Test func wordsAndNumbers() throws {
        let facts = SmallWorld.facts(color: word("red"), count: .number(3))
        let cases: [(Condition, Answer)] = [
            (leaf("subject.color", .notIn, values("green", "blue")), .yes),
            (leaf("subject.color", .notIn, values("green", "red")), .no),
            (leaf("subject.color", .startsWithCode, value("r")), .yes),
            (leaf("subject.color", .startsWithCode, value("gr")), .no),
            (leaf("subject.count", .moreThan, value("2")), .yes),
            (leaf("subject.count", .moreThan, value("3")), .no),
            (leaf("subject.count", .lessThan, value("4")), .yes),
            (leaf("subject.count", .lessThan, value("3")), .no),
        ]
        for (condition, expected) in cases { #expect(try Self.answer(condition, facts) == expected) }
        for (condition, _) in cases {
            #expect(try Self.answer(condition, SmallWorld.facts()) == .cannotTell)
        }
        let nothing = SmallWorld.facts(color: .none)
        #expect(try Self.answer(leaf("subject.color", .notIn, values("red")), nothing) == .yes)
        #expect(try Self.answer(leaf("subject.color", .startsWithCode, value("r")), nothing) == .no)
    }

    @Test(arguments: [
        leaf("subject.color", .startsWithCode, value("violet")),
        leaf("subject.tag", .startsWithCode, value("s")),
        leaf("subject.color", .is, fact("subject.tag")),
        leaf("subject.color", .notIn, value("red")),
        leaf("subject.color", .before, value("2020-01-01")),
        leaf("subject.done", .before, value("soon")),
        leaf("subject.count", .moreThan, value("9223372036854775807")),
    ])
    func whatDoesNotGoTogetherIsRefused(_ condition: Condition) {
        let prepared = SmallWorld.prepare(SmallWorld.rule(condition))
        #expect(prepared.rule == nil)
        #expect(prepared.diagnostics.count == 1)
    }

    // MARK: Other rules

    private static func rule(_ id: String, _ condition: Condition, from: String? = nil) -> RuleSource {
        var rule = SmallWorld.rule(editions: [SmallWorld.edition("e", from: from, to: nil, condition)])
        rule.id = id
        return rule
    }

    private static func refer(_ id: String) -> Condition {
        .init(.rule(.init(id, at: place(50))), at: place(50))
    }

    @Test func anotherRuleHoldsForTheSameFacts() throws {
        let rules = [Self.rule("B", all(Self.red, Self.refer("C"))), Self.rule("C", Self.paid)]
        let facts = SmallWorld.facts(color: word("red"), paid: .flag(true))
        #expect(try Self.answer(Self.refer("B"), facts, rules: rules) == .yes)
        #expect(try Self.answer(none(Self.refer("B")), facts, rules: rules) == .no)
        #expect(
            try Self.answer(Self.refer("B"), SmallWorld.facts(color: word("red")), rules: rules)
                == .cannotTell)
        // It has editions of its own: before its first it can't be told.
        let later = [Self.rule("B", Self.red, from: "2020-06-16")]
        #expect(try Self.answer(Self.refer("B"), facts, rules: later) == .cannotTell)
        let sooner = [Self.rule("B", Self.red, from: "2020-06-15")]
        #expect(try Self.answer(Self.refer("B"), facts, rules: sooner) == .yes)
    }

    @Test func aCircleOfRulesIsRefused() {
        let rules = [Self.rule("B", Self.refer("C")), Self.rule("C", Self.refer("B"))]
        let prepared = SmallWorld.prepare(Self.rule("A", Self.refer("B")), rules: rules)
        #expect(prepared.rule == nil)
        #expect(prepared.diagnostics.map(\.code) == [.cyclicReference])
        #expect(prepared.diagnostics.first?.message.contains("B → C → B") == true)
        let own = SmallWorld.prepare(Self.rule("A", Self.refer("A")), rules: [Self.rule("A", Self.red)])
        #expect(own.diagnostics.map(\.code) == [.cyclicReference])
        let unknown = SmallWorld.prepare(Self.rule("A", Self.refer("B")), rules: [])
        #expect(unknown.diagnostics.map(\.code) == [.danglingReference])
    }

    // MARK: Determinations

    @Test func aDeterminationAnswersUntilItsLastDay() throws {
        func judgment(_ holds: Bool, until: String?) -> Condition {
            let decided = Condition.Determination(
                holds: holds, by: "the registrar", on: date("2020-01-10"), reason: "a letter",
                until: until.map(day))
            return .init(.judgment("is it so?", decided), at: place(20))
        }
        let facts = SmallWorld.facts()
        #expect(try Self.answer(judgment(true, until: nil), facts) == .yes)
        #expect(try Self.answer(judgment(false, until: nil), facts) == .no)
        #expect(try Self.answer(judgment(true, until: "2020-06-15"), facts) == .yes)
        #expect(try Self.answer(judgment(false, until: "2020-06-15"), facts) == .no)
        #expect(try Self.answer(judgment(true, until: "2020-06-14"), facts) == .cannotTell)
        // Of a day that is known in part, on the days until then alone.
        let june = SmallWorld.facts(asked: on("2020-06"))
        #expect(try Self.answer(judgment(true, until: "2020-06-14"), june) == .cannotTell)
        #expect(try Self.answer(judgment(true, until: "2020-06-30"), june) == .yes)
    }
}
