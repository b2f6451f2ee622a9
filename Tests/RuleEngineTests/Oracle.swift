import Dates
import Diagnostics
import RuleEngine

/// A list with one choice for each thing that a case leaves open: a way the unknowns could turn out.
///
/// Choices are made when they are first needed, so only what an evaluation reads is enumerated.
struct World {
    private var path: [(index: Int, count: Int)] = []
    private var cursor = 0
    private var made: [Int: Int] = [:]

    /// One of `count` ways, the same one for the same key within a world.
    mutating func choose(_ key: Int, of count: Int) -> Int {
        if let index = made[key] { return index }
        if cursor == path.count { path.append((0, count)) }
        let index = path[cursor].index
        cursor += 1
        made[key] = index
        return index
    }

    /// Goes to the next world; `false` after the last one.
    mutating func advance() -> Bool {
        path.removeLast(path.count - cursor)
        cursor = 0
        made.removeAll(keepingCapacity: true)
        while let last = path.last {
            if last.index + 1 < last.count {
                path[path.count - 1].index += 1
                return true
            }
            path.removeLast()
        }
        return false
    }
}

/// Plain two-valued logic over a condition as it is written, put to one world at a time.
struct Oracle {
    let scenario: Scenario
    /// What has to be taken for granted no more than this counts as known.
    let level: Confidence
    var world = World()
    /// The edition at hand, whose parameters count.
    private var edition = 0
    /// Whether a rule that the edition refers to is at hand.
    private var isInReferred = false

    init(_ scenario: Scenario, at level: Confidence) {
        self.scenario = scenario
        self.level = level
    }

    /// What all worlds agree on; `nil` when there are too many of them to look at.
    mutating func answer(worldLimit: Int) -> Answer? {
        var seen: Set<Bool> = []
        for _ in 0..<worldLimit {
            // Where no edition is in force nobody can tell, whatever the other worlds say.
            guard let holds = ruleHolds() else { return .cannotTell }
            seen.insert(holds)
            if seen.count == 2 { return .cannotTell }
            if !world.advance() { return seen == [true] ? .yes : .no }
        }
        return nil
    }

    private mutating func ruleHolds() -> Bool? {
        for (number, edition) in scenario.editions.enumerated() {
            let chosen = day(ofFact: edition.chosenBy)
            guard contains(edition.period, chosen, key: key(.edition, number)) else { continue }
            self.edition = number
            for route in edition.routes where holds(route, nil) { return true }
            return false
        }
        return nil
    }

    /// The item that a `some` looks at; its own number keeps the choices of two items apart.
    private struct Item {
        var values: [Value]
        var number: Int
    }

    private mutating func holds(_ condition: Condition, _ item: Item?, at scopeDay: Condition.Operand? = nil)
        -> Bool
    {
        switch condition.form {
        case .all(let parts):
            for part in parts where !holds(part, item, at: scopeDay) { return false }
            return true
        case .any(let parts):
            for part in parts where holds(part, item, at: scopeDay) { return true }
            return false
        case .none(let parts):
            for part in parts where holds(part, item, at: scopeDay) { return false }
            return true
        case .count(let least, let parts):
            var held = 0
            for part in parts where holds(part, item, at: scopeDay) { held += 1 }
            return held >= least
        case .some(_, let at, let inner):
            return someHolds(inner, at, id: condition.location.span?.start.line ?? 0)
        case .every(_, let at, let inner):
            let exception = Condition(.none([inner]), at: inner.location)
            return !someHolds(exception, at, id: condition.location.span?.start.line ?? 0)
        case .rule(let name):
            guard let referred = scenario.referred[name.text] else { return false }
            let period = Period(from: scenario.referredFrom[name.text], to: nil)
            let line = condition.location.span?.start.line ?? 0
            guard contains(period, day(ofFact: Scenario.referredChosenBy), key: key(.referred, line)) else {
                // Nobody knows what the rule was before.
                return world.choose(key(.judgment, line), of: 2) == 1
            }
            isInReferred = true
            defer { isInReferred = false }
            return holds(referred, nil)
        case .leaf(let fact, let op, let operand, let at):
            return leafHolds(fact.text, op, operand, at ?? scopeDay, item)
        case .sometime(let fact, let op, let operand, let window):
            return sometimeHolds(fact.text, op, operand, window, item)
        case .parameter(let name, let answer):
            return parameterHolds(name.text, answer.text)
        case .judgment(_, let decided?):
            let chosen = day(
                ofFact: isInReferred ? Scenario.referredChosenBy : scenario.editions[edition].chosenBy)
            if decided.until.map({ Scenario.day(chosen) <= $0 }) ?? true { return decided.holds }
            return world.choose(key(.judgment, condition.location.span?.start.line ?? 0), of: 2) == 1
        case .judgment:
            return world.choose(key(.judgment, condition.location.span?.start.line ?? 0), of: 2) == 1
        }
    }

    private mutating func someHolds(_ inner: Condition, _ at: Condition.Operand?, id: Int) -> Bool {
        for (number, values) in scenario.items.enumerated() {
            if holds(inner, Item(values: values, number: number + 1), at: at) { return true }
        }
        for (number, unlisted) in scenario.unlisted.enumerated() {
            if let at, unlisted.absentOn.contains(day(of: at)) { continue }
            // Several may exist: each `some` may be met by another one.
            let copy = 100 + id * 4 + number
            guard world.choose(key(.exists, copy), of: 2) == 1 else { continue }
            if holds(inner, Item(values: unlisted.values, number: copy), at: at) { return true }
        }
        return false
    }

    private mutating func leafHolds(
        _ path: String, _ op: Condition.Operator, _ operand: Condition.Operand, _ at: Condition.Operand?,
        _ item: Item?
    ) -> Bool {
        let slot = Scenario.slot(of: path)
        let owner = slot.isItem ? item : nil
        let value = owner?.values[slot.index] ?? scenario.values[slot.index]
        let place = (owner?.number ?? 0) * 8 + slot.index
        if value == .none { return op.isNegated }
        let wanted: [String] =
            switch operand {
            case .value(let one), .fact(let one): [one.text]
            case .values(let many): many.map(\.text)
            }
        switch op {
        case .covers:
            let day = day(of: operand)
            if case .period(let period) = value { return contains(period, day, key: key(.period, place)) }
            return world.choose(key(.covered, place, day), of: 2) == 1
        case .inList:
            guard let at, let word = word(value, path, at, place) else { return false }
            let day = day(of: at)
            for (number, entry) in scenario.entries.enumerated()
            where entry.list == wanted[0] && entry.word == word {
                if contains(entry.period, day, key: key(.entry, number)) { return true }
            }
            return false
        case .before, .onOrBefore, .after, .onOrAfter:
            let own = day(ofFact: path)
            let other = day(of: operand)
            if own == other { return op == .onOrBefore || op == .onOrAfter }
            return (own < other) == (op == .before || op == .onOrBefore)
        case .moreThan: return number(value, place).map { $0 > Int(wanted[0]) ?? 0 } ?? false
        case .lessThan: return number(value, place).map { $0 < Int(wanted[0]) ?? 0 } ?? false
        case .startsWithCode:
            return word(value, path, at, place).map { $0.hasPrefix(wanted[0]) } ?? false
        case .atLeast: return number(value, place).map { $0 >= Int(wanted[0]) ?? 0 } ?? false
        case .atMost: return number(value, place).map { $0 <= Int(wanted[0]) ?? 0 } ?? false
        case .is where path == "subject.count":
            return number(value, place).map { $0 == Int(wanted[0]) } ?? false
        case .is where path == "subject.paid":
            return flag(value, place).map { $0 == (wanted[0] == "true") } ?? false
        case .is, .isNot, .in, .notIn:
            let found = word(value, path, at, place)
            return (found.map { wanted.contains($0) } ?? false) != op.isNegated
        case .overlaps: return false
        }
    }

    /// Day by day: whether the leaf holds on one of them.
    private mutating func sometimeHolds(
        _ path: String, _ op: Condition.Operator, _ operand: Condition.Operand, _ window: Condition.Window,
        _ item: Item?
    ) -> Bool {
        let slot = Scenario.slot(of: path)
        if (slot.isItem ? item?.values[slot.index] : scenario.values[slot.index]) == Value.none {
            return op.isNegated
        }
        guard case .day(let end) = window.end else { return false }
        let first = day(of: window.from)
        let last = day(of: end)
        guard first <= last else { return false }
        for number in first...last {
            if op == .overlaps {
                // A period has the days that it covers.
                let day = Condition.Operand.value(.init(Scenario.day(number).description, at: place(1)))
                if leafHolds(path, .covers, day, nil, item) { return true }
                continue
            }
            let day = Condition.Word(Scenario.day(number).description, at: place(1))
            if leafHolds(path, op, operand, .value(day), item) { return true }
        }
        return false
    }

    /// An open parameter may come to any of its answers, the same one wherever it is asked.
    private mutating func parameterHolds(_ name: String, _ answer: String) -> Bool {
        let parameters = scenario.editions[edition].parameters
        guard let number = parameters.firstIndex(where: { $0.id == name }) else { return false }
        let parameter = parameters[number]
        guard parameter.value == RuleSource.Parameter.open else { return parameter.value == answer }
        let choice = world.choose(key(.parameter, edition * 10 + number), of: parameter.answers.count)
        return parameter.answers[choice] == answer
    }

    /// The number a fact is; an unknown one may turn out to be any, or none.
    private mutating func number(_ value: Value, _ place: Int) -> Int? {
        if case .number(let number) = value { return number }
        let numbers = Array(Scenario.counts)
        return numbers[safe: world.choose(key(.word, place), of: numbers.count + 1)]
    }

    private mutating func flag(_ value: Value, _ place: Int) -> Bool? {
        if case .flag(let flag) = value { return flag }
        return [true, false][safe: world.choose(key(.word, place), of: 3)]
    }

    /// The word a fact has; `nil` when it has none at all.
    private mutating func word(_ value: Value, _ path: String, _ at: Condition.Operand?, _ place: Int)
        -> String?
    {
        let vocabulary = Scenario.vocabulary(of: path)
        switch value {
        case .word(let word): return word
        case .otherThan(let excluded):
            let others = vocabulary.filter { !excluded.contains($0) }
            return others[world.choose(key(.word, place), of: others.count)]
        case .history(let stretches):
            guard let at else { return nil }
            let day = day(of: at)
            let stretch = stretches.last { $0.first <= day }
            if let stretch, stretch.confidence <= level, let word = stretch.word { return word }
            return vocabulary[world.choose(key(.history, place, day), of: vocabulary.count)]
        case .unknown:
            if Scenario.isHistory(path) {
                guard let at else { return nil }
                return vocabulary[world.choose(key(.history, place, day(of: at)), of: vocabulary.count)]
            }
            // An unknown word may turn out to be any, or none.
            let index = world.choose(key(.word, place), of: vocabulary.count + 1)
            return vocabulary[safe: index]
        case .none, .days, .period, .flag, .number: return nil
        }
    }

    // MARK: Days

    private mutating func day(of operand: Condition.Operand) -> Int {
        switch operand {
        case .fact(let word): return day(ofFact: word.text)
        case .value(let word): return Scenario.number(of: word.text)
        case .values: return 0
        }
    }

    private mutating func day(ofFact path: String) -> Int {
        let slot = Scenario.slot(of: path).index
        guard case .days(let first, let last) = scenario.values[slot] else {
            return world.choose(key(.day, slot), of: Scenario.dayCount)
        }
        return first + world.choose(key(.day, slot), of: last - first + 1)
    }

    /// Whether a day lies inside a period, whose ends may each be any day of a span.
    private mutating func contains(_ period: Period, _ day: Int, key base: Int) -> Bool {
        var start = Int.min
        if let from = period.from {
            // It starts no later than it can end.
            let last = min(from.last, period.to?.last ?? from.last)
            start = from.first + world.choose(base, of: last - from.first + 1)
        }
        guard day >= start else { return false }
        guard let to = period.to else { return true }
        let first = max(to.first, start)
        return day <= first + world.choose(base + 1, of: to.last - first + 1)
    }

    // MARK: Keys

    private enum Kind: Int {
        case edition, judgment, exists, period, covered, entry, history, word, day, parameter, referred
    }

    private func key(_ kind: Kind, _ place: Int, _ day: Int = 0) -> Int {
        ((kind.rawValue * 100_000 + place) * 100 + day) * 2
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
