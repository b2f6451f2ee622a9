import Catalog
import Dates
import Eligibility
import Reporting
import RuleEngine

/// The report that a person reads.
func decisionText(_ decision: CredentialDecision) -> String {
    DecisionTextReport.text(decision.explain())
}

/// The standings that reasons name, each with its day.
func standings(_ reasons: [Reason]) -> [String] {
    reasons.compactMap { reason in
        guard case .standing(_, _, let day?, let stretch?) = reason.kind else { return nil }
        return "\(stretch.standing?.rawValue ?? "unknown") on \(day)"
    }
}

/// The facts that reasons name as missing.
func missing(_ reasons: [Reason]) -> [String] {
    reasons.compactMap { reason in
        if case .missing(let path) = reason.kind { path } else { nil }
    }
}
