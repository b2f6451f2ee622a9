import CatalogLoading
import Diagnostics
import Eligibility
import RuleEngine

extension RuleTestRun {
    /// One finding for each thing that isn't as the test says.
    var findings: [Diagnostic] {
        failures.map { failure in
            switch failure {
            case .verdict(let verdict, let expected):
                Diagnostic(
                    .ruleTestFails,
                    "\(test.name): expected `\(expected.rawValue)`, the rule says `\(verdict.rawValue)`",
                    at: test.expectLocation, notes: decidingPlaces,
                    help: "mend the rule or the test, by the text that the rule cites")
            case .edition(let inForce, let expected):
                Diagnostic(
                    .ruleTestFails,
                    "\(test.name): expected \(words(expected)), in force is \(inForce.map(words).joined(separator: " or "))",
                    at: test.edition?.location ?? test.location)
            case .route(let id, let answer, let expected):
                Diagnostic(
                    .ruleTestFails,
                    "\(test.name): expected route `\(id)` \(words(expected)), it is \(words(answer))",
                    at: test.routes.first { $0.route == id }?.location ?? test.location)
            case .unknownRoute(let id, let known):
                Diagnostic(
                    .ruleTestFails, "\(test.name): no route `\(id)` is asked of this student",
                    at: test.routes.first { $0.route == id }?.location ?? test.location,
                    label: Spelling.offer(nearestTo: id, among: known),
                    help: "routes: " + known.joined(separator: ", "))
            case .need(let need, let named):
                Diagnostic(
                    .ruleTestFails, "\(test.name): the answer doesn't name `\(need)` as missing",
                    at: test.expectLocation,
                    help: named.isEmpty ? "it names nothing" : "it names: " + named.joined(separator: "; "))
            }
        }
    }

    /// The conditions that make the verdict what it is.
    private var decidingPlaces: [Diagnostic.Note] {
        let places = explanation.tree.deciding(at: explanation.decision.trust).filter {
            $0.condition.isNamed && $0.condition.location.span != nil
        }
        return places.prefix(3).map {
            Diagnostic.Note(
                "`\($0.condition.id ?? $0.condition.words)` is \(words($0.answer))", at: $0.condition.location
            )
        }
    }

    private func words(_ edition: String?) -> String { edition.map { "edition `\($0)`" } ?? "no edition" }

    private func words(_ answer: Answer) -> String { RuleTest.Outcome(answer).rawValue }
}

extension Condition {
    /// Whether its words say what it asks.
    fileprivate var isNamed: Bool {
        switch form {
        case .all, .any, .none, .count: false
        case .some, .every, .leaf, .sometime, .rule, .parameter, .judgment: true
        }
    }
}

extension RuleCoverage {
    /// One finding for each condition with an outcome that no test shows.
    func missingFindings(of rule: String) -> [Diagnostic] {
        points.filter { !$0.missing.isEmpty }.map { point in
            let outcomes = point.missing.map { "`\(RuleTest.Outcome($0).rawValue)`" }
            return Diagnostic(
                .outcomeUntested,
                "no test sees `\(point.name)` decide by \(outcomes.joined(separator: " or by "))",
                at: point.condition.location, label: "\(point.edition)/\(point.route)",
                help: "accredit test \(rule) --missing writes tests to paste")
        }
    }

    var staleFindings: [Diagnostic] {
        stale.map { exclusion, why in
            Diagnostic(
                .staleExclusion, why, at: exclusion.location,
                help: "remove the entry, or name the condition as it is called")
        }
    }
}

extension SeededFault {
    /// That no test notices it.
    var finding: Diagnostic {
        switch kind {
        case .movedDay:
            Diagnostic(
                .outcomeUntested, "no test notices that a day is moved: \(words)", at: location,
                help: "add a test on the last day before it and one on the day itself")
        case .dropped, .movedNumber, .status:
            Diagnostic(
                .faultUnnoticed, "no test notices: \(words)", at: location,
                help: "add the test that would fail")
        }
    }
}

extension SeededFault {
    /// That faults of one file were not tried.
    static func untriedFinding(_ faults: [SeededFault]) -> Diagnostic? {
        guard let first = faults.first else { return nil }
        let count = faults.count == 1 ? "a fault was" : "\(faults.count) faults were"
        return Diagnostic(
            .faultUnnoticed, "\(count) not tried: the file has too many conditions and tests to try all",
            at: first.location, help: "divide the rule, or have fewer conditions and tests in one")
    }
}

extension RuleTests.UnnoticedFault {
    /// That the entry isn't so.
    func staleFinding(isKnown: Bool) -> Diagnostic {
        Diagnostic(
            .staleExclusion,
            isKnown ? "a test notices this fault" : "no fault is called so", at: location,
            help: "remove the entry, or name the fault as accredit test --faults does")
    }
}
