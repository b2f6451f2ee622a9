import Dates
import Eligibility
package import Matching
import RuleEngine

/// The ways to credentials, for programs: docs/schema/routes.schema.json.
package enum RouteOverviewJSON {
    private struct Report: Encodable {
        var on: String
        var credentials: [Credential]
    }

    private struct Credential: Encodable {
        var credential: String
        var name: String
        var verdict: String
        var edition: OrNull<String>
        var ask: OrNull<String>
        var routes: [Route]
        var advice: [String]
        /// Null where no route asks for any of a program.
        var programs: OrNull<[String: Int]>
        /// Of those that don't qualify, the ones of which that rests on an assumption.
        var assumedNoes: OrNull<Int>
    }

    private struct Route: Encodable {
        var id: String
        var label: OrNull<String>
        var answer: String
        var steps: [Step]
    }

    private struct Step: Encodable {
        var condition: String
        var asks: String
        var answer: String
    }

    package static func text(_ overviews: [RouteOverview], _ query: Query) throws(JSONText.Failure) -> String
    {
        try JSONText.encode(
            Report(
                on: query.on.description,
                credentials: overviews.map { overview in
                    Credential(
                        credential: overview.rule.source.id, name: overview.rule.source.name,
                        verdict: key(overview.verdict.rawValue), edition: OrNull(overview.edition?.id),
                        ask: OrNull(overview.rule.source.ask), routes: overview.routes.map(Self.route),
                        advice: overview.advice,
                        programs: OrNull(
                            overview.counts.map { counts in
                                Dictionary(
                                    uniqueKeysWithValues: Listing.Group.allCases.map {
                                        (key($0.rawValue), counts.groups[$0] ?? 0)
                                    })
                            }), assumedNoes: OrNull(overview.counts?.assumedNoes))
                }))
    }

    private static func route(_ route: RouteOverview.Route) -> Route {
        Route(
            id: route.source.id, label: OrNull(route.source.label), answer: key(route.answer.rawValue),
            steps: route.steps.map {
                Step(
                    condition: $0.condition.id ?? $0.condition.words, asks: ConditionText.of($0.condition),
                    answer: key($0.answer.rawValue))
            })
    }

    private static func key(_ word: String) -> String { word.replacing("-", with: "_") }
}
