package import CatalogLoading
package import Eligibility
import Parallel
package import RuleEngine

/// Tests for what none of a rule's tests shows yet, as YAML to paste.
///
/// They are found by trying: from facts that meet each route one fact or two are changed, and a change is kept if
/// a condition then decides as no test has seen it decide.
package struct MissingTests: Sendable {
    /// A test with what it would show.
    package struct Row: Sendable {
        /// The item of `tests:`, without the dash; its expectation is what the rule answers today.
        package var text: String
    }

    package private(set) var rows: [Row] = []
    /// What no facts were found for: a condition's edition, route and name with the outcomes.
    package private(set) var notFound: [(edition: String, route: String, name: String, outcomes: [Answer])] =
        []

    /// Two changes at once are tried for so many pairs at most.
    private static let pairLimit = 6000

    /// - Parameter jobs: how many facts are tried at the same time; the result is the same for any number.
    /// - Returns: `nil` for a rule whose coverage nobody has looked at.
    package init?(
        of rule: RuleTestReport.Rule, in catalogue: Catalogue, _ rulebook: Rulebook, jobs: Int = 1
    ) {
        guard let coverage = rule.coverage, let prepared = rulebook.rule(rule.id) else { return nil }
        var open: Set<Wanted> = []
        var points: [ObjectIdentifier: RuleCoverage.Point] = [:]
        for point in coverage.points {
            points[ObjectIdentifier(point.condition)] = point
            for answer in point.missing {
                open.insert(Wanted(condition: ObjectIdentifier(point.condition), answer: answer))
            }
        }
        let variation = TestRowVariation(prepared.source, RuleSet(catalogue))
        for candidates in [variation.single, variation.pairs(limit: Self.pairLimit)] where !open.isEmpty {
            let shown = Self.run(candidates, of: prepared, rulebook, jobs)
            for (row, found) in zip(candidates, shown) {
                guard let found else { continue }
                let new = found.decided.filter { open.contains($0.wanted) }
                guard let first = new.first, let point = points[first.wanted.condition] else { continue }
                open.subtract(new.map(\.wanted))
                // What only a route shows, the test has to say of that route.
                let named = Set(new.filter { !$0.decidesRule }.map(\.route))
                let outcome = RuleTest.Outcome(first.wanted.answer).rawValue
                rows.append(
                    Row(
                        text: row.text(
                            named: "\(point.route), \(point.name): \(outcome)",
                            expects: found.verdict.rawValue,
                            routes: found.routes.filter { named.contains($0.id) })))
            }
        }
        notFound = coverage.points.compactMap { point in
            let outcomes = point.missing.filter {
                open.contains(Wanted(condition: ObjectIdentifier(point.condition), answer: $0))
            }
            return outcomes.isEmpty ? nil : (point.edition, point.route, point.name, outcomes)
        }
    }

    private struct Wanted: Hashable {
        var condition: ObjectIdentifier
        var answer: Answer
    }

    /// What a candidate shows.
    private struct Shown: Sendable {
        var verdict: Verdict
        var routes: [(id: String, outcome: String)]
        var decided: [(wanted: Wanted, route: String, decidesRule: Bool)]
    }

    /// What each row shows; `nil` for one that can't be read.
    private static func run(
        _ rows: [TestRow], of rule: PreparedRule, _ rulebook: Rulebook, _ jobs: Int
    ) -> [Shown?] {
        // All in one text, read as any rule file's tests are: what is pasted says what was tried.
        let text = rows.enumerated().map { number, row in
            "- " + row.text(named: "row \(number)", expects: "cannot-tell").replacing("\n", with: "\n  ")
        }.joined(separator: "\n")
        let tests = RuleTests.read("tests:\n" + text + "\n")
        let byName = Dictionary(tests.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return Array(rows.indices).map(jobs: jobs) { number -> Shown? in
            guard let test = byName["row \(number)"] else { return nil }
            let explanation = RuleTestRun(test, of: rule, rulebook: rulebook).explanation
            let ids = Set(explanation.routes.map(\.id))
            let deciding = explanation.tree.deciding(at: explanation.decision.trust, watching: ids)
            return Shown(
                verdict: explanation.decision.verdict,
                routes: explanation.routes.sorted { $0.id < $1.id }.map {
                    ($0.id, RuleTest.Outcome($0.answer).rawValue)
                },
                decided: deciding.map {
                    (
                        Wanted(condition: ObjectIdentifier($0.condition), answer: $0.answer), $0.route,
                        $0.decidesRule
                    )
                })
        }
    }
}

extension TestRowVariation {
    /// The bases, and each with one fact changed.
    fileprivate var single: [TestRow] {
        unique(
            bases.flatMap { base in
                [base] + dimensions.flatMap { $0.map { change in base.changed(by: [change]) } }
            })
    }

    /// Each base with two facts changed, spread evenly where there are more than the limit.
    fileprivate func pairs(limit: Int) -> [TestRow] {
        var rows: [TestRow] = []
        for base in bases {
            for (number, one) in dimensions.enumerated() {
                for other in dimensions[(number + 1)...] {
                    for change in one {
                        for second in other { rows.append(base.changed(by: [change, second])) }
                    }
                }
            }
        }
        let all = unique(rows)
        let step = max(1, (all.count + limit - 1) / limit)
        return stride(from: 0, to: all.count, by: step).map { all[$0] }
    }

    private func unique(_ rows: [TestRow]) -> [TestRow] {
        var seen: Set<TestRow> = []
        return rows.filter { seen.insert($0).inserted }
    }
}

extension TestRow {
    fileprivate func changed(by changes: [TestRowVariation.Change]) -> TestRow {
        var row = self
        for change in changes { change(&row) }
        return row
    }
}
