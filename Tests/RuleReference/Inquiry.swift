import Dates
import RuleEngine

/// A rule put to facts whose days are each one day, or unknown.
struct Inquiry {
    let book: ReferenceEvaluator
    let facts: Facts
    /// What has to be taken for granted more than this isn't known.
    let level: Confidence

    /// The answer of the edition that the day picks.
    ///
    /// Of an unknown day it may be any edition, and where editions leave days out it may be none.
    func answer(of rule: RuleSource, granting grant: RuleSource.Grant) -> Answer {
        guard let chosenBy = rule.editions.first?.chosenBy else { return .cannotTell }
        if let day = day(ofFact: chosenBy) {
            // A day on which one edition may have ended and the next not begun has no edition for certain.
            guard let edition = rule.editions.first(where: { $0.isInForce(on: day) }) else {
                return .cannotTell
            }
            return answer(of: edition, granting: grant)
        }
        guard rule.editions.coverEveryDay else { return .cannotTell }
        return .agreement(of: rule.editions.map { answer(of: $0, granting: grant) })
    }

    /// One route that holds is enough. Of what an edition has no route to, it says nothing.
    private func answer(of edition: RuleSource.Edition, granting grant: RuleSource.Grant) -> Answer {
        let routes = edition.routes.filter { $0.grants == grant }
        guard !routes.isEmpty else { return .cannotTell }
        return .any(of: routes.map { answer(to: $0.condition, in: edition, of: nil) })
    }

    /// The answer to a condition, on an item of a list where it stands inside one's `where`.
    func answer(to condition: Condition, in edition: RuleSource.Edition, of item: Item?) -> Answer {
        func answers(_ parts: [Condition]) -> [Answer] {
            parts.map { answer(to: $0, in: edition, of: item) }
        }
        switch condition.form {
        case .all(let parts): return .all(of: answers(parts))
        case .any(let parts): return .any(of: answers(parts))
        case .none(let parts): return .any(of: answers(parts)).negated
        case .count(let least, let parts): return .count(atLeast: least, of: answers(parts))
        case .some(let list, let at, let inner):
            return .any(of: itemAnswers(list.text, at, inner, in: edition, absent: .no))
        case .every(let list, let at, let inner):
            return .all(of: itemAnswers(list.text, at, inner, in: edition, absent: .yes))
        case .rule(let name):
            guard let rule = book.rules.first(where: { $0.id == name.text }) else { return .cannotTell }
            // Where a rule is asked for by another one, to sit early for its exam is not to meet it.
            return answer(of: rule, granting: .eligibility)
        case .leaf(let fact, let op, let operand, let at):
            return answer(of: reading(fact.text, of: item), op, operand, on: at ?? item?.at)
        case .sometime(let fact, let op, let operand, let window):
            return answer(of: reading(fact.text, of: item), op, operand, within: window)
        case .parameter(let name, let wanted):
            let parameter = edition.parameters.first { $0.id == name.text }
            guard let parameter, parameter.value != RuleSource.Parameter.open else { return .cannotTell }
            return Answer(parameter.value == wanted.text)
        case .judgment(_, let determination?):
            guard let until = determination.until else { return Answer(determination.holds) }
            guard let day = day(ofFact: edition.chosenBy), day <= until else { return .cannotTell }
            return Answer(determination.holds)
        case .judgment(_, nil):
            return .cannotTell
        }
    }

    /// The day an operand stands for; `nil` where it isn't known.
    func day(of operand: Condition.Operand) -> Day? {
        switch operand {
        case .fact(let name): day(ofFact: name.text)
        case .value(let word): (try? PartialDate(parsing: word.text))?.days.single
        case .values: nil
        }
    }

    private func day(ofFact path: String) -> Day? {
        guard let slot = book.schema.slot(of: path), case .day(let days) = facts.values[slot] else {
            return nil
        }
        return days.single
    }
}

extension [RuleSource.Edition] {
    /// One has no beginning, one no end, and each border between them is one day. That editions follow one another
    /// without a gap has been checked before.
    fileprivate var coverEveryDay: Bool {
        contains { $0.from == nil } && contains { $0.to == nil }
            && allSatisfy { $0.from?.days.single != nil || $0.from == nil }
            && allSatisfy { $0.to?.days.single != nil || $0.to == nil }
    }
}
