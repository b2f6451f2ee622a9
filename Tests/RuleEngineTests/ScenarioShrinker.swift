import Dates
import RuleEngine

extension Scenario {
    /// What engine and oracle say, where the engine is sure of something that needn't be so.
    func difference(at level: Confidence, worldLimit: Int) -> (engine: Answer, oracle: Answer)? {
        guard let rule = SmallWorld.prepare(self.rule, lists: lists, rules: otherRules).rule else {
            return nil
        }
        var oracle = Oracle(self, at: level)
        let engine = rule.evaluate(facts).answer(at: level)
        guard let right = oracle.answer(worldLimit: worldLimit), engine != .cannotTell, engine != right else {
            return nil
        }
        return (engine, right)
    }

    /// The smallest scenario that still fails, as far as one step at a time leads there.
    func shrunk(while fails: (Scenario) -> Bool) -> Scenario {
        var smallest = self
        // Every step leaves something out or makes it exact, so this ends by itself.
        while let smaller = smallest.simpler().first(where: fails) { smallest = smaller }
        return smallest
    }

    private func simpler() -> [Scenario] {
        var result: [Scenario] = []
        func add(_ change: (inout Scenario) -> Void) {
            var scenario = self
            change(&scenario)
            result.append(scenario)
        }
        for edition in editions.indices {
            if editions.count > 1 {
                add { scenario in
                    scenario.editions.remove(at: edition)
                    scenario.editions[0].period = Period(from: nil, to: nil)
                }
            } else if editions[edition].period != Period(from: nil, to: nil) {
                add { $0.editions[edition].period = Period(from: nil, to: nil) }
            }
            for route in editions[edition].routes.indices {
                if editions[edition].routes.count > 1 {
                    add { $0.editions[edition].routes.remove(at: route) }
                }
                for condition in editions[edition].routes[route].simpler() {
                    add { $0.editions[edition].routes[route] = condition }
                }
            }
        }
        for index in items.indices { add { $0.items.remove(at: index) } }
        for index in unlisted.indices {
            add { $0.unlisted.remove(at: index) }
            for day in unlisted[index].absentOn.indices {
                add { $0.unlisted[index].absentOn.remove(at: day) }
            }
        }
        for index in entries.indices {
            add { $0.entries.remove(at: index) }
            for period in entries[index].period.simpler() { add { $0.entries[index].period = period } }
        }
        for list in openLists.sorted() { add { $0.openLists.remove(list) } }
        for id in referredFrom.keys.sorted() { add { $0.referredFrom[id] = nil } }
        for index in values.indices {
            for value in values[index].simpler() { add { $0.values[index] = value } }
        }
        for item in items.indices {
            for index in items[item].indices {
                for value in items[item][index].simpler() { add { $0.items[item][index] = value } }
            }
        }
        return result
    }
}

extension Condition {
    /// One of its parts instead of the whole, or the whole without one of them; the same at any depth.
    fileprivate func simpler() -> [Condition] {
        func with(_ form: Form) -> Condition { .init(id: id, form, at: location) }
        func simpler(_ parts: [Condition], _ form: ([Condition]) -> Form) -> [Condition] {
            var result = parts
            for index in parts.indices {
                var changed = parts
                if parts.count > 1 {
                    changed.remove(at: index)
                    result.append(with(form(changed)))
                }
                for part in parts[index].simpler() {
                    changed = parts
                    changed[index] = part
                    result.append(with(form(changed)))
                }
            }
            return result
        }
        switch form {
        case .all(let parts): return simpler(parts, Form.all)
        case .any(let parts): return simpler(parts, Form.any)
        case .none(let parts): return simpler(parts, Form.none)
        case .some(let list, let at, let inner):
            return inner.simpler().map { with(.some(list: list, at: at, where: $0)) }
        case .every(let list, let at, let inner):
            return inner.simpler().map { with(.every(list: list, at: at, where: $0)) }
        case .count(let least, let parts):
            // Of fewer conditions fewer have to hold.
            return simpler(parts) { .count(atLeast: min(least, $0.count), of: $0) }
        default: return []
        }
    }
}

extension Value {
    /// The same value with less to it. A fact that is known is never made unknown: that opens more than it closes.
    fileprivate func simpler() -> [Value] {
        switch self {
        case .unknown, .none, .word, .otherThan, .flag, .number: return []
        case .days(let first, let last):
            return first == last ? [] : (first...last).map { .days($0, $0) }
        case .history(let stretches):
            return stretches.indices.map { index in
                var fewer = stretches
                fewer.remove(at: index)
                return .history(fewer)
            }
        case .period(let period): return period.simpler().map(Value.period)
        }
    }
}

extension Period {
    fileprivate func simpler() -> [Period] {
        var result: [Period] = []
        if from != nil { result.append(Period(from: nil, to: to)) }
        if to != nil { result.append(Period(from: from, to: nil)) }
        for span in from?.exact ?? [] { result.append(Period(from: span, to: to)) }
        for span in to?.exact ?? [] { result.append(Period(from: from, to: span)) }
        // A period that ends before it begins is none.
        return result.filter { period in
            guard let from = period.from, let to = period.to else { return true }
            return from.first <= to.last
        }
    }
}

extension Span {
    fileprivate var exact: [Span] { first == last ? [] : (first...last).map { Span(first: $0, last: $0) } }
}

// MARK: Reading a failure

extension Scenario: CustomStringConvertible {
    /// The rule and the facts in a few lines, with days as numbers.
    var description: String {
        var lines: [String] = []
        for edition in editions {
            lines.append("edition \(edition.period), by \(edition.chosenBy)")
            lines += edition.parameters.map { "  parameter \($0.id) = \($0.value)" }
            lines += edition.routes.map { "  route: \($0.text)" }
        }
        lines += referred.sorted { $0.key < $1.key }.map { id, condition in
            "rule \(id) from \(referredFrom[id].map(\.description) ?? "ever"): \(condition.text)"
        }
        lines += zip(Self.paths, values).map { "\($0) = \($1)" }
        lines += items.map { "item: " + Self.text($0) }
        lines += unlisted.map { "unlisted, not there on days \($0.absentOn): " + Self.text($0.values) }
        lines += openLists.sorted().map { "\($0) is open" }
        lines += entries.map { "\($0.list): \($0.word) \($0.period)" }
        return lines.joined(separator: "\n")
    }

    private static func text(_ values: [Value]) -> String {
        zip(itemPaths, values).map { "\($0) = \($1)" }.joined(separator: ", ")
    }
}

extension Condition {
    fileprivate var text: String {
        func list(_ name: String, _ parts: [Condition]) -> String {
            "\(name)(\(parts.map(\.text).joined(separator: ", ")))"
        }
        switch form {
        case .all(let parts): return list("all", parts)
        case .any(let parts): return list("any", parts)
        case .none(let parts): return list("none", parts)
        case .count(let least, let parts): return list("at least \(least) of", parts)
        case .every(_, let at, let inner):
            return "every\(at.map { " at \(Self.day($0))" } ?? "")(\(inner.text))"
        case .rule(let name): return "rule \(name.text)"
        case .some(_, let at, let inner):
            return "some\(at.map { " at \(Self.day($0))" } ?? "")(\(inner.text))"
        case .leaf(let fact, let op, let operand, let at):
            return "\(fact.text) \(op.rawValue) \(Self.day(operand))\(at.map { " at \(Self.day($0))" } ?? "")"
        case .sometime(let fact, let op, let operand, let window):
            let end =
                switch window.end {
                case .day(let day): "to \(Self.day(day))"
                case .months(let count): "for \(count) months"
                }
            return "\(fact.text) \(op.rawValue) \(operand.words) from \(Self.day(window.from)) \(end)"
        case .parameter(let name, let answer): return "\(name.text) is \(answer.text)"
        case .judgment(_, let decided):
            return "judgment"
                + (decided.map { " = \($0.holds) until \($0.until.map { "\($0)" } ?? "open")" } ?? "")
        }
    }

    /// A day as its number, anything else as written.
    private static func day(_ operand: Operand) -> String {
        let number = (0..<Scenario.dayCount).first { Scenario.day($0).description == operand.words }
        return number.map { "day \($0)" } ?? operand.words
    }
}

extension Value: CustomStringConvertible {
    var description: String {
        switch self {
        case .unknown: return "unknown"
        case .none: return "none"
        case .word(let word): return word
        case .otherThan(let words): return "other than " + words.joined(separator: ", ")
        case .flag(let flag): return "\(flag)"
        case .number(let number): return "\(number)"
        case .days(let first, let last): return first == last ? "day \(first)" : "day \(first)/\(last)"
        case .period(let period): return "\(period)"
        case .history(let stretches):
            let parts = stretches.map { "\($0.word ?? "?") from \($0.first) (\($0.confidence))" }
            return "[" + parts.joined(separator: ", ") + "]"
        }
    }
}

extension Span: CustomStringConvertible {
    var description: String { first == last ? "\(first)" : "\(first)/\(last)" }
}

extension Period: CustomStringConvertible {
    var description: String {
        "from \(from.map(\.description) ?? "ever") to \(to.map(\.description) ?? "open")"
    }
}
