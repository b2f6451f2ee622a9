package import CatalogLoading
package import Diagnostics
import Eligibility
import RuleEngine

/// A change that makes rules wrong on purpose, to see whether a test notices.
package struct SeededFault: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A condition, or a whole route, is left out.
        case dropped
        /// A day on which something begins or ends comes a day earlier or later.
        case movedDay = "moved day"
        /// A number that facts are compared with is one more or less.
        case movedNumber = "moved number"
        /// A status counts as what it isn't.
        case status
    }

    /// What came of it.
    package enum Result: Sendable, Hashable {
        /// By a test of this name, in the file of the rule.
        case noticed(rule: String, test: String)
        /// The rules can't be used with it at all: lint refuses them.
        case refused
        case unnoticed
    }

    package let kind: Kind
    /// What was changed, in a few words.
    package private(set) var words: String
    /// Where that stands.
    package let location: SourceLocation
    /// The rules whose answers it may change.
    let rules: Set<String>
    /// The condition that was left out, and the outcomes by which that would show: those that leaving it out takes away.
    var dropped: (condition: Condition, outcomes: [Answer])?
    let change: @Sendable (inout RuleSet) -> Void
}

extension SeededFault {
    /// Puts the fault into the rules and runs the tests of those that it may touch.
    package func result(in rules: RuleSet, tests: [RuleTests]) -> Result {
        var changed = rules
        change(&changed)
        guard let rulebook = changed.rulebook(preparing: self.rules) else { return .refused }
        for file in tests where self.rules.contains(file.rule) {
            guard let rule = rulebook.rule(file.rule) else { continue }
            for test in file.tests where RuleTestRun.fails(test, of: rule, rulebook: rulebook) {
                return .noticed(rule: file.rule, test: test.name)
            }
        }
        return .unnoticed
    }

    /// How many conditions, parameters and list entries are looked at to try it: those of the rules that it may touch,
    /// the conditions once more for each of their tests.
    ///
    /// - Parameter steps: the same for single rules.
    func steps(_ steps: [String: Int]) -> Int {
        rules.reduce(0) { $0 + (steps[$1] ?? 0) }
    }

    /// Every fault that can be seeded into what some rules rest on.
    package static func all(in rules: RuleSet, of ids: Set<String>) -> [SeededFault] {
        let faults =
            rules.rules.filter { ids.contains($0.id) }.flatMap { rule in
                dropped(in: rule, of: rules) + movedDays(in: rule, of: rules)
                    + movedNumbers(in: rule, of: rules)
            } + movedDays(inListsOf: rules, for: ids) + statuses(in: rules, for: ids)
        // Conditions of the same words in one route are told apart by a number.
        var counts: [String: Int] = [:]
        return faults.map { fault in
            var fault = fault
            counts[fault.words, default: 0] += 1
            if let count = counts[fault.words], count > 1 { fault.words += " (\(count))" }
            return fault
        }
    }
}

extension RuleSet {
    /// A rule, and those that refer to it.
    func rules(affectedBy id: String) -> Set<String> {
        var affected: Set<String> = [id]
        var size = 0
        while size < affected.count {
            size = affected.count
            for rule in rules where rule.referenceNames.contains(where: { affected.contains($0.text) }) {
                affected.insert(rule.id)
            }
        }
        return affected
    }

    mutating func change(rule id: String, _ change: (inout RuleSource) -> Void) {
        for index in rules.indices where rules[index].id == id { change(&rules[index]) }
    }
}

extension RuleSource {
    /// Every condition, with the edition and the route it stands in.
    var conditions: [(edition: Int, route: Int, condition: Condition)] {
        editions.indices.flatMap { edition in
            editions[edition].routes.indices.flatMap { route in
                editions[edition].routes[route].condition.andParts.map { (edition, route, $0) }
            }
        }
    }

    /// A condition's name for people: with its edition and route.
    func name(of condition: Condition, edition: Int, route: Int) -> String {
        "\(id), \(editions[edition].id)/\(editions[edition].routes[route].id): \(condition.id ?? condition.words)"
    }
}

extension Condition {
    /// The condition and all inside it.
    var andParts: [Condition] { [self] + parts.flatMap(\.andParts) }

    /// The same with another condition in the place of one inside it.
    func replacing(_ target: Condition, with other: Condition) -> Condition {
        self === target ? other : replacingParts { $0.replacing(target, with: other) }
    }

    /// The same without one of its own parts.
    func without(_ part: Condition) -> Condition {
        func rest(_ parts: [Condition]) -> [Condition] { parts.filter { $0 !== part } }
        let form: Form =
            switch self.form {
            case .all(let parts): .all(rest(parts))
            case .any(let parts): .any(rest(parts))
            case .none(let parts): .none(rest(parts))
            case .count(let least, let parts): .count(atLeast: least, of: rest(parts))
            case .some, .every, .leaf, .sometime, .rule, .parameter, .judgment: self.form
            }
        return Condition(id: id, form, at: location)
    }
}
