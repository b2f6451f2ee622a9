import Diagnostics
import RuleEngine

extension SeededFault {
    /// Each condition left out in turn, and each route.
    static func dropped(in rule: RuleSource, of rules: RuleSet) -> [SeededFault] {
        let affected = rules.rules(affectedBy: rule.id)
        func fault(
            _ words: String, _ part: Condition, among outcomes: [Answer],
            _ change: @escaping @Sendable (inout RuleSource) -> Void
        ) -> SeededFault {
            SeededFault(
                kind: .dropped, words: words, location: part.location, rules: affected,
                dropped: (part, outcomes)
            ) { $0.change(rule: rule.id, change) }
        }
        var faults: [SeededFault] = []
        for (edition, route, condition) in rule.conditions {
            for (part, changed) in condition.droppingEach {
                faults.append(
                    fault(
                        rule.name(of: part, edition: edition, route: route) + " left out", part,
                        among: condition.outcomesOfParts
                    ) { rule in
                        let whole = rule.editions[edition].routes[route].condition
                        rule.editions[edition].routes[route].condition =
                            whole.replacing(condition, with: changed)
                    })
            }
        }
        for edition in rule.editions.indices where rule.editions[edition].routes.count > 1 {
            for route in rule.editions[edition].routes {
                faults.append(
                    fault(
                        "\(rule.id), \(rule.editions[edition].id): route \(route.id) left out",
                        route.condition, among: [.yes, .cannotTell]
                    ) { $0.editions[edition].routes.removeAll { $0.id == route.id } })
            }
        }
        return faults
    }

    /// Each number of a comparison one more and one less.
    static func movedNumbers(in rule: RuleSource, of rules: RuleSet) -> [SeededFault] {
        let affected = rules.rules(affectedBy: rule.id)
        return rule.conditions.flatMap { edition, route, condition in
            [-1, 1].compactMap { step -> SeededFault? in
                guard let changed = condition.movingNumber(by: step) else { return nil }
                let name = rule.name(of: condition, edition: edition, route: route)
                return SeededFault(
                    kind: .movedNumber, words: "\(name), now \(changed.words)",
                    location: condition.location, rules: affected
                ) {
                    $0.change(rule: rule.id) { rule in
                        let whole = rule.editions[edition].routes[route].condition
                        rule.editions[edition].routes[route].condition =
                            whole.replacing(condition, with: changed)
                    }
                }
            }
        }
    }
}

extension Condition {
    /// Each part that can be left out, with what is left of the condition.
    fileprivate var droppingEach: [(part: Condition, rest: Condition)] {
        switch form {
        case .all(let parts), .any(let parts), .none(let parts), .count(_, let parts):
            // With its only part a condition would be gone as a whole, which is its own place's affair.
            return parts.count > 1 ? parts.map { ($0, without($0)) } : []
        case .some(let list, let at, let inner):
            return [(inner, Condition(id: id, .some(list: list, at: at, where: .nothing), at: location))]
        case .every(let list, let at, let inner):
            return [(inner, Condition(id: id, .every(list: list, at: at, where: .nothing), at: location))]
        case .leaf, .sometime, .rule, .parameter, .judgment: return []
        }
    }

    /// The outcomes of a part that are gone when it is left out: a part of `all` then counts as met, one of `any`
    /// and `none` as not met.
    fileprivate var outcomesOfParts: [Answer] {
        switch form {
        case .any, .none, .count: [.yes, .cannotTell]
        case .all, .some, .every, .leaf, .sometime, .rule, .parameter, .judgment: [.no, .cannotTell]
        }
    }

    /// What asks for nothing.
    private static var nothing: Condition { Condition(.all([]), at: SourceLocation(path: "")) }

    fileprivate func movingNumber(by step: Int) -> Condition? {
        switch form {
        case .leaf(let fact, let op, .value(let word), let at):
            switch op {
            case .is, .atLeast, .atMost, .moreThan, .lessThan: break
            default: return nil
            }
            guard let number = Int(word.text) else { return nil }
            let moved = Word(String(number + step), at: word.location)
            return Condition(
                id: id, .leaf(fact: fact, operator: op, operand: .value(moved), at: at), at: location)
        case .sometime(let fact, let op, let operand, var window):
            guard case .months(let months) = window.end else { return nil }
            window.end = .months(months + step)
            return Condition(
                id: id, .sometime(fact: fact, operator: op, operand: operand, window: window), at: location)
        case .count(let least, let parts):
            guard (1...parts.count).contains(least + step) else { return nil }
            return Condition(id: id, .count(atLeast: least + step, of: parts), at: location)
        default: return nil
        }
    }
}
