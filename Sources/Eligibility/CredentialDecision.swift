package import Catalog
package import RuleEngine

/// Whether one program qualifies a student for one credential.
package struct CredentialDecision: Sendable {
    package let program: Program
    package let institution: Institution
    package let student: Student
    package let outcome: Outcome
    package let rule: PreparedRule
    let facts: ProgramFacts
    let rulebook: Rulebook

    /// Puts a credential's rule to a program.
    package init(
        _ rule: PreparedRule, _ program: Program, at institution: Institution, student: Student,
        rulebook: Rulebook
    ) {
        self.program = program
        self.institution = institution
        self.student = student
        self.rule = rule
        self.rulebook = rulebook
        facts = ProgramFacts(program, at: institution, student: student, rulebook: rulebook)
        outcome = rule.evaluate(facts.facts)
    }

    /// What the program awards, as well as its facts tell.
    package var award: Award? { facts.award }

    package var verdict: Verdict { Verdict(outcome) }

    /// It cannot be told today, and it was a yes when the program was last seen.
    package var qualifiedWhenLastSeen: Bool {
        verdict == .cannotTell && outcome.answer(at: .lastSeen) == .yes
    }

    /// The timeline that the engine's evidence number of an item means.
    package func timeline(_ item: Int) -> StandingTimeline? {
        facts.timelines.indices.contains(item) ? facts.timelines[item] : nil
    }

    /// Whether a day fact wasn't said at all.
    func isDayUnknown(_ path: String) -> Bool {
        guard let slot = rulebook.schema.slot(of: path) else { return false }
        return facts.facts.values[slot] == .unknown
    }

    /// The word of a fact's value.
    package func word(for symbol: Symbol) -> String {
        rulebook.symbols.word(for: symbol)
    }

    /// The full explanation. Costs far more than the verdict.
    package func explain() -> DecisionExplanation {
        DecisionExplanation(of: self, rule.explain(facts.facts))
    }
}
