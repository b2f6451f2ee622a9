import Dates
import RuleEngine
import TestSupport

extension Scenario {
    /// The same case after somebody looked some of it up: unknowns that turned out one way or another. Nothing is
    /// recorded that wasn't, and nothing turns out other than it could.
    func learning(_ random: inout SplitMix64) -> Scenario {
        var learner = Learner(random: random)
        let learnt = learner.learn(self)
        random = learner.random
        return learnt
    }
}

/// Settles things that are open.
private struct Learner {
    var random: SplitMix64

    private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + random.below(range.count)
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[random.below(elements.count)]
    }

    mutating func learn(_ scenario: Scenario) -> Scenario {
        var learnt = scenario
        for (slot, path) in Scenario.paths.enumerated() {
            learnt.values[slot] = learn(scenario.values[slot], path)
        }
        for item in scenario.items.indices { learnt.items[item] = learn(item: scenario.items[item]) }
        for place in scenario.unlisted.indices {
            learnt.unlisted[place].values = learn(item: scenario.unlisted[place].values)
            if chance(30) { learnt.unlisted[place].absentOn.append(number(0...(Scenario.dayCount - 1))) }
        }
        // That there is no such thing is knowledge too.
        if chance(20) { learnt.unlisted = [] }
        for entry in scenario.entries.indices {
            learnt.entries[entry].period = learn(scenario.entries[entry].period)
        }
        for id in scenario.referred.keys.sorted() {
            learnt.referred[id] = scenario.referred[id].map { learn($0) }
            if let from = scenario.referredFrom[id] {
                learnt.referredFrom[id] = learn(Period(from: from, to: nil)).from
            }
        }
        for number in scenario.editions.indices {
            let edition = scenario.editions[number]
            learnt.editions[number].routes = edition.routes.map { learn($0) }
            for place in edition.parameters.indices
            where edition.parameters[place].value == RuleSource.Parameter.open && chance(50) {
                learnt.editions[number].parameters[place].value = pick(edition.parameters[place].answers)
            }
        }
        // That somebody has seen the whole of a list is knowledge.
        for list in scenario.openLists.sorted() where chance(40) { learnt.openLists.remove(list) }
        return learnt
    }

    private mutating func learn(item values: [Value]) -> [Value] {
        zip(values, Scenario.itemPaths).map { learn($0, $1) }
    }

    private mutating func learn(_ value: Value, _ path: String) -> Value {
        guard chance(60) else { return value }
        switch value {
        case .unknown: return learnUnknown(path)
        case .otherThan(let excluded):
            return .word(pick(Scenario.vocabulary(of: path).filter { !excluded.contains($0) }))
        case .days(let first, let last):
            let start = number(first...last)
            return .days(start, chance(70) ? start : number(start...last))
        case .history(let stretches): return .history(learn(stretches, Scenario.vocabulary(of: path)))
        case .period(let period): return .period(learn(period))
        case .none, .word, .flag, .number: return value
        }
    }

    /// What nobody knew anything of.
    private mutating func learnUnknown(_ path: String) -> Value {
        let lastDay = Scenario.dayCount - 1
        if Scenario.isHistory(path) { return .history(learn([], Scenario.vocabulary(of: path))) }
        switch path {
        case "subject.done", "subject.asked":
            let first = number(0...lastDay)
            return .days(first, number(first...lastDay))
        case _ where chance(15): return .none
        case "subject.window", "item.span":
            let from = number(0...lastDay)
            let to = number(from...lastDay)
            return .period(Period(from: Span(first: from, last: from), to: Span(first: to, last: to)))
        case "subject.paid": return .flag(chance(50))
        case "subject.count": return .number(number(Scenario.counts))
        default: return .word(pick(Scenario.vocabulary(of: path)))
        }
    }

    /// Day by day: what was taken for granted no more than surely stays, any other day turns out somehow.
    private mutating func learn(_ stretches: [Value.Stretch], _ words: [String]) -> [Value.Stretch] {
        (0..<Scenario.dayCount).map { day in
            let stretch = stretches.last { $0.first <= day }
            let known = stretch?.confidence == .sure ? stretch?.word : nil
            return .init(first: day, word: known ?? pick(words), confidence: .sure)
        }
    }

    private mutating func learn(_ period: Period) -> Period {
        guard chance(60) else { return period }
        var learnt = period
        if let from = period.from {
            let start = number(from.first...min(from.last, period.to?.last ?? from.last))
            learnt.from = Span(first: start, last: start)
        }
        if let to = period.to {
            let end = number(max(to.first, learnt.from?.first ?? to.first)...to.last)
            learnt.to = Span(first: end, last: end)
        }
        return learnt
    }

    /// The condition with some of its open questions decided.
    private mutating func learn(_ condition: Condition) -> Condition {
        switch condition.form {
        case .judgment(let question, nil) where chance(50):
            return decided(question, holds: chance(50), at: condition)
        case .judgment(let question, let decision?) where decision.until != nil && chance(50):
            return decided(question, holds: decision.holds, at: condition)
        default: return condition.replacingParts { learn($0) }
        }
    }

    private func decided(_ question: String, holds: Bool, at condition: Condition) -> Condition {
        let decision = Condition.Determination(
            holds: holds, by: "somebody", on: date("2005-01-01"), reason: "so", until: nil)
        return Condition(id: condition.id, .judgment(question, decision), at: condition.location)
    }
}
