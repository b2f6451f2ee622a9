import Diagnostics
import RuleEngine

extension Condition {
    /// The condition in a message: a leaf as it is written, anything longer by its name or its kind.
    var shortText: String {
        switch form {
        case .leaf(let fact, let op, let operand, _), .sometime(let fact, let op, let operand, _):
            let words = operand.words
            return "`\([fact.text, op.rawValue, words.count > 60 ? "…" : words].joined(separator: " "))`"
        case .rule(let name): return "`rule: \(name.text)`"
        case .parameter(let name, let answer): return "`\(name.text) is \(answer.text)`"
        case .judgment: return id.map { "the judgment `\($0)`" } ?? "the judgment"
        case .some(let list, _, _): return id.map { "`\($0)`" } ?? "`some: \(list.text)`"
        case .every(let list, _, _): return id.map { "`\($0)`" } ?? "`every: \(list.text)`"
        case .none where isException: return "its exception"
        case .all: return named("all")
        case .any: return named("any")
        case .none: return named("none")
        case .count: return named("count")
        }
    }

    /// Whether it says of another condition that an exception to it, written as `unless`, doesn't hold.
    var isException: Bool {
        if case .none(let parts) = form { parts.first?.location == location } else { false }
    }

    private func named(_ kind: String) -> String {
        id.map { "`\($0)`" } ?? "the `\(kind)`"
    }

    /// Where a contradiction shows: at the value of a leaf, else at the condition.
    var placeOfClaim: SourceLocation {
        if case .leaf(_, _, let operand, _) = form { return operand.location }
        return location
    }
}
