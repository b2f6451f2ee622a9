import Catalog
import Dates
import Eligibility
import RuleEngine

/// What somebody may find who looks a question up, and what the answers would then be.
struct Supposition {
    let rulebook: Rulebook
    let day: Day
    /// Each rule with one of its open questions answered: prepared once, put to many programs.
    private var supposedRules: [OpenQuestion: [PreparedRule]] = [:]
    /// The sources of the school at hand and behind them the page of the day: made once for all its programs.
    private var sources: (path: String, id: String, all: [FactSource]) = ("", "", [])

    init(rulebook: Rulebook, day: Day) {
        self.rulebook = rulebook
        self.day = day
    }

    /// Whether something that may be found settles an answer by itself.
    mutating func settles(_ question: OpenQuestion, _ entry: OpenEntry, _ answer: OpenAnswer) -> Bool {
        let decision = answer.decision
        guard case .rule(_, let text) = question else {
            noteSources(of: entry.institution)
            return findings(entry).contains { finding in
                answer.isSettled(
                    by: CredentialDecision(
                        decision.rule, finding.program, at: finding.institution, student: decision.student,
                        rulebook: rulebook, trust: decision.trust))
            }
        }
        let rules = supposedRules[question] ?? rulebook.suppose(text, answeredIn: decision.rule)
        supposedRules[question] = rules
        return rules.contains { rule in
            answer.isSettled(
                by: CredentialDecision(
                    rule, decision.program, at: decision.institution, student: decision.student,
                    rulebook: rulebook, trust: decision.trust))
        }
    }

    private mutating func noteSources(of school: Institution) {
        guard
            (sources.path, sources.id) != (school.path, school.id)
                || sources.all.count != school.sources.count + 1
        else { return }
        sources = (
            school.path, school.id,
            school.sources + [FactSource(id: "page of the day", asOf: PartialDate(day))]
        )
    }

    // MARK: Findings

    /// A program as a page of the day may describe it.
    private struct Finding {
        var program: Program
        var institution: Institution
        /// Where a fact stands that rests on the page.
        let origin: Origin

        /// - Parameter sources: the school's, and behind them the page.
        init(_ entry: OpenEntry, _ sources: [FactSource]) {
            program = entry.program
            institution = entry.institution
            institution.sources = sources
            origin = Origin(source: institution.sources.count - 1, line: 1, column: 1)
        }

        /// The finding with one thing more.
        func with(_ change: (inout Finding) -> Void) -> Finding {
            var finding = self
            change(&finding)
            return finding
        }
    }

    private func findings(_ entry: OpenEntry) -> [Finding] {
        let page = Finding(entry, sources.all)
        guard !entry.reasons.isEmpty else { return standings(of: entry.agency, entry, on: page) }
        return entry.reasons.flatMap { reason -> [Finding] in
            switch reason.kind {
            case .standing(let agency, _, _, _): standings(of: agency, entry, on: page)
            case .unlisted(let agencies, _): agencies.flatMap { standings(of: $0, entry, on: page) }
            case .missing(let path) where path.hasPrefix("item."): standings(of: nil, entry, on: page)
            case .missing(let path): values(of: path, on: page)
            default: []
            }
        }
    }

    /// Accredited as each kind of program that the award allows, or by nobody.
    private func standings(of agency: String?, _ entry: OpenEntry, on page: Finding) -> [Finding] {
        let origin = page.origin
        var findings: [Finding] = []
        if let agency = agency.flatMap({ rulebook.accreditors[$0] }),
            let status = agency.statuses.first(where: { $0.countsAs == .accredited })
        {
            let award = entry.decision.award
            let kinds = agency.accredits.filter { award == nil || $0.award == nil || $0.award == award }
            findings = kinds.map { kind in
                page.with {
                    $0.program.accreditations.append(
                        AccreditationRecord(
                            agency: .known(agency.id, origin), accredits: .known(kind.id, origin),
                            status: .known(status.id, origin), campus: entry.program.campus, origin: origin))
                }
            }
        }
        findings.append(
            page.with {
                $0.program.accreditationsComplete.append(.init(reach: .programmatic, origin: origin))
            })
        return findings
    }

    /// Every value that a fact may have.
    private func values(of path: String, on page: Finding) -> [Finding] {
        let origin = page.origin
        switch path {
        case "program.award":
            return Award.allCases.map { award in page.with { $0.program.award = .known(award, origin) } }
        case "program.country":
            return [page.with { $0.institution.country = .known("US", origin) }]
        case "program.state":
            return Region.allCases.map { state in
                page.with { $0.institution.state = .known(state, origin) }
            }
        case "program.approved_by":
            return [page.with { $0.program.approvedBy = .none(origin) }]
        default: return []
        }
    }
}
