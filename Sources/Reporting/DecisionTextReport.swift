import Catalog
import Dates
package import Eligibility
import RuleEngine

/// Why a program qualifies or not, for people.
package enum DecisionTextReport {
    /// One decision.
    ///
    /// - Parameter showsTree: every condition with what it read and where that stands.
    package static func text(_ explanation: DecisionExplanation, width: Int = 80, showsTree: Bool = false)
        -> String
    {
        let decision = explanation.decision
        let credential = decision.rule.source.id
        let award = decision.award?.rawValue ?? "award not stated"
        let state = decision.institution.state(of: decision.program)?.rawValue ?? "state not stated"
        var text = TextLayout.paragraph(
            VisibleText.of(
                "\(credential): \(decision.program.name) (\(award)), \(decision.institution.name), \(state)"
                    + (decision.program.isSponsored ? " [sponsored]" : "")),
            width: width)
        text += TextLayout.paragraph("=> " + VerdictText.of(decision, explanation), width: width)
        let completed = decision.student.completedOn.map { "completed \($0)" }
        let enrolled = decision.student.enrolment.map { "enrolled: \($0.rawValue)" }
        var days = [
            completed ?? enrolled ?? "completed: not given", DecisionTextReport.applied(decision.student),
        ]
        .joined(separator: ", ")
        if let edition = explanation.edition { days += "; edition \(edition.id)" }
        text += TextLayout.paragraph(days, first: "   ", width: width)
        for line in DaysTakenText.lines(decision.student.daysTaken) {
            text += TextLayout.paragraph(line, first: "   ", width: width)
        }
        if let bounds = bounds(explanation) {
            text += TextLayout.paragraph(bounds, first: "   ", width: width)
        }

        func list(_ heading: String, _ lines: [String]) {
            guard !lines.isEmpty else { return }
            text += "\n" + TextLayout.paragraph(heading, width: width)
            for line in lines {
                text += TextLayout.paragraph(line, first: "  - ", width: width)
            }
        }
        func sentence(_ reason: Reason) -> String {
            ReasonText.sentence(reason, of: decision)
                + (decision.verdict == .cannotTell ? reason.ask.map { " (ask \($0))" } ?? "" : "")
        }
        list(
            "assuming",
            explanation.assumes.map(ReasonText.sentence))
        let known = explanation.needs.filter { $0.isKnown(at: decision.trust) }
        list("known", known.map { ReasonText.sentence($0, of: decision) })
        list("missing", explanation.needs.filter { !$0.isKnown(at: decision.trust) }.map(sentence))
        for route in explanation.routes {
            switch (decision.verdict, route.answer) {
            case (.cannotTell, .cannotTell), (.qualifies, .no), (.qualifiesIf, .no),
                (.qualifies, .cannotTell),
                (.qualifiesIf, .cannotTell):
                continue
            case (_, .no): list("not by route \(route.id), because", route.reasons.map(sentence))
            default: list("by route \(route.id), because", route.reasons.map(sentence))
            }
        }
        list("sources", sources(explanation))
        if showsTree { text += "\n" + ConditionTree.text(explanation, width: width) }
        let issuer = decision.rule.source.issuer ?? "the issuer"
        text += "\n" + TextLayout.paragraph("The decision is \(issuer)'s, not this tool's.", width: width)
        return text
    }

    static func applied(_ student: Student) -> String {
        student.isApplicationUnknown ? "applied: not given" : "applied \(student.appliesOn)"
    }

    /// Until when the answer is the same.
    private static func bounds(_ explanation: DecisionExplanation) -> String? {
        let decision = explanation.decision
        guard let bounds = explanation.bounds, decision.grant == .eligibility, decision.verdict != .cannotTell
        else { return nil }
        let from = bounds.first == .distantPast ? nil : "from \(bounds.first)"
        let to = bounds.last == .distantFuture ? nil : "to \(bounds.last)"
        guard from != nil || to != nil else { return nil }
        return "the same for completion " + [from, to].compactMap { $0 }.joined(separator: " ")
    }

    /// The sources of the records that matter, then the texts that the rule rests on.
    static func sources(_ explanation: DecisionExplanation) -> [String] {
        explanation.sources.map(SourceText.of)
            + (explanation.edition?.citesOfRule.map { "rule: " + SourceText.of($0) } ?? [])
    }
}
