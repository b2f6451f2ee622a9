import Eligibility
import RuleEngine

/// Says what a condition asks for, whatever the facts are.
enum ConditionText {
    static func of(_ condition: Condition) -> String {
        switch condition.form {
        case .all(let parts): return parts.isEmpty ? "nothing else" : join(parts, with: " and ")
        case .any(let parts):
            // What only an open question could admit is no way that anybody can plan on.
            let plain = parts.filter { !asksParameter($0) }
            return join(plain.isEmpty ? parts : plain, with: " or ")
        case .none(let parts): return "not: " + join(parts, with: " or ")
        case .count(let least, let parts): return "at least \(least) of: " + join(parts, with: ", ")
        case .some(let list, _, let inner), .every(let list, _, let inner):
            if list.text.hasSuffix(".accreditations") {
                let whose = list.text.hasPrefix("school.") ? "the school" : "the program"
                return "\(whose): \(accreditation(inner))"
            }
            return items(list.text, of(inner), isEvery: condition.isEvery)
        case .rule(let name): return "what the rule \(name.text) asks"
        case .leaf(let fact, let op, let operand, _): return leaf(fact.text, op, operand)
        case .sometime(let fact, let op, let operand, let window):
            return leaf(fact.text, op, operand) + " some day in \(window.words)"
        case .parameter(let name, let answer): return "open question: \(name.text) is \(answer.text)"
        case .judgment(let question, _): return "open question: \(question)"
        }
    }

    private static func join(_ parts: [Condition], with word: String) -> String {
        parts.map(of).joined(separator: word)
    }

    /// What an accreditation has to be, as one would say it: accredited by CAHIIM as him-associate.
    private static func accreditation(_ condition: Condition) -> String {
        guard case .all(let parts) = condition.form, !parts.isEmpty else { return of(condition) }
        let words = parts.map { part -> (isFirst: Bool, text: String) in
            if case .leaf(let fact, .is, .value(let word), _) = part.form, fact.text == "item.standing" {
                return (true, word.text)
            }
            let text = of(part)
            // Of several ways the standing of the day comes first, and the others are open.
            return (text == "accredited", part.parts.count > 1 && text.contains(" or ") ? "(\(text))" : text)
        }
        return (words.filter(\.isFirst) + words.filter { !$0.isFirst }).map(\.text).joined(separator: " ")
    }

    private static func items(_ list: String, _ inner: String, isEvery: Bool) -> String {
        switch list {
        case "student.education": "the education held: \(inner)"
        case "student.credentials": "a credential held: \(inner)"
        default: (isEvery ? "every " : "some ") + "\(list): \(inner)"
        }
    }

    private static func leaf(_ path: String, _ op: Condition.Operator, _ operand: Condition.Operand) -> String
    {
        let words = operand.words.replacing(", ", with: " or ")
        return switch (path, op) {
        case ("item.agency", .inList): "by an agency on the list \(words)"
        case ("item.agency", .is), ("item.agency", .in): "by \(words)"
        case ("item.accredits", .is), ("item.accredits", .in): "as \(words)"
        case ("item.standing", .is), ("item.standing", .in), ("item.level", .is), ("item.level", .in),
            ("item.credential", .is), ("item.credential", .in):
            words
        case ("item.held", .covers): "held on the day of the application"
        case (_, .is), (_, .in): "\(ReasonText.name(of: path)): \(words)"
        case (_, .isNot), (_, .notIn): "\(ReasonText.name(of: path)): anything but \(words)"
        case (_, .atLeast): "\(ReasonText.name(of: path)): at least \(words)"
        case (_, .atMost): "\(ReasonText.name(of: path)): at most \(words)"
        case (_, .moreThan): "\(ReasonText.name(of: path)): more than \(words)"
        case (_, .lessThan): "\(ReasonText.name(of: path)): less than \(words)"
        case (_, .inList): "\(ReasonText.name(of: path)): on the list \(words)"
        default: "\(ReasonText.name(of: path)) \(op.rawValue) \(words)"
        }
    }

    private static func asksParameter(_ condition: Condition) -> Bool {
        if case .parameter = condition.form { return true }
        return condition.parts.contains(where: asksParameter)
    }
}

extension Condition {
    fileprivate var isEvery: Bool { if case .every = form { true } else { false } }
}
