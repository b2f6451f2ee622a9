import Eligibility
import RuleEngine

/// The part of a page that shows the credentials a program leads to.
enum VerdictSection {
    /// One credential: the verdict, and the reason in a line.
    static func write(_ explanation: DecisionExplanation, to page: inout PageText, indent: Int = 2) {
        let decision = explanation.decision
        let verdict = VerdictText.of(decision, explanation)
        page.line("\(decision.rule.source.id): \(verdict)", indent: indent)
        for reason in reasons(explanation) { page.item(reason, indent: indent + 2) }
    }

    static func reasons(_ explanation: DecisionExplanation) -> [String] {
        let remarks = VerdictText.remarks(explanation)
        let isNo = explanation.decision.verdict == .doesNotQualify
        return remarks.isEmpty || isNo
            ? [VerdictText.mainReason(explanation)].compactMap { $0 } + remarks : remarks
    }
}
