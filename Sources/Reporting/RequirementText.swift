import Eligibility
import RuleEngine

/// What an agency asks of a school, for people.
enum RequirementText {
    static func text(_ requirements: RequirementCheck, width: Int) -> String {
        requirements.decisions.map { decision in
            let explanation = decision.explain()
            let rule = decision.rule.source
            var text = "\n" + TextLayout.paragraph(VisibleText.of("\(rule.name) (\(rule.id))"), width: width)
            text += TextLayout.paragraph("=> " + answer(decision), first: "  ", width: width)
            for reason in reasons(explanation) {
                text += TextLayout.paragraph(
                    VisibleText.of(ReasonText.sentence(reason, of: decision)), first: "     ", width: width)
            }
            if decision.verdict == .cannotTell, let ask = rule.ask {
                text += TextLayout.paragraph(VisibleText.of("ask \(ask)"), first: "     ", width: width)
            }
            return text
                + TextLayout.paragraph(
                    "This is no part of the standing: an agency may have accredited the program all the same.",
                    first: "     ", width: width)
        }.joined()
    }

    static func reasons(_ explanation: DecisionExplanation) -> [Reason] {
        explanation.decision.verdict == .cannotTell ? explanation.needs : explanation.because
    }

    static func answer(_ decision: CredentialDecision) -> String {
        switch decision.verdict {
        case .qualifies: "met"
        case .qualifiesIf: "met, if it has not changed since it was seen"
        case .doesNotQualify:
            "not met" + (decision.restsOnAssumption ? ", if it has not changed since it was seen" : "")
        case .cannotTell: "cannot tell"
        }
    }

    /// The answer as JSON spells it.
    static func key(_ verdict: Verdict) -> String {
        switch verdict {
        case .qualifies: "met"
        case .qualifiesIf: "met_if"
        case .doesNotQualify: "not_met"
        case .cannotTell: "cannot_tell"
        }
    }
}
