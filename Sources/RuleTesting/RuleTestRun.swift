import Catalog
package import CatalogLoading
import Dates
package import Eligibility
package import RuleEngine

/// A test of a rule file, put to its rule.
package struct RuleTestRun: Sendable {
    /// One thing that is not as the test says.
    package enum Failure: Sendable, Hashable {
        case verdict(Verdict, expected: Verdict)
        /// Other editions may be in force than the one that is expected; `nil` stands for none.
        case edition([String?], expected: String?)
        case route(String, Answer, expected: Answer)
        /// A route that the edition in force doesn't have.
        case unknownRoute(String, known: [String])
        /// A fact that the answer doesn't name as missing; what it names instead.
        case need(String, named: [String])
    }

    package let test: RuleTest
    package let explanation: DecisionExplanation
    package let failures: [Failure]

    package init(_ test: RuleTest, of rule: PreparedRule, rulebook: Rulebook) {
        self.test = test
        explanation = RuleTestRun.decision(on: test, rule, rulebook).explain()
        failures = RuleTestRun.failures(of: test, explanation)
    }

    /// Whether a test fails, found without more work than it takes.
    static func fails(_ test: RuleTest, of rule: PreparedRule, rulebook: Rulebook) -> Bool {
        let decision = decision(on: test, rule, rulebook)
        guard decision.verdict == test.verdict else { return true }
        guard test.edition != nil || !test.routes.isEmpty || !test.needs.isEmpty else { return false }
        return !failures(of: test, decision.explain()).isEmpty
    }

    private static func decision(
        on test: RuleTest, _ rule: PreparedRule, _ rulebook: Rulebook
    ) -> CredentialDecision {
        // The reader has seen to it that the profile names the day of the application.
        let student = Student(test.student, on: test.student.appliesOn ?? .distantPast)
        return CredentialDecision(
            rule, test.program, at: test.institution, student: student, rulebook: rulebook)
    }

    private static func failures(of test: RuleTest, _ explanation: DecisionExplanation) -> [Failure] {
        var failures: [Failure] = []
        let verdict = explanation.decision.verdict
        if verdict != test.verdict { failures.append(.verdict(verdict, expected: test.verdict)) }
        if let expected = test.edition {
            let inForce = explanation.tree.editions
            if inForce != [expected.id] { failures.append(.edition(inForce, expected: expected.id)) }
        }
        for expected in test.routes {
            guard let route = explanation.routes.first(where: { $0.id == expected.route }) else {
                failures.append(
                    .unknownRoute(expected.route, known: explanation.routes.map(\.id).sorted()))
                continue
            }
            guard route.answer != expected.outcome.answer else { continue }
            failures.append(.route(route.id, route.answer, expected: expected.outcome.answer))
        }
        let named = explanation.needs.compactMap { $0.missingFact(of: explanation.decision) }
        for need in test.needs where !named.contains(need) {
            failures.append(
                .need(need, named: named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))
        }
        return failures
    }
}

extension Explanation {
    /// The ids of the editions that may be in force, one after another; `nil` where there may be none.
    fileprivate var editions: [String?] {
        var ids: [String?] = []
        for id in pieces.map(\.edition?.id) + (addsUp ? [] : [nil]) where !ids.contains(id) { ids.append(id) }
        return ids
    }
}

extension RuleTest {
    /// The verdict that is expected.
    package var verdict: Verdict {
        switch expects {
        case .qualifies: .qualifies
        case .qualifiesIf: .qualifiesIf
        case .cannotTell: .cannotTell
        case .doesNotQualify: .doesNotQualify
        }
    }
}

extension Reason {
    /// What has to be known first: the path of a fact, or a question that is open.
    fileprivate func missingFact(of decision: CredentialDecision) -> String? {
        switch kind {
        case .missing(let path): return path
        case .unlisted: return "program.accreditations"
        case .standing:
            // The school's records stand behind the program's.
            let isSchools = records.contains { $0 >= decision.program.accreditations.count }
            return isSchools ? "school.accreditations" : "program.accreditations"
        case .judgment(let question), .openParameter(let question, _), .lapsed(let question, _):
            return question
        case .listed, .fact, .noEdition, .nothingAsked, .determined: return nil
        }
    }
}
