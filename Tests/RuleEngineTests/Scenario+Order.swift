import RuleEngine
import TestSupport

extension Scenario {
    /// The same case with all that has no order in another one.
    func shuffled(_ random: inout SplitMix64) -> Scenario {
        var shuffled = self
        shuffled.items.shuffle(using: &random)
        shuffled.unlisted.shuffle(using: &random)
        shuffled.entries.shuffle(using: &random)
        shuffled.editions.shuffle(using: &random)
        for edition in shuffled.editions.indices {
            shuffled.editions[edition].routes = shuffled.editions[edition].routes.map { $0.shuffled(&random) }
            shuffled.editions[edition].routes.shuffle(using: &random)
        }
        for id in referred.keys.sorted() { shuffled.referred[id] = referred[id]?.shuffled(&random) }
        return shuffled
    }
}

extension Condition {
    fileprivate func shuffled(_ random: inout SplitMix64) -> Condition {
        let inside = replacingParts { $0.shuffled(&random) }
        let form: Form =
            switch inside.form {
            case .all(let parts): .all(parts.shuffled(using: &random))
            case .any(let parts): .any(parts.shuffled(using: &random))
            case .none(let parts): .none(parts.shuffled(using: &random))
            case .count(let least, let parts): .count(atLeast: least, of: parts.shuffled(using: &random))
            case .leaf(let fact, let op, .values(let words), let at):
                .leaf(fact: fact, operator: op, operand: .values(words.shuffled(using: &random)), at: at)
            case .some, .every, .rule, .leaf, .sometime, .parameter, .judgment: inside.form
            }
        return Condition(id: id, form, at: location)
    }
}
