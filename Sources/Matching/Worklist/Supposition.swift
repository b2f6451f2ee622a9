import Catalog
import Dates
import Eligibility
import RuleEngine

/// What somebody may find who looks a question up, and what the answers would then be.
struct Supposition {
    let rulebook: Rulebook
    let day: Day
    /// Each rule with each of its open questions answered: prepared once, put to many programs.
    private var supposedRules: [OpenQuestion: [PreparedRule]] = [:]

    init(rulebook: Rulebook, day: Day) {
        self.rulebook = rulebook
        self.day = day
    }

    /// Whether something that may be found settles an answer by itself.
    mutating func settles(_ question: OpenQuestion, _ answer: OpenAnswer) -> Bool {
        let decision = answer.decision
        switch question {
        case .standing(_, let agency):
            return standings(of: agency, for: decision).contains { holds($0, answer) }
        case .fact(_, _, let path):
            return facts(path, for: decision).contains { holds($0, answer) }
        case .rule(_, let text):
            let rules = supposedRules[question] ?? rulebook.suppose(text, answeredIn: decision.rule)
            supposedRules[question] = rules
            return rules.contains { rule in
                answer.isSettled(
                    by: CredentialDecision(
                        rule, decision.program, at: decision.institution, student: decision.student,
                        rulebook: rulebook, trust: decision.trust))
            }
        }
    }

    /// A program as somebody would describe it who has looked.
    private typealias Finding = (program: Program, institution: Institution)

    private func holds(_ finding: Finding, _ answer: OpenAnswer) -> Bool {
        let decision = answer.decision
        return answer.isSettled(
            by: CredentialDecision(
                decision.rule, finding.program, at: finding.institution, student: decision.student,
                rulebook: rulebook, trust: decision.trust))
    }

    /// A page of the day, and where a fact that rests on it would stand.
    private func page(for institution: Institution) -> (institution: Institution, origin: Origin) {
        var institution = institution
        institution.sources.append(FactSource(id: "looked-up", asOf: PartialDate(day), read: PartialDate(day)))
        return (institution, Origin(source: institution.sources.count - 1, line: 1, column: 1))
    }

    // MARK: Findings

    /// Accredited as each kind of program that the award allows, or by nobody.
    private func standings(of agency: String?, for decision: CredentialDecision) -> [Finding] {
        let (institution, origin) = page(for: decision.institution)
        let agencies = agency.flatMap { rulebook.accreditors[$0] }.map { [$0] } ?? []
        var findings: [Finding] = []
        for agency in agencies {
            guard let status = agency.statuses.first(where: { $0.countsAs == .accredited }) else { continue }
            for scope in agency.accredits
            where decision.award == nil || scope.award == nil || scope.award == decision.award {
                var program = decision.program
                program.accreditations.append(
                    AccreditationRecord(
                        agency: .known(agency.id, origin), accredits: .known(scope.id, origin),
                        status: .known(status.id, origin), campus: program.campus, origin: origin))
                findings.append((program, institution))
            }
        }
        var program = decision.program
        program.accreditationsComplete.append(.init(reach: .programmatic, origin: origin))
        return findings + [(program, institution)]
    }

    /// Every value that a fact may have.
    private func facts(_ path: String, for decision: CredentialDecision) -> [Finding] {
        let (institution, origin) = page(for: decision.institution)
        func finding(_ change: (inout Finding) -> Void) -> Finding {
            var finding: Finding = (decision.program, institution)
            change(&finding)
            return finding
        }
        switch path {
        case "program.award":
            return Award.allCases.map { award in finding { $0.program.award = .known(award, origin) } }
        case "program.country":
            return [finding { $0.institution.country = .known("US", origin) }]
        case "program.state":
            return Region.allCases.map { state in finding { $0.institution.state = .known(state, origin) } }
        case "program.approved_by":
            return [finding { $0.program.approvedBy = .none(origin) }]
        default: return []
        }
    }
}
