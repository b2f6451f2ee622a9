package import Catalog
package import Dates
package import RuleEngine

/// Whether one program qualifies a student for one credential.
package struct CredentialDecision: Sendable {
    package let program: Program
    package let institution: Institution
    package let student: Student
    package let outcome: Outcome
    package let rule: PreparedRule
    /// What is asked: eligibility, or sitting early for somebody who hasn't finished.
    package let grant: RuleSource.Grant
    /// How much may be taken for granted.
    package let trust: Confidence
    package let rulebook: Rulebook
    package let facts: ProgramFacts
    private let prepared: PreparedFacts

    /// Puts a credential's rule to a program.
    ///
    /// - Parameter trust: `.assumed` lets a status that was seen go on for as long as its agency's file says,
    ///   `.sure` takes nothing for granted.
    package init(
        _ rule: PreparedRule, _ program: Program, at institution: Institution, student: Student,
        rulebook: Rulebook, trust: Confidence = .assumed
    ) {
        self.program = program
        self.institution = institution
        self.student = student
        self.rule = rule
        self.rulebook = rulebook
        self.trust = trust
        // A rule that knows nothing of sitting early asks those who haven't finished what it asks everybody.
        grant = student.enrolment != nil && rule.grantsEarlySitting ? .earlySitting : .eligibility
        facts = ProgramFacts(
            program, at: institution, student: student, rulebook: rulebook, for: rule)
        prepared = PreparedFacts(facts.facts)
        outcome = rule.evaluate(prepared, granting: grant)
    }

    /// The records that reasons and stretches count through: the program's, behind them the school's.
    package var records: [AccreditationRecord] { facts.records }

    /// What the program awards, as well as its facts tell.
    package var award: Award? { facts.award }

    /// What is known of the award where nothing says which it is.
    package var awarded: ProgramAward { facts.awarded }

    package var verdict: Verdict { Verdict(outcome, trust: trust) }

    /// A yes or a no that is not certain: what was seen is assumed to be in effect.
    package var restsOnAssumption: Bool { restsOnAssumption(outcome) }

    private func restsOnAssumption(_ outcome: Outcome) -> Bool {
        let answer = outcome.answer(at: trust)
        return answer != .cannotTell && outcome.answer(at: .sure) != answer
    }

    /// It cannot be told today, and it was a yes when the program was last seen.
    package var qualifiedWhenLastSeen: Bool {
        verdict == .cannotTell && outcome.answer(at: .lastSeen) == .yes
    }

    /// The days of completion around the one that was given for which the verdict is the same, and as certain; `nil`
    /// when no exact day was given.
    package func completionBounds() -> DayRange? {
        let slot = ProgramFactSchema.Slot.completedOn
        guard case .day(let given) = facts.facts.values[slot], let day = given.single,
            let always = DayRange(.distantPast, .distantFuture)
        else { return nil }
        let pieces = rule.pieces(of: always, prepared)
        func holds(_ piece: DayRange) -> Bool {
            let moved = rule.evaluate(prepared.with(piece.first, at: slot), granting: grant)
            return Verdict(moved, trust: trust) == verdict && restsOnAssumption(moved) == restsOnAssumption
        }
        guard let here = pieces.firstIndex(where: { $0.contains(day) }) else { return nil }
        var first = here
        while first > 0, holds(pieces[first - 1]) { first -= 1 }
        var last = here
        while last + 1 < pieces.count, holds(pieces[last + 1]) { last += 1 }
        return DayRange(pieces[first].first, pieces[last].last)
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

    /// The days that a day fact may be; `nil` for one that nobody said.
    func days(of path: String) -> DayRange? {
        guard let slot = rulebook.schema.slot(of: path), case .day(let days) = facts.facts.values[slot] else {
            return nil
        }
        return days
    }

    /// The days that a condition's day may be: one that it names itself, or a fact's.
    func days(of operand: Condition.Operand) -> DayRange? {
        switch operand {
        case .fact(let path): days(of: path.text)
        case .value(let word): (try? PartialDate(parsing: word.text))?.days
        case .values: nil
        }
    }

    /// The words of a list of what the person has.
    func heldWords(in list: String) -> [String] {
        guard let number = rulebook.schema.lists.firstIndex(where: { $0.path == list }) else { return [] }
        return facts.facts.lists[number].items.compactMap { item in
            guard case .word(let symbol)? = item.values.first else { return nil }
            return word(for: symbol)
        }
    }

    /// The word of a fact's value.
    package func word(for symbol: Symbol) -> String {
        facts.symbols.word(for: symbol)
    }

    /// The full explanation. Costs far more than the verdict.
    package func explain() -> DecisionExplanation {
        DecisionExplanation(of: self, rule.explain(prepared, granting: grant))
    }
}
