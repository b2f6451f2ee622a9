import Dates
import Diagnostics
import RuleEngine
import TestSupport

/// Makes rules and facts at random, small enough to enumerate.
struct ScenarioGenerator {
    private var random: SplitMix64
    /// Gives every condition its own line, which is how the oracle tells them apart.
    private var line = 1
    /// Whether the `some` around the condition names a day, so that its leaves need none.
    private var scopeHasDay = false
    /// Whether conditions may refer to the other rules.
    private var mayRefer = false
    /// What cases are made of.
    enum Kind: Sendable {
        /// What the oracle can enumerate.
        case enumerable
        /// Windows of months and lists inside lists besides.
        case wide
        /// Days that are known in part, of facts that are known well: all turns on how the days are split.
        case days
    }

    private let kind: Kind

    init(seed: UInt64, _ kind: Kind = .enumerable) {
        random = SplitMix64(seed: seed)
        self.kind = kind
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...(elements.count - 1))]
    }

    mutating func scenario() -> Scenario {
        var scenario = Scenario()
        scenario.values = [
            word(of: "subject.color"), history(of: "subject.phase"), days(), days(), period(),
            flag(), count(), word(of: "subject.tag"),
        ]
        scenario.items = (0..<number(0...2)).map { _ in
            [word(of: "item.kind"), history(of: "item.state"), period()]
        }
        if chance(60) {
            let values = [chance(50) ? Value.unknown : word(of: "item.kind"), Value.unknown, Value.unknown]
            let absent = (0..<Scenario.dayCount).filter { _ in chance(40) }
            scenario.unlisted = [.init(values: values, absentOn: absent)]
        }
        for (list, words) in Scenario.listWords {
            // A list that nobody is on is a case of its own: whatever an unknown word is, it isn't there.
            if chance(25) { continue }
            for word in words where chance(80) {
                for _ in 0..<number(1...2) {
                    scenario.entries.append(.init(list: list, word: word, period: knownPeriod()))
                }
            }
        }
        scenario.referred = [
            "other": condition(depth: 2, inItem: false), "third": condition(depth: 1, inItem: false),
        ]
        if chance(30) { scenario.referredFrom["other"] = span(0) }
        mayRefer = true
        scenario.editions = editions()
        for (list, _) in Scenario.listWords where chance(20) { scenario.openLists.insert(list) }
        return scenario
    }

    // MARK: Facts

    private mutating func word(of path: String) -> Value {
        if chance(25) { return .unknown }
        if chance(10) { return .none }
        let words = Scenario.vocabulary(of: path)
        return chance(20) ? .otherThan(chance(50) ? [pick(words)] : words.dropLast()) : .word(pick(words))
    }

    private mutating func history(of path: String) -> Value {
        if kind == .days { return .history(wholeHistory(of: path)) }
        if chance(10) { return .unknown }
        if chance(5) { return .none }
        var stretches: [Value.Stretch] = []
        for first in 0..<Scenario.dayCount where chance(first == 0 ? 80 : 25) {
            let word = chance(20) ? nil : pick(Scenario.vocabulary(of: path))
            let confidence = pick([Confidence.sure, .sure, .sure, .assumed, .lastSeen])
            stretches.append(.init(first: first, word: word, confidence: confidence))
        }
        return .history(stretches)
    }

    /// Known on every day, with one change or two.
    private mutating func wholeHistory(of path: String) -> [Value.Stretch] {
        ([0] + (1..<Scenario.dayCount).filter { _ in chance(25) }).map { first in
            .init(first: first, word: pick(Scenario.vocabulary(of: path)), confidence: .sure)
        }
    }

    private mutating func flag() -> Value {
        if chance(25) { return .unknown }
        return chance(10) ? .none : .flag(chance(50))
    }

    private mutating func count() -> Value {
        if chance(25) { return .unknown }
        return chance(10) ? .none : .number(number(Scenario.counts))
    }

    private mutating func days() -> Value {
        // Both may be any day of the same few, which come in either order.
        if kind == .days, chance(60) { return .days(1, 2) }
        if chance(8) { return .unknown }
        let first = number(0...(Scenario.dayCount - 1))
        return .days(first, chance(50) ? first : number(first...(Scenario.dayCount - 1)))
    }

    private mutating func period() -> Value {
        if chance(15) { return .unknown }
        return chance(8) ? .none : .period(knownPeriod())
    }

    private mutating func span(_ from: Int) -> Span {
        let first = number(from...(Scenario.dayCount - 1))
        return Span(first: first, last: chance(60) ? first : number(first...(Scenario.dayCount - 1)))
    }

    private mutating func knownPeriod() -> Period {
        let from = chance(70) ? span(0) : nil
        guard chance(70) else { return Period(from: from, to: nil) }
        var to = span(from?.first ?? 0)
        // Known so badly that it could have ended before it can have begun.
        if let from, chance(15) { to.first = number(0...from.first) }
        return Period(from: from, to: to)
    }

    // MARK: Rules

    private mutating func editions() -> [Scenario.Edition] {
        let chosenBy = pick(["subject.done", "subject.asked"])
        let parameters = ["p", "q"].map { id in
            let value = pick([RuleSource.Parameter.open, "early", "late"])
            return RuleSource.Parameter(id: id, question: id, answers: ["early", "late"], value: value)
        }
        func edition(_ period: Period, _ routes: [Condition]) -> Scenario.Edition {
            .init(period: period, chosenBy: chosenBy, parameters: parameters, routes: routes)
        }
        let start: Span? = chance(20) ? Span(first: 0, last: chance(50) ? 0 : 1) : nil
        if chance(50) { return [edition(Period(from: start, to: nil), routes())] }
        let end = number(2...(Scenario.dayCount - 2))
        return [
            edition(Period(from: start, to: Span(first: chance(15) ? end - 1 : end, last: end)), routes()),
            edition(Period(from: Span(first: end + 1, last: end + 1), to: nil), routes()),
        ]
    }

    private mutating func routes() -> [Condition] {
        (0..<number(1...2)).map { _ in condition(depth: kind == .days ? 2 : 3, inItem: false) }
    }

    private mutating func here() -> SourceLocation {
        line += 1
        return place(line)
    }

    private mutating func condition(depth: Int, inItem: Bool) -> Condition {
        let location = here()
        if depth == 0 || chance(35) { return .init(leafForm(inItem: inItem), at: location) }
        // A list inside an item of a list would multiply the oracle's worlds.
        if inItem ? kind == .wide && chance(15) : chance(45) {
            let at = chance(85) ? dayOperand() : nil
            let outerHasDay = scopeHasDay
            scopeHasDay = at != nil
            defer { scopeHasDay = outerHasDay }
            let inner = condition(depth: depth - 1, inItem: true)
            let list = Condition.Word("subject.things", at: location)
            return .init(
                chance(70)
                    ? .some(list: list, at: at, where: inner) : .every(list: list, at: at, where: inner),
                at: location)
        }
        let parts = (0..<number(1...3)).map { _ in condition(depth: depth - 1, inItem: inItem) }
        let forms: [Condition.Form] = [
            .all(parts), .all(parts), .any(parts), .any(parts), .none(parts),
            .count(atLeast: number(1...parts.count), of: parts),
        ]
        return .init(pick(forms), at: location)
    }

    private mutating func leafForm(inItem: Bool) -> Condition.Form {
        if kind == .days, chance(90) { return dayLeaf(inItem: inItem) }
        if chance(2) { return .all([]) }
        if chance(4) { return .judgment("judgment", chance(40) ? nil : determination()) }
        if mayRefer, !inItem, chance(6) { return .rule(written(pick(["other", "third"]))) }
        // The other rules have no parameters.
        if mayRefer, chance(8) {
            return .parameter(name: written(pick(["p", "q"])), is: written(pick(["early", "late"])))
        }
        if chance(12) { return plainLeaf() }
        let itemFact = inItem && chance(80)
        if chance(20) { return window(on: itemFact ? "item.state" : "subject.phase") }
        switch number(0...3) {
        case 0:
            return wordLeaf(itemFact ? "item.kind" : "subject.color", at: nil)
        case 1:
            return wordLeaf(itemFact ? "item.state" : "subject.phase", at: leafDay())
        case 2 where itemFact:
            return .leaf(
                fact: written("item.kind"), operator: .inList, operand: .value(written("kinds")),
                at: leafDay())
        default:
            return .leaf(
                fact: written(itemFact ? "item.span" : "subject.window"), operator: .covers,
                operand: dayOperand(),
                at: nil)
        }
    }

    /// A leaf whose answer turns on a day.
    private mutating func dayLeaf(inItem: Bool) -> Condition.Form {
        switch number(0...5) {
        case 0, 1: return window(on: inItem ? "item.state" : "subject.phase")
        case 2: return wordLeaf(inItem ? "item.state" : "subject.phase", at: leafDay())
        case 3: return .judgment("judgment", determination())
        default: return order()
        }
    }

    /// One day before or after another.
    private mutating func order() -> Condition.Form {
        .leaf(
            fact: written(pick(["subject.done", "subject.asked"])),
            operator: pick([.before, .onOrBefore, .after, .onOrAfter]), operand: dayOperand(), at: nil)
    }

    /// A leaf on a flag, a number, a day or a word that may be on a list.
    private mutating func plainLeaf() -> Condition.Form {
        switch number(0...3) {
        case 3:
            return order()
        case 0:
            return .leaf(
                fact: written("subject.paid"), operator: .is,
                operand: .value(written(pick(["true", "false"]))), at: nil)
        case 1:
            return .leaf(
                fact: written("subject.count"),
                operator: pick([.is, .atLeast, .atMost, .moreThan, .lessThan]),
                operand: .value(written(String(number(Scenario.counts)))), at: nil)
        default:
            return .leaf(
                fact: written("subject.tag"), operator: .inList, operand: .value(written("tags")),
                at: dayOperand())
        }
    }

    /// A word on at least one day from a day to another, which may come earlier.
    private mutating func window(on path: String) -> Condition.Form {
        if chance(20) {
            return .sometime(
                fact: written(path == "item.state" ? "item.span" : "subject.window"), operator: .overlaps,
                operand: .values([]), window: window())
        }
        let (op, operand) = comparison(with: Scenario.vocabulary(of: path))
        return .sometime(
            fact: written(path), operator: op, operand: operand, window: window())
    }

    private mutating func window() -> Condition.Window {
        let from = dayOperand()
        let isCounted = kind != .enumerable && chance(40)
        return .init(from: from, end: isCounted ? .months(number(1...3)) : .day(dayOperand()))
    }

    private mutating func wordLeaf(_ path: String, at: Condition.Operand?) -> Condition.Form {
        if path == "subject.color", chance(15) {
            return .leaf(
                fact: written(path), operator: .startsWithCode, operand: .value(written(pick(["r", "gr"]))),
                at: nil)
        }
        let (op, operand) = comparison(with: Scenario.vocabulary(of: path))
        return .leaf(fact: written(path), operator: op, operand: operand, at: at)
    }

    private mutating func comparison(with words: [String]) -> (Condition.Operator, Condition.Operand) {
        let op = pick([Condition.Operator.is, .is, .isNot, .in, .notIn])
        let isList = op == .in || op == .notIn
        return (op, isList ? .values(words.dropLast().map(written)) : .value(written(pick(words))))
    }

    private mutating func determination() -> Condition.Determination {
        .init(
            holds: chance(50), by: "somebody", on: date("2005-01-01"), reason: "so",
            until: chance(50) ? nil : Scenario.day(number(0...(Scenario.dayCount - 1))))
    }

    private mutating func dayOperand() -> Condition.Operand {
        if chance(15) {
            return .value(written(Scenario.day(number(0...(Scenario.dayCount - 1))).description))
        }
        return .fact(written(pick(["subject.done", "subject.done", "subject.asked"])))
    }

    /// The day of a leaf: its own, or the one of the `some` around it.
    private mutating func leafDay() -> Condition.Operand? {
        scopeHasDay && chance(60) ? nil : dayOperand()
    }

    private func written(_ text: String) -> Condition.Word { .init(text, at: place(1)) }
}
