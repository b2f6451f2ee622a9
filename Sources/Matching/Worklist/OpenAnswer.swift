import Catalog
import Dates
import Eligibility
import RuleEngine

/// The answer of one rule for one program that can't be told, or that an assumption carries not much longer.
struct OpenAnswer {
    /// Each question that bears on it, once, in the order of the explanation.
    let candidates: [(question: OpenQuestion, entry: OpenEntry)]
    let decision: CredentialDecision
    /// It is known for a while yet: only certainty would be better.
    let isAssumed: Bool

    /// - Parameter horizon: the last day on which the end of an assumption is near.
    /// - Returns: `nil` for an answer that stands.
    init?(_ decision: CredentialDecision, until horizon: Day) {
        isAssumed = decision.verdict != .cannotTell
        self.decision = decision
        guard decision.outcome.answer(at: .sure) == .cannotTell else { return nil }
        let explanation = decision.explain()
        var found: [(question: OpenQuestion, entry: OpenEntry)] = []
        if isAssumed {
            found = Self.endings(explanation).filter { _, entry in
                if case .assumptionEnds(let end) = entry.openness { end <= horizon } else { false }
            }
            if found.isEmpty { return nil }
        } else {
            found = explanation.needs.filter { !$0.isKnown(at: decision.trust) }
                .compactMap { Self.candidate($0, decision) }
        }
        candidates = found.reduce(into: []) { candidates, next in
            if let known = candidates.firstIndex(where: { $0.question == next.question }) {
                candidates[known].entry.add(next.entry)
            } else {
                candidates.append(next)
            }
        }
    }

    /// Whether a decision on other facts or by another rule would settle it.
    func isSettled(by other: CredentialDecision) -> Bool {
        other.outcome.answer(at: isAssumed ? .sure : decision.trust) != .cannotTell
    }

    // MARK: Questions

    private static func candidate(
        _ reason: Reason, _ decision: CredentialDecision
    ) -> (OpenQuestion, OpenEntry)? {
        let (school, program) = (decision.institution, decision.program)
        let credential = decision.rule.source.id
        var entry = OpenEntry(
            decision: decision, reasons: [reason], openness: .notRecorded,
            source: school.source(of: program.origin), ask: reason.ask)
        switch reason.kind {
        case .standing(let agency, let accredits, _, let stretch):
            entry.agency = agency
            entry.accredits = accredits
            entry.openness = openness(stretch)
            if let record = reason.records.first, program.accreditations.indices.contains(record) {
                entry.source = school.source(of: program.accreditations[record].origin)
            }
            return (.program(entry.id), entry)
        case .unlisted(let agencies, _):
            entry.agency = agencies.first
            return (.program(entry.id), entry)
        case .missing(let path) where path == "program.state" || path == "program.country":
            return (.school(school.id, path: path), entry)
        case .missing(let path) where path.hasPrefix("program."):
            return (.program(entry.id), entry)
        case .missing(let path) where path.hasPrefix("item."):
            entry.openness = .unclear
            return (.program(entry.id), entry)
        // What only the student knows no page can tell.
        case .missing, .fact, .nothingAsked, .determined: return nil
        case .openParameter(let text, _), .judgment(let text), .lapsed(let text, _):
            entry.openness = .ruleOpen
            return (.rule(credential: credential, text: text), entry)
        case .noEdition:
            entry.openness = .ruleOpen
            return (.rule(credential: credential, text: "edition"), entry)
        case .listed(let word, let list, _, _):
            entry.openness = .ruleOpen
            return (.rule(credential: credential, text: "\(list): \(word)"), entry)
        }
    }

    private static func openness(_ stretch: StandingTimeline.Stretch?) -> Openness {
        guard let stretch else { return .notRecorded }
        switch stretch.evidence.reason {
        case .lastSeen(let seen) where stretch.standing == .accredited: return .lastSeen(seen)
        case .undatedSource: return .undated
        case .notCovered: return .notRecorded
        default: return .unclear
        }
    }

    /// The assumptions of a yes or a no, each with the day it ends.
    private static func endings(_ explanation: DecisionExplanation) -> [(OpenQuestion, OpenEntry)] {
        let decision = explanation.decision
        let (school, program) = (decision.institution, decision.program)
        let accreditors = decision.rulebook.accreditors
        let timelines = AccreditationRecords(of: program, at: school, accreditors: accreditors)
            .timelinesByCampus()
        return explanation.assumes.flatMap { assumption in
            timelines.compactMap { timeline -> (OpenQuestion, OpenEntry)? in
                let period = timeline.periods.first {
                    $0.days.contains(decision.student.appliesOn) && $0.confidence == .assumed
                }
                guard let period, period.records.contains(where: assumption.records.contains) else {
                    return nil
                }
                let record = assumption.records.first { program.accreditations.indices.contains($0) }
                let entry = OpenEntry(
                    decision: decision, openness: .assumptionEnds(period.days.last), agency: timeline.agency,
                    accredits: timeline.accredits,
                    source: record.flatMap { school.source(of: program.accreditations[$0].origin) },
                    ask: timeline.agency.flatMap { accreditors[$0]?.ask })
                return (.program(entry.id), entry)
            }
        }
    }
}
