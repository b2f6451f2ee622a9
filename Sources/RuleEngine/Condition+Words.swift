extension Condition {
    /// The condition in the words of its file, on one line and without its parts.
    package var words: String {
        switch form {
        case .all(let parts): parts.isEmpty ? "asks nothing" : "all"
        case .any: "any"
        case .none: "none"
        case .count(let least, _): "count at_least \(least)"
        case .some(let list, _, _): "some \(list.text)"
        case .every(let list, _, _): "every \(list.text)"
        case .rule(let name): "rule \(name.text)"
        case .leaf(let fact, let op, let operand, _): "\(fact.text) \(op.rawValue) \(operand.words)"
        case .sometime(let fact, .overlaps, _, let window): "\(fact.text) overlaps \(window.words)"
        case .sometime(let fact, let op, let operand, let window):
            "\(fact.text) \(op.rawValue) \(operand.words) within \(window.words)"
        case .parameter(let name, let answer): "parameter \(name.text) is \(answer.text)"
        case .judgment(let question, _): "judgment \(question)"
        }
    }
}

extension Condition.Window {
    /// From when to when.
    package var words: String {
        switch end {
        case .day(let day): "\(from.words) to \(day.words)"
        case .months(let months): "\(months) months from \(from.words)"
        }
    }
}
