import Dates
package import RuleEngine

/// What the agencies that accredit programs ask of the school behind them, beside the standing and never instead of it.
package struct RequirementCheck: Sendable {
    /// One decision for each requirement of an agency, the school's programs in its records standing for it.
    package let decisions: [CredentialDecision]

    /// Puts the requirements of every agency that a standing names to the school.
    package init(_ check: StandingCheck, rulebook: Rulebook, trust: Confidence = .assumed) {
        decisions = rulebook.requirements.compactMap { rule in
            // The requirement is one on the school: any program of that agency's shows it.
            let line = check.lines.first { $0.agency == rule.source.issuer && $0.program != nil }
            guard let program = line?.program else { return nil }
            return CredentialDecision(
                rule, program, at: check.institution,
                student: Student(completedOn: PartialDate(check.day), appliesOn: check.day),
                rulebook: rulebook, trust: trust)
        }
    }
}
