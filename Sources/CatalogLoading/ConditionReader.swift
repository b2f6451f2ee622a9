import Diagnostics
import RuleEngine
import SourceYAML

extension FileReader {
    /// Reads a condition: a mapping with exactly one of the words that make one.
    ///
    /// - Parameter extraKeys: keys that the mapping has for other ends, a route's label for example.
    mutating func condition(_ node: YAMLNode, extraKeys: [String] = []) -> Condition? {
        guard node.kind == .mapping else {
            report(.wrongType, "a condition is a mapping, this is \(node.noun)", at: node)
            return nil
        }
        let id = node.value(forKey: "id").flatMap { text($0, what: "the id") }
        guard
            let key = onlyKey(
                of: node, among: ConditionForm.allCases.map(\.rawValue), extraKeys: ["id"] + extraKeys,
                what: "the condition", nothing: "the condition says nothing"),
            let form = ConditionForm(rawValue: key)
        else { return nil }
        let before = findings.count
        if form != .fact { checkKeys(of: node, known: form.keys.map(\.rawValue) + extraKeys) }
        let place = node.firstEntry?.location ?? node.location
        switch form {
        case .all, .any, .none:
            guard let list = node.value(forKey: form.rawValue) else { return nil }
            let parts = items(list, what: "`\(form.rawValue)`").compactMap { condition($0) }
            guard !parts.isEmpty else {
                if list.kind == .sequence, list.count == 0 {
                    report(.ruleOperator, "`\(form.rawValue)` of nothing", at: list)
                }
                return nil
            }
            switch form {
            case .all: return Condition(id: id, .all(parts), at: place)
            case .any: return Condition(id: id, .any(parts), at: place)
            default: return Condition(id: id, .none(parts), at: place)
            }
        case .some:
            guard let list = word(node, "some"), let inner = node.value(forKey: "where") else {
                guard findings.count == before else { return nil }
                report(
                    .missingKey, "`some` has no `where`", at: node.firstEntry ?? node, help: "add `where:`")
                return nil
            }
            guard let condition = condition(inner) else { return nil }
            return Condition(id: id, .some(list: list, at: at(node), where: condition), at: place)
        case .parameter:
            guard let name = word(node, "parameter") else { return nil }
            guard let answer = word(node, "is") else {
                guard findings.count == before else { return nil }
                report(.missingKey, "`parameter` has no `is`", at: node.firstEntry ?? node, help: "add `is:`")
                return nil
            }
            return Condition(id: id, .parameter(name: name, is: answer), at: place)
        case .judgment:
            guard let text = word(node, "judgment") else { return nil }
            return Condition(id: id, .judgment(text.text), at: place)
        case .fact:
            return leaf(node, id: id, extraKeys: extraKeys)
        }
    }

    /// The one of some keys that a mapping has. Where it has none, a key that looks like one is taken for a slip
    /// of the pen: one finding, not one for the slip and one for what is missing.
    private mutating func onlyKey(
        of node: YAMLNode, among keys: [String], extraKeys: [String], what: String, nothing: String
    ) -> String? {
        let present = node.entries.filter { keys.contains($0.key.text) }
        if let first = present.first, present.dropFirst().first == nil { return first.key.text }
        let help = "write exactly one of: " + keys.joined(separator: ", ")
        if present.count > 1 {
            report(
                .ruleOperator, "\(what) has `\(present[0].key.text)` and `\(present[1].key.text)`",
                at: present[1].key, notes: [.init("the first", at: present[0].key.location)], help: help)
            return nil
        }
        let unknown = node.entries.map(\.key).filter { !extraKeys.contains($0.text) }
        if let slip = unknown.first(where: { Spelling.nearest(to: $0.text, among: keys) != nil }) {
            reportUnknownKey(slip.text, at: slip, of: what, known: keys)
        } else {
            report(
                .ruleOperator, nothing,
                at: unknown.first ?? node.firstEntry ?? node, help: help)
        }
        return nil
    }

    private mutating func leaf(_ node: YAMLNode, id: String?, extraKeys: [String]) -> Condition? {
        let operators = Condition.Operator.allCases.map(\.rawValue)
        guard let fact = word(node, "fact") else { return nil }
        let known = ConditionForm.fact.keys.map(\.rawValue) + extraKeys
        guard
            let word = onlyKey(
                of: node, among: operators, extraKeys: known.filter { !operators.contains($0) },
                what: "the condition on `\(fact.text)`",
                nothing: "the condition on `\(fact.text)` has no operator"),
            let op = Condition.Operator(rawValue: word), let operandNode = node.value(forKey: word)
        else { return nil }
        guard let operand = operand(operandNode) else { return nil }
        if let windowNode = node.value(forKey: "within") {
            guard let window = window(windowNode) else { return nil }
            if let at = node.value(forKey: "at") {
                report(
                    .ruleOperator, "the condition on `\(fact.text)` has `at` and `within`", at: at,
                    help: "keep one of them: a day or a window of days")
                return nil
            }
            checkKeys(of: node, known: known)
            return Condition(
                id: id, .sometime(fact: fact, operator: op, operand: operand, window: window),
                at: node.firstEntry?.location ?? node.location)
        }
        checkKeys(of: node, known: known)
        return Condition(
            id: id, .leaf(fact: fact, operator: op, operand: operand, at: at(node)),
            at: node.firstEntry?.location ?? node.location)
    }

    /// `{from: {fact: day}, to: {fact: day}}` or `{from: {fact: day}, months: 24}`.
    private mutating func window(_ node: YAMLNode) -> Condition.Window? {
        guard node.kind == .mapping else {
            report(.wrongType, "`within` is a mapping, this is \(node.noun)", at: node)
            return nil
        }
        checkKeys(of: node, known: WindowKey.allCases.map(\.rawValue))
        let to = node.value(forKey: "to")
        let months = node.value(forKey: "months")
        guard let from = node.value(forKey: "from").flatMap({ operand($0) }), (to == nil) != (months == nil)
        else {
            report(
                .ruleOperator, "`within` has a `from`, and either a `to` or `months`",
                at: node.firstEntry ?? node)
            return nil
        }
        if let to { return operand(to).map { .init(from: from, end: .day($0)) } }
        guard let months, let count = number(months, what: "`months`", in: Condition.Window.monthCounts)
        else { return nil }
        return .init(from: from, end: .months(count))
    }

    private mutating func at(_ node: YAMLNode) -> Condition.Operand? {
        node.value(forKey: "at").flatMap { operand($0) }
    }

    /// A value, a list of values or `{fact: path}`.
    private mutating func operand(_ node: YAMLNode) -> Condition.Operand? {
        switch node.kind {
        case .scalar:
            return text(node, what: "the value").map { .value(.init($0, at: node.location)) }
        case .sequence:
            var words: [Condition.Word] = []
            for item in node.items {
                guard let text = text(item, what: "a value") else { return nil }
                words.append(.init(text, at: item.location))
            }
            guard !words.isEmpty else {
                report(.ruleOperator, "a list of no values never holds", at: node)
                return nil
            }
            return .values(words)
        case .mapping:
            checkKeys(of: node, known: DayReferenceKey.allCases.map(\.rawValue))
            guard node.value(forKey: "fact") != nil else {
                report(
                    .missingKey, "a mapping that stands for a value has no `fact`",
                    at: node.firstEntry ?? node,
                    help: "write `{fact: path}`")
                return nil
            }
            return word(node, "fact").map { .fact($0) }
        case .alias:
            return nil
        }
    }

    private mutating func word(_ node: YAMLNode, _ key: String) -> Condition.Word? {
        guard let value = node.value(forKey: key) else { return nil }
        return text(value, what: "`\(key)`").map { .init($0, at: value.location) }
    }

    private mutating func checkKeys(of node: YAMLNode, known: [String]) {
        for entry in node.entries where !known.contains(entry.key.text) {
            reportUnknownKey(entry.key.text, at: entry.key, of: "the condition", known: known)
        }
    }
}
