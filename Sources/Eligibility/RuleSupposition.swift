import Catalog
import Diagnostics
package import RuleEngine

extension Rulebook {
    /// A rule with one of its open questions answered, once for each answer that it may get: what the answers
    /// would come to if somebody knew. Empty where the rule leaves no such question open.
    ///
    /// - Parameter question: the text of an open parameter or of a judgment.
    package func suppose(_ question: String, answeredIn rule: PreparedRule) -> [PreparedRule] {
        let editions = rule.source.editions
        let answers = editions.flatMap { $0.answers(to: question) }
        return Set(answers).sorted().compactMap { answer in
            var source = rule.source
            source.editions = editions.map { $0.supposing(question, is: answer) }
            var symbols = symbols
            return PreparedRule.prepare(source, schema: schema, lists: lists, rules: rules, symbols: &symbols)
                .rule
        }
    }
}

/// The two answers to a judgment.
private let yesAndNo = ["yes", "no"]

extension RuleSource.Edition {
    fileprivate func answers(to question: String) -> [String] {
        let open = parameters.filter { $0.isOpen(question) }
        if !open.isEmpty { return open.flatMap(\.answers) }
        return routes.contains { $0.condition.asks(question) } ? yesAndNo : []
    }

    fileprivate func supposing(_ question: String, is answer: String) -> RuleSource.Edition {
        var edition = self
        for index in parameters.indices where parameters[index].isOpen(question) {
            if parameters[index].answers.contains(answer) { edition.parameters[index].value = answer }
        }
        guard yesAndNo.contains(answer), routes.contains(where: { $0.condition.asks(question) }) else {
            return edition
        }
        // A judgment becomes a parameter that has been settled.
        edition.parameters.append(.init(id: question, question: question, answers: yesAndNo, value: answer))
        for index in edition.routes.indices {
            edition.routes[index].condition = routes[index].condition.settling(question)
        }
        return edition
    }
}

extension RuleSource.Parameter {
    fileprivate func isOpen(_ question: String) -> Bool {
        value == RuleSource.Parameter.open && self.question == question
    }
}

extension Condition {
    /// Whether a judgment in it asks a question.
    fileprivate func asks(_ question: String) -> Bool {
        if case .judgment(question, nil) = form { return true }
        return parts.contains { $0.asks(question) }
    }

    /// The condition with a judgment in the form of a parameter that has the question for its name.
    fileprivate func settling(_ question: String) -> Condition {
        guard case .judgment(question, nil) = form else { return replacingParts { $0.settling(question) } }
        return Condition(
            id: id, .parameter(name: Word(question, at: location), is: Word("yes", at: location)),
            at: location)
    }
}
