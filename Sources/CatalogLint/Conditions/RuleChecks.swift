import CatalogLoading
import Diagnostics
import Eligibility
import RuleEngine

extension Catalogue {
    /// What is known of facts, for finding what holds of conditions whatever the facts are.
    func analysis() -> RuleAnalysis {
        RuleAnalysis(
            schema: ProgramFactSchema.schema(for: accreditors), lists: lists,
            pairings: ProgramFactSchema.pairings(for: accreditors))
    }
}

/// What can be said of a rule whatever the facts are.
enum RuleChecks {
    /// Of the conditions of its routes.
    static func conditions(of rule: RuleSource, _ analysis: inout RuleAnalysis) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for edition in rule.editions {
            let frame = AnalysisFrame(edition)
            for route in edition.routes {
                var checks = ConditionChecks(analysis, frame)
                checks.check(route.condition)
                found += checks.findings
                found += notProved(checks.unproved, in: route)
                analysis = checks.rest
            }
        }
        return found
    }

    /// Routes of an edition that only admit whom another one admits.
    static func routes(of rule: RuleSource, _ analysis: inout RuleAnalysis) -> [Diagnostic] {
        rule.editions.flatMap { edition in
            RuleSource.Grant.allCases.flatMap { grant in
                contained(edition.routes.filter { $0.grants == grant }, AnalysisFrame(edition), &analysis)
            }
        }
    }

    private static func contained(
        _ routes: [RuleSource.Route], _ frame: AnalysisFrame, _ analysis: inout RuleAnalysis
    ) -> [Diagnostic] {
        let studies = RoutePairs(routes, frame, &analysis)
        var found: [Diagnostic] = []
        var dropped: Set<Int> = []
        var unproved: [(inner: RuleSource.Route, outer: RuleSource.Route, cases: Int)] = []
        // Of two that say the same the later one goes.
        for place in routes.indices.reversed() {
            for other in studies.others(of: place) where !dropped.contains(other) {
                let study = studies.study(place, other)
                let (own, wider) = place < other ? (0, 1) : (1, 0)
                switch study.implies(own, wider) {
                case .refuted: continue
                case .notProved: unproved.append((routes[place], routes[other], study.cases))
                case .proved:
                    // That a route admits nobody, or everybody by mistake, is reported as such.
                    let isOfNobody = study.neverHolds(part: own) == .proved
                    let isOfAll =
                        study.neverFails(part: wider) == .proved && !routes[other].condition.asksNothing
                    guard !isOfNobody, !isOfAll else { continue }
                    dropped.insert(place)
                    found.append(
                        contained(routes[place], routes[other], isSame: study.implies(wider, own) == .proved))
                }
                if dropped.contains(place) { break }
            }
        }
        if let route = studies.firstUnstudied {
            found.append(notCompared(route, beside: routes))
        } else if let first = unproved.last {
            let more = unproved.count == 1 ? "" : ", nor that others are not"
            found.append(
                Diagnostic(
                    .ruleNotProved,
                    """
                    not proved that route `\(first.inner.id)` isn't contained in route \
                    `\(first.outer.id)`\(more): \(tried(first.cases))
                    """,
                    at: first.inner.location, notes: [.init("the other route", at: first.outer.location)],
                    help: "ask for fewer things in one route, or leave it: answers don't depend on it"))
        }
        return found
    }

    private static func notCompared(_ route: RuleSource.Route, beside routes: [RuleSource.Route])
        -> Diagnostic
    {
        Diagnostic(
            .ruleNotProved,
            """
            not proved from route `\(route.id)` on that none of \(routes.count) routes is contained in another: \
            there are too many to compare
            """,
            at: route.location, help: "write fewer routes, or leave it: answers don't depend on it")
    }

    private static func contained(_ route: RuleSource.Route, _ other: RuleSource.Route, isSame: Bool)
        -> Diagnostic
    {
        Diagnostic(
            .routeContained,
            isSame
                ? "route `\(route.id)` asks for the same as route `\(other.id)`"
                : "route `\(route.id)` is contained in route `\(other.id)`: whoever meets it meets that one too",
            at: route.location, notes: [.init("the other route", at: other.location)],
            help: "remove it, or add what sets the two apart")
    }

    private static func notProved(
        _ unproved: [(condition: Condition, cases: Int)], in route: RuleSource.Route
    ) -> [Diagnostic] {
        // The outermost comes last.
        guard let last = unproved.last else { return [] }
        let isOne = unproved.count == 1
        let what = isOne ? "a condition" : "\(unproved.count) conditions"
        return [
            Diagnostic(
                .ruleNotProved,
                """
                not proved of \(what) in route `\(route.id)` that \(isOne ? "it" : "each") can hold, can fail and \
                has no part that adds nothing: \(tried(last.cases))
                """,
                at: last.condition.location,
                help: "ask for fewer things in one condition, or leave it: answers don't depend on it")
        ]
    }

    private static func tried(_ cases: Int) -> String {
        cases == 0 ? "there are too many to try" : "\(cases) cases were tried, and there are more"
    }
}

extension Condition {
    /// It is `asks: nothing`.
    fileprivate var asksNothing: Bool {
        if case .all(let parts) = form { parts.isEmpty } else { false }
    }
}
