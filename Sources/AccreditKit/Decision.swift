import Catalog
import Dates
import Eligibility
import Reporting
import RuleEngine

/// The answer to "does this program qualify for that credential".
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case qualifies
    /// A yes that rests on the assumptions named with it: what was seen has gone on.
    case qualifiesIf = "qualifies-if"
    /// A fact is missing, or a question is open.
    case cannotTell = "cannot-tell"
    case doesNotQualify = "does-not-qualify"

    init(_ verdict: Eligibility.Verdict) {
        self =
            switch verdict {
            case .qualifies: .qualifies
            case .qualifiesIf: .qualifiesIf
            case .cannotTell: .cannotTell
            case .doesNotQualify: .doesNotQualify
            }
    }
}

/// Whether one program qualifies one person for one credential. The decision is the issuer's; this is what dated,
/// sourced facts say of it.
public struct Decision: Sendable {
    let decision: CredentialDecision

    public var verdict: Verdict { Verdict(decision.verdict) }

    /// A yes or a no that is not certain: what was seen is assumed to be in effect. The explanation lists it.
    public var restsOnAssumptions: Bool { decision.restsOnAssumption }

    /// It can't be told for the day, and it was a yes when the program was last seen.
    public var qualifiedWhenLastSeen: Bool { decision.qualifiedWhenLastSeen }

    /// Why. Worked out at each call, at many times the cost of the verdict.
    public func explanation() -> Explanation { Explanation(decision.explain()) }
}

/// Why a verdict is what it is.
public struct Explanation: Sendable {
    /// Something that decides a verdict, or has to be known first.
    public struct Reason: Sendable, Hashable {
        /// One sentence without a full stop.
        public let text: String
        /// Whom to ask about it.
        public let ask: String?
    }

    /// What decides a yes or a no; empty when it can't be told.
    public let because: [Reason]
    /// What has to be known before it can be told, what settles most first; empty for a yes or a no.
    public let missing: [Reason]
    /// What a yes or a no takes for granted, each with the day or span on which it was seen.
    public let assumptions: [String]
    /// What was last seen that would make it a yes, with the day or span: `2016-08/2017-07`.
    public let lastSeen: String?
    /// The id of the edition of the rule that answered; `nil` where none is known for the day.
    public let edition: String?
    /// Pages and rule texts, in the order of their weight.
    public let sources: [Source]

    init(_ explanation: DecisionExplanation) {
        func reason(_ reason: Eligibility.Reason) -> Reason {
            Reason(text: ReasonText.sentence(reason, of: explanation.decision), ask: reason.ask)
        }
        because = explanation.because.map(reason)
        missing = explanation.needs.map(reason)
        assumptions = explanation.assumes.map(ReasonText.sentence)
        lastSeen = explanation.lastSeen?.seen.text
        edition = explanation.edition?.id
        sources =
            explanation.sources.map(Source.init)
            + (explanation.edition?.citesOfRule.map(Source.init) ?? [])
    }
}
