import Dates
package import RuleEngine

/// What a rule says of facts, written for reading: the meaning of the rule language that the engine has to keep to.
///
/// It walks the rule as its file states it, once for each level of confidence, and shares no code of evaluation with
/// the engine. It is slow, and that is all right: tests alone use it.
package struct ReferenceEvaluator: Sendable {
    let schema: FactSchema
    let lists: [DatedList]
    /// The rules that others may refer to.
    let rules: [RuleSource]
    /// What the symbols of the facts stand for.
    let symbols: SymbolTable

    package init(schema: FactSchema, lists: [DatedList], rules: [RuleSource], symbols: SymbolTable) {
        self.schema = schema
        self.lists = lists
        self.rules = rules
        self.symbols = symbols
    }

    /// The answer of a rule.
    ///
    /// - Parameters:
    ///   - grant: what is asked; routes that grant something else are passed over.
    ///   - level: what has to be taken for granted more than this isn't known.
    package func answer(
        of rule: RuleSource, to facts: Facts, granting grant: RuleSource.Grant = .eligibility,
        at level: Confidence
    ) -> Answer {
        let mentions = Mentions(of: rule, rules)
        let days = DayChoices(mentions, lists: lists, facts: facts)
        return answer(of: rule, to: facts, grant, level, mentions, days)
    }

    /// A day that is known in part is each of its days in turn, and only what they all agree on stands.
    private func answer(
        of rule: RuleSource, to facts: Facts, _ grant: RuleSource.Grant, _ level: Confidence,
        _ mentions: Mentions, _ days: DayChoices
    ) -> Answer {
        guard let (slot, range) = firstInexactDay(of: facts, mentions) else {
            return Inquiry(book: self, facts: facts, level: level).answer(of: rule, granting: grant)
        }
        return Answer.agreement(
            of: days.within(range).lazy.map { day in
                var exact = facts
                exact.values[slot] = .day(DayRange(day))
                return answer(of: rule, to: exact, grant, level, mentions, days)
            })
    }

    private func firstInexactDay(of facts: Facts, _ mentions: Mentions) -> (slot: Int, range: DayRange)? {
        for (slot, value) in facts.values.enumerated() {
            guard case .day(let range) = value, range.single == nil,
                mentions.words.contains(schema.facts[slot].path)
            else { continue }
            return (slot, range)
        }
        return nil
    }
}
