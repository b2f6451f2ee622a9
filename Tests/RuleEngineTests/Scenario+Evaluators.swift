import RuleEngine
import RuleReference

extension Scenario {
    /// What an evaluator says, from the surest level on.
    typealias Answers = [Answer]

    /// The engine's outcome; `nil` where the rule is refused.
    var outcome: Outcome? {
        SmallWorld.prepare(rule, lists: lists, rules: otherRules).rule?.evaluate(facts)
    }

    var engineAnswers: Answers? {
        outcome.map { outcome in Confidence.allCases.map { outcome.answer(at: $0) } }
    }

    var referenceAnswers: Answers {
        let reference = ReferenceEvaluator(
            schema: SmallWorld.schema, lists: lists, rules: otherRules, symbols: SmallWorld.symbols)
        let (rule, facts) = (rule, facts)
        return Confidence.allCases.map { reference.answer(of: rule, to: facts, at: $0) }
    }
}
