import Diagnostics
import RuleEngine
import Testing

/// A rule with one mistake, and what has to be said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
    var name: String
    var condition: Condition
    var code: DiagnosticCode
    var line: Int
    /// A word that the message or the help has to contain.
    var says: String
    var lists: [DatedList] = [SmallWorld.kinds]

    var testDescription: String { name }
}

@Suite struct PreparationTests {
    static let leafMistakes = [
        Mistake(
            name: "unknown fact", condition: leaf("subject.colour", .is, value("red")), code: .ruleFact,
            line: 31,
            says: "did you mean `subject.color`"),
        Mistake(
            name: "item fact outside a list", condition: leaf("item.kind", .is, value("a")), code: .ruleFact,
            line: 31,
            says: "item.kind"),
        Mistake(
            name: "unknown item fact", condition: some(leaf("item.kynd", .is, value("a"))), code: .ruleFact,
            line: 31,
            says: "did you mean `item.kind`"),
        Mistake(
            name: "unknown list of facts",
            condition: some(leaf("item.kind", .is, value("a")), of: "subject.thing"), code: .ruleFact,
            line: 41,
            says: "did you mean `subject.things`"),
        Mistake(
            name: "unknown word", condition: leaf("subject.color", .is, value("reed")), code: .unknownValue,
            line: 32,
            says: "did you mean `red`"),
        Mistake(
            name: "unknown word after is_not", condition: leaf("subject.color", .isNot, value("gren")),
            code: .unknownValue, line: 32, says: "did you mean `green`"),
        Mistake(
            name: "unknown second word of a set",
            condition: leaf("subject.color", .in, values("red", "bleu")), code: .unknownValue, line: 132,
            says: "did you mean `blue`"),
        Mistake(
            name: "unknown word of a history",
            condition: leaf("subject.phase", .is, value("knew"), at: fact("subject.done")),
            code: .unknownValue,
            line: 32, says: "did you mean `new`"),
        Mistake(
            name: "word of another fact", condition: leaf("subject.color", .is, value("good")),
            code: .unknownValue,
            line: 32, says: "color"),
    ]

    static let typeMistakes = [
        Mistake(
            name: "covers on a word",
            condition: leaf("subject.color", .covers, fact("subject.done", line: 32)),
            code: .ruleOperator, line: 31, says: "subject.color"),
        Mistake(
            name: "is on a period", condition: leaf("subject.window", .is, value("yes")), code: .ruleOperator,
            line: 31,
            says: "`covers`"),
        Mistake(
            name: "is on a day", condition: leaf("subject.done", .is, value("2005-03-01")),
            code: .ruleOperator,
            line: 31, says: "a day"),
        Mistake(
            name: "in_list on a history",
            condition: leaf("subject.phase", .inList, value("kinds"), at: fact("subject.done")),
            code: .ruleOperator,
            line: 31, says: "subject.phase"),
        Mistake(
            name: "covers on a history",
            condition: leaf("subject.phase", .covers, fact("subject.done", line: 32)), code: .ruleOperator,
            line: 31,
            says: "subject.phase"),
        Mistake(
            name: "history without a day", condition: leaf("subject.phase", .is, value("new")),
            code: .ruleOperator,
            line: 31, says: "at: {fact: …}"),
        Mistake(
            name: "history of an item without a day", condition: some(leaf("item.state", .is, value("good"))),
            code: .ruleOperator, line: 31, says: "at: {fact: …}"),
        Mistake(
            name: "in_list without a day", condition: some(leaf("item.kind", .inList, value("kinds"))),
            code: .ruleOperator, line: 31, says: "at: {fact: …}"),
        Mistake(
            name: "is with several words", condition: leaf("subject.color", .is, values("red", "blue")),
            code: .ruleOperator, line: 32, says: "one word"),
        Mistake(
            name: "in with one word", condition: leaf("subject.color", .in, value("red")),
            code: .ruleOperator,
            line: 32, says: "`in`"),
    ]

    static let dayMistakes = [
        Mistake(
            name: "unknown day", condition: leaf("subject.window", .covers, fact("subject.dome", line: 32)),
            code: .ruleFact, line: 32, says: "did you mean `subject.done`"),
        Mistake(
            name: "a word for a day",
            condition: leaf("subject.window", .covers, fact("subject.color", line: 32)),
            code: .ruleFact, line: 32, says: "subject.color"),
        Mistake(
            name: "unknown day of at",
            condition: leaf("subject.phase", .is, value("new"), at: fact("subject.askd")), code: .ruleFact,
            line: 33,
            says: "did you mean `subject.asked`"),
        Mistake(
            name: "inexact fixed day", condition: leaf("subject.window", .covers, value("2005")),
            code: .ruleOperator,
            line: 32, says: "2005"),
        Mistake(
            name: "fixed day that is no day", condition: leaf("subject.window", .covers, value("2018-02-30")),
            code: .ruleOperator, line: 32, says: "2018-02-30"),
        Mistake(
            name: "path written as a value",
            condition: leaf("subject.window", .covers, value("subject.done")),
            code: .ruleOperator, line: 32, says: "subject.done"),
        Mistake(
            name: "several days",
            condition: leaf("subject.window", .covers, values("2005-03-01", "2006-03-01")),
            code: .ruleOperator, line: 32, says: "day"),
    ]

    static let listMistakes = [
        Mistake(
            name: "unknown dated list",
            condition: some(leaf("item.kind", .inList, value("kind"), at: fact("subject.done"))),
            code: .danglingReference, line: 32, says: "did you mean `kinds`"),
        Mistake(
            name: "entry of a list that nothing defines",
            condition: some(leaf("item.kind", .inList, value("odd"), at: fact("subject.done"))),
            code: .danglingReference, line: 802, says: "`d`",
            lists: [
                DatedList(
                    id: "odd",
                    entries: [
                        .init(word: "a", from: nil, to: nil, location: place(801)),
                        .init(word: "d", from: nil, to: nil, location: place(802)),
                    ], location: place(800))
            ]),
        Mistake(
            name: "fact instead of a list",
            condition: some(
                leaf("item.kind", .inList, fact("subject.done", line: 32), at: fact("subject.done"))),
            code: .ruleOperator, line: 32, says: "list"),
    ]

    @Test(arguments: leafMistakes + typeMistakes + dayMistakes + listMistakes)
    func aMistakeStopsTheRuleAndIsReportedWhereItStands(_ mistake: Mistake) {
        let result = SmallWorld.prepare(SmallWorld.rule(mistake.condition), lists: mistake.lists)
        #expect(result.rule == nil)
        #expect(result.diagnostics.map(\.code) == [mistake.code])
        #expect(result.diagnostics.map(\.location) == [place(mistake.line)])
        #expect(result.diagnostics.map(\.severity) == [.error])
        let text = result.diagnostics.map {
            [$0.message, $0.label ?? "", $0.help ?? ""].joined(separator: " ")
        }.joined()
        #expect(text.contains(mistake.says), "\(text)")
    }

    @Test func everyMistakeIsReportedAtOnce() {
        let condition = all(
            leaf("subject.colour", .is, value("red"), line: 130),
            leaf("subject.color", .is, value("reed", line: 232)),
            none(leaf("subject.window", .covers, fact("subject.dome", line: 332))))
        let result = SmallWorld.prepare(SmallWorld.rule(condition))
        #expect(result.rule == nil)
        #expect(result.diagnostics.map(\.code) == [.ruleFact, .unknownValue, .ruleFact])
        #expect(result.diagnostics.map(\.location) == [place(131), place(232), place(332)])
    }

    @Test func theDayThatChoosesAnEditionHasToBeADay() {
        let yes = leaf("subject.color", .is, value("red"))
        let source = SmallWorld.rule(editions: [
            SmallWorld.edition("only", from: nil, to: nil, yes, chosenBy: "subject.color", line: 50)
        ])
        let result = SmallWorld.prepare(source)
        #expect(result.rule == nil)
        #expect(result.diagnostics.map(\.code) == [.ruleFact])
        #expect(result.diagnostics.map(\.location) == [place(50)])
    }

    @Test(arguments: [
        leaf("subject.color", .is, value("red")), leaf("subject.color", .isNot, value("red")),
        leaf("subject.color", .in, values("red", "blue")),
        leaf("subject.phase", .is, value("new"), at: fact("subject.done")),
        leaf("subject.phase", .isNot, value("new"), at: value("2005-03-01", line: 33)),
        leaf("subject.phase", .in, values("new", "old"), at: fact("subject.asked")),
        leaf("subject.window", .covers, fact("subject.done")),
        leaf("subject.window", .covers, value("2005-03-01")),
        some(leaf("item.kind", .inList, value("kinds")), at: fact("subject.done")),
        some(leaf("item.state", .is, value("good")), at: fact("subject.done")),
        some(leaf("item.span", .covers, fact("subject.done"))),
        some(leaf("subject.color", .is, value("red"))),
        judgment("who knows"), all(), any(), none(),
    ])
    func aSoundConditionIsPreparedWithoutAWord(_ condition: Condition) {
        let result = SmallWorld.prepare(SmallWorld.rule(condition))
        #expect(result.rule != nil)
        #expect(result.diagnostics == [])
    }
}
