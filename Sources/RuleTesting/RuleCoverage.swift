package import CatalogLoading
import Diagnostics
import Eligibility
package import RuleEngine

/// Which outcomes of a rule's conditions its tests show.
///
/// A condition is shown with an outcome by a test in which that outcome decides something that the test says: with
/// another one the verdict would be another, or a route that the test names. A condition that only stands by
/// proves nothing.
package struct RuleCoverage: Sendable {
    /// One condition with what can be seen of it.
    package struct Point: Sendable {
        package var edition: String
        package var route: String
        /// The condition's id, else its words.
        package var name: String
        package var condition: Condition
        package var seen: Set<Answer> = []
        /// Outcomes that it can't have, by its form or because the file says so, each with the reason.
        package var excluded: [Answer: String] = [:]

        /// The outcomes that no test shows.
        package var missing: [Answer] {
            Answer.allCases.filter { !seen.contains($0) && excluded[$0] == nil }
        }
    }

    /// The name of what a route comes to as a whole.
    package static let wholeRoute = "the route"

    /// In the order of the file.
    package private(set) var points: [Point]
    /// Entries of `cannot_occur` that name no condition, or an outcome that a test shows.
    package private(set) var stale: [(exclusion: RuleTests.Exclusion, why: String)] = []

    /// - Parameter runs: the rule's tests, run.
    package init(of rule: RuleSource, _ tests: RuleTests, runs: [RuleTestRun]) {
        points = rule.editions.flatMap { edition in
            edition.routes.flatMap { RuleCoverage.points(of: $0, in: edition) }
        }
        let places = Dictionary(
            points.indices.map { (ObjectIdentifier(points[$0].condition), $0) },
            uniquingKeysWith: { first, _ in first })
        for run in runs where run.failures.isEmpty {
            let deciding = run.explanation.tree.deciding(
                at: run.explanation.decision.trust, watching: Set(run.test.routes.map(\.route)))
            for decided in deciding {
                guard let place = places[ObjectIdentifier(decided.condition)] else { continue }
                points[place].seen.insert(decided.answer)
            }
        }
        for exclusion in tests.exclusions { exclude(exclusion) }
    }

    /// How many outcomes the tests show, and how many there are to show.
    package var shown: Int { points.reduce(0) { $0 + $1.seen.count } }
    package var all: Int { points.reduce(0) { $0 + $1.seen.count + $1.missing.count } }

    /// Whether a condition can have none of some outcomes.
    func excludes(_ outcomes: [Answer], of condition: Condition) -> Bool {
        points.contains { point in
            point.condition === condition && outcomes.allSatisfy { point.excluded[$0] != nil }
        }
    }

    private mutating func exclude(_ exclusion: RuleTests.Exclusion) {
        let places = points.indices.filter { index in
            points[index].name == exclusion.condition
                && exclusion.edition.map { $0 == points[index].edition } ?? true
                && exclusion.route.map { $0 == points[index].route } ?? true
        }
        guard !places.isEmpty else {
            let names = points.map(\.name)
            let nearest = Spelling.nearest(to: exclusion.condition, among: names)
            stale.append(
                (
                    exclusion,
                    "no condition is called `\(exclusion.condition)` there"
                        + (nearest.map { "; " + Spelling.offer($0) } ?? "")
                ))
            return
        }
        for outcome in exclusion.outcomes {
            for place in places {
                guard !points[place].seen.contains(outcome.answer) else {
                    stale.append((exclusion, "a test shows it with `\(outcome.rawValue)`"))
                    continue
                }
                points[place].excluded[outcome.answer] = exclusion.why
            }
        }
    }

    // MARK: The conditions

    private static func points(of route: RuleSource.Route, in edition: RuleSource.Edition) -> [Point] {
        var result: [Point] = []
        func add(_ condition: Condition, isRoute: Bool) {
            if isRoute || condition.isLeafOrQuantifier {
                let possible = condition.possibleAnswers(in: edition)
                var point = Point(
                    edition: edition.id, route: route.id,
                    name: condition.isLeafOrQuantifier
                        ? condition.id ?? condition.words : RuleCoverage.wholeRoute,
                    condition: condition)
                for answer in Answer.allCases where !possible.contains(answer) {
                    point.excluded[answer] = "by the form of the condition"
                }
                result.append(point)
            }
            for part in condition.parts { add(part, isRoute: false) }
        }
        add(route.condition, isRoute: true)
        return result
    }
}

extension Condition {
    /// Whether it has an answer of its own and not one that its parts come to.
    fileprivate var isLeafOrQuantifier: Bool {
        switch form {
        case .all(let parts): parts.isEmpty
        case .any, .none, .count: false
        case .some, .every, .leaf, .sometime, .rule, .parameter, .judgment: true
        }
    }

    /// The answers that the form leaves possible, whatever the facts are.
    fileprivate func possibleAnswers(in edition: RuleSource.Edition) -> Set<Answer> {
        func parts(_ parts: [Condition]) -> [Set<Answer>] { parts.map { $0.possibleAnswers(in: edition) } }
        switch form {
        case .all(let conditions): return Condition.combined(parts(conditions), from: .yes, min)
        case .any(let conditions): return Condition.combined(parts(conditions), from: .no, max)
        case .none(let conditions):
            return Set(Condition.combined(parts(conditions), from: .no, max).map(\.negated))
        // Of an empty list it is no, of an item that nobody recorded at most cannot tell.
        case .some(_, _, let inner): return inner.possibleAnswers(in: edition).union([.no, .cannotTell])
        case .every(_, _, let inner): return inner.possibleAnswers(in: edition).union([.yes, .cannotTell])
        case .parameter(let name, let answer):
            guard let parameter = edition.parameter(name.text) else { return [] }
            if parameter.value == RuleSource.Parameter.open { return [.cannotTell] }
            return [parameter.value == answer.text ? .yes : .no]
        case .judgment(_, let decided):
            guard let decided else { return [.cannotTell] }
            return decided.until == nil
                ? [decided.holds ? .yes : .no] : [decided.holds ? .yes : .no, .cannotTell]
        case .count, .leaf, .sometime, .rule: return [.yes, .no, .cannotTell]
        }
    }

    /// What parts together may come to, each being any of its answers.
    private static func combined(
        _ parts: [Set<Answer>], from start: Answer, _ combine: (Answer, Answer) -> Answer
    ) -> Set<Answer> {
        parts.reduce([start]) { before, next in
            Set(before.flatMap { one in next.map { other in combine(one, other) } })
        }
    }
}
