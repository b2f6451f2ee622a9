package import Catalog
import Dates
package import Eligibility
package import RuleEngine

/// The ways to one credential for somebody who has not chosen a school yet.
///
/// The rule is put to a program of which nothing is known but the award, if one was asked for: what depends on the
/// program stays open, what the person brings or lacks is told.
package struct RouteOverview: Sendable {
    /// One thing that a route asks for.
    package struct Step: Sendable {
        package var condition: Condition
        package var answer: Answer
    }

    package struct Route: Sendable {
        package var source: RuleSource.Route
        package var answer: Answer
        package var steps: [Step]
    }

    package let rule: PreparedRule
    package let verdict: Verdict
    /// `nil` where no edition is known for the day of the application.
    package let edition: RuleSource.Edition?
    /// Those that are met first, then the nearest: with the fewest steps that can't be met, and that are open.
    package let routes: [Route]
    /// What the edition has to say to who holds such an education.
    package let advice: [String]
    /// The programs of the catalogue that the query is about; `nil` where no route asks for any of a program.
    package let counts: Listing.Counts?

    /// - Parameters:
    ///   - query: what somebody brings and looks for.
    ///   - jobs: how many schools are looked at at the same time; the result is the same for any number.
    package init(
        _ query: Query, rule: PreparedRule, institutions: [Institution], rulebook: Rulebook, jobs: Int = 1
    ) {
        let origin = Origin(source: nil, line: 1, column: 1, byte: 0, columns: 1, bytes: 0)
        var program = Program(id: "any", name: "any program", origin: origin)
        if query.awards.count == 1, let award = query.awards.first { program.award = .known(award, origin) }
        let school = Institution(path: "", id: "any", name: "any school", origin: origin)
        let explanation = CredentialDecision(
            rule, program, at: school, student: query.student(),
            rulebook: rulebook, trust: query.trust
        ).explain()
        self.rule = rule
        verdict = explanation.decision.verdict
        edition = explanation.edition
        routes = explanation.tree.pieces.flatMap(\.routes).map { route in
            Route(
                source: route.source, answer: route.outcome.answer(at: query.trust),
                steps: RouteOverview.steps(of: route.root, at: query.trust))
        }.sorted { $0.answer == $1.answer ? $0.distance < $1.distance : $0.answer > $1.answer }
        advice = (explanation.edition?.advice ?? []).filter { advice in
            EducationLevel(rawValue: advice.holds).map { query.education?.implies($0) == true } ?? false
        }.map(\.says)
        guard rule.asksOfPrograms else {
            counts = nil
            return
        }
        var asked = query
        asked.credential = rule.source.id
        counts =
            Listing(asked, rule: rule, institutions: institutions, rulebook: rulebook, jobs: jobs).counts
    }

    /// What has to hold together, one by one.
    private static func steps(of node: Explanation.Node, at trust: Confidence) -> [Step] {
        if case .all = node.part, !node.children.isEmpty {
            return node.children.flatMap { steps(of: $0, at: trust) }
        }
        return [Step(condition: node.condition, answer: node.outcome.answer(at: trust))]
    }
}

extension RouteOverview.Route {
    /// How far it is to go.
    fileprivate var distance: (Int, Int) {
        (steps.count { $0.answer == .no }, steps.count { $0.answer == .cannotTell })
    }
}

extension PreparedRule {
    /// Whether some route of some edition asks for anything of a program.
    fileprivate var asksOfPrograms: Bool {
        func asks(_ condition: Condition) -> Bool {
            switch condition.form {
            case .leaf(let fact, _, _, _), .sometime(let fact, _, _, _): fact.text.hasPrefix("program.")
            case .some(let list, _, let inner), .every(let list, _, let inner):
                list.text.hasPrefix("program.") || asks(inner)
            default: condition.parts.contains(where: asks)
            }
        }
        return source.editions.contains { $0.routes.contains { asks($0.condition) } }
    }
}
