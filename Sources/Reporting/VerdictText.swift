import Eligibility
import Matching
import RuleEngine

/// The names of verdicts and groups, the same in every report.
enum VerdictText {
    static func of(_ group: Listing.Group) -> String {
        switch group {
        case .qualifies: "qualifies"
        case .qualifiesIf: "qualifies if still accredited"
        case .lastSeen: "accredited when last seen"
        case .cannotTell: "cannot tell"
        case .doesNotQualify: "does not qualify"
        }
    }

    static func of(_ verdict: Verdict) -> String {
        switch verdict {
        case .qualifies: "qualifies"
        case .qualifiesIf: "qualifies if still accredited"
        case .cannotTell: "cannot tell"
        case .doesNotQualify: "does not qualify"
        }
    }

    static func of(_ decision: CredentialDecision, _ explanation: DecisionExplanation) -> String {
        let condition = decision.restsOnAssumption ? AssumptionText.condition(explanation.assumes) : nil
        if decision.grant == .earlySitting { return early(decision.verdict, condition) }
        switch decision.verdict {
        case .qualifies: return of(Verdict.qualifies)
        case .qualifiesIf: return "qualifies " + (condition ?? "if still accredited")
        case .doesNotQualify: return of(Verdict.doesNotQualify) + (condition.map { " " + $0 } ?? "")
        case .cannotTell:
            return of(Verdict.cannotTell)
                + (explanation.lastSeen.map { ": accredited when last seen, \($0.seen)" } ?? "")
        }
    }

    /// The verdict alone, with what a no assumes.
    static func label(_ decision: CredentialDecision) -> String {
        guard decision.verdict == .doesNotQualify, decision.restsOnAssumption else {
            return of(decision.verdict)
        }
        return of(decision.verdict) + " " + AssumptionText.condition(decision.explain().assumes)
    }

    /// How many of some programs that don't qualify do so only if nothing has changed, behind their count.
    static func share(of group: Listing.Group, _ counts: Listing.Counts) -> String {
        group != .doesNotQualify || counts.assumedNoes == 0
            ? "" : ", \(counts.assumedNoes) of them if nothing has changed since it was seen"
    }

    /// What a verdict takes for granted, or waits for: a line each.
    static func remarks(_ explanation: DecisionExplanation) -> [String] {
        let isNo = explanation.decision.verdict == .doesNotQualify
        var lines = explanation.assumes.map {
            (isNo ? AssumptionText.condition([$0]) + ": " : "") + AssumptionText.basis($0)
        }
        if let seen = explanation.lastSeen {
            lines.append(
                "\(seen.agency ?? "accreditation") last seen \(seen.seen): confirm that it still holds")
        } else if let need = explanation.needs.first {
            lines.append(ReasonText.sentence(need, of: explanation.decision))
        }
        return lines
    }

    /// The one reason that says most: a standing on a route that the award fits, else the first.
    static func mainReason(_ explanation: DecisionExplanation) -> String? {
        let because = explanation.because
        let otherAward = because.filter {
            if case .fact("program.award", let found, let asked) = $0.kind { found != asked } else { false }
        }.map(\.route)
        let standing = because.first {
            if case .standing = $0.kind { !otherAward.contains($0.route) } else { false }
        }
        return (standing ?? because.first).map { ReasonText.sentence($0, of: explanation.decision) }
    }

    /// Sitting early gives no right to the credential.
    private static func early(_ verdict: Verdict, _ condition: String?) -> String {
        switch verdict {
        case .qualifies: "may sit early; may not use the credential until all is verified"
        case .qualifiesIf:
            "may sit early \(condition ?? "if still accredited"); may not use the credential until all is verified"
        case .doesNotQualify: "may not sit early" + (condition.map { " " + $0 } ?? "")
        case .cannotTell: "cannot tell whether you may sit early"
        }
    }

    /// The verdict of a group as JSON spells it: what was last seen can't be told.
    static func key(_ group: Listing.Group) -> String {
        group == .lastSeen ? key(Verdict.cannotTell) : group.rawValue.replacing("-", with: "_")
    }

    /// The verdict as JSON spells it.
    static func key(_ verdict: Verdict) -> String {
        verdict.rawValue.replacing("-", with: "_")
    }
}
