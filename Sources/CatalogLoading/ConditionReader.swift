import Dates
import Diagnostics
import RuleEngine
import SourceYAML

extension FileReader {
    /// Reads a condition: a mapping with exactly one of the words that make one.
    ///
    /// - Parameter extraKeys: keys that the mapping has for other ends, a route's label for example.
    mutating func condition(_ node: YAMLNode, extraKeys: [String] = []) -> Condition? {
        let before = errorCount
        guard let plain = plainCondition(node, extraKeys: extraKeys) else { return nil }
        guard let exceptionNode = node.value(forKey: "unless") else { return plain }
        guard let exception = condition(exceptionNode), errorCount == before else { return nil }
        // It holds, and the exception does not.
        return Condition(
            id: plain.id, .all([plain, Condition(.none([exception]), at: exception.location)]),
            at: plain.location)
    }

    /// A condition without its exception.
    private mutating func plainCondition(_ node: YAMLNode, extraKeys: [String]) -> Condition? {
        guard node.kind == .mapping else {
            report(.wrongType, "a condition is a mapping, this is \(node.noun)", at: node)
            return nil
        }
        let id = node.value(forKey: "id").flatMap { text($0, what: "the id") }
        guard
            let key = onlyKey(
                of: node, among: ConditionForm.allCases.map(\.rawValue),
                extraKeys: ["id", "unless"] + extraKeys,
                what: "the condition", nothing: "the condition says nothing"),
            let form = ConditionForm(rawValue: key)
        else { return nil }
        let before = errorCount
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
        case .count:
            guard let (least, parts) = count(node) else { return nil }
            return Condition(id: id, .count(atLeast: least, of: parts), at: place)
        case .some, .every:
            guard let list = word(node, form.rawValue), let inner = node.value(forKey: "where") else {
                guard errorCount == before else { return nil }
                report(
                    .missingKey, "`\(form.rawValue)` has no `where`", at: node.firstEntry ?? node,
                    help: "add `where:`")
                return nil
            }
            guard let condition = condition(inner) else { return nil }
            let day = at(node)
            return Condition(
                id: id,
                form == .some
                    ? .some(list: list, at: day, where: condition)
                    : .every(list: list, at: day, where: condition),
                at: place)
        case .rule:
            return word(node, "rule").map { Condition(id: id, .rule($0), at: place) }
        case .parameter:
            guard let name = word(node, "parameter") else { return nil }
            guard let answer = word(node, "is") else {
                guard errorCount == before else { return nil }
                report(.missingKey, "`parameter` has no `is`", at: node.firstEntry ?? node, help: "add `is:`")
                return nil
            }
            return Condition(id: id, .parameter(name: name, is: answer), at: place)
        case .judgment:
            let question = node.value(forKey: "judgment").flatMap { text($0, what: "`judgment`") }
            let decided = node.value(forKey: "determination").flatMap { determination($0) }
            return question.map { Condition(id: id, .judgment($0, decided), at: place) }
        case .asks:
            guard let word = word(node, "asks") else { return nil }
            guard word.text == "nothing" else {
                report(
                    .unknownValue, "`asks: \(word.text)` is no condition",
                    at: node.value(forKey: "asks") ?? node,
                    help: "write `asks: nothing`, or the condition itself")
                return nil
            }
            return Condition(id: id, .all([]), at: place)
        case .fact:
            return leaf(node, id: id, extraKeys: extraKeys)
        }
    }

    /// `{at_least: 2, of: […]}`.
    private mutating func count(_ node: YAMLNode) -> (Int, [Condition])? {
        let what = "`count`"
        guard let inner = node.value(forKey: "count"),
            let fields = Fields(inner, of: CountKey.self, what: what, &self),
            let leastNode = fields.required(.atLeast, what: what, &self),
            let partsNode = fields.required(.of, what: what, &self),
            let least = number(leastNode, what: "`at_least`", in: 1...100)
        else { return nil }
        let parts = items(partsNode, what: "`of`").compactMap { condition($0) }
        if partsNode.kind == .sequence, partsNode.count == 0 {
            report(.ruleOperator, "`count` of nothing", at: partsNode)
        }
        return parts.isEmpty ? nil : (least, parts)
    }

    /// Who decided what on a question, when, why and until when.
    private mutating func determination(_ node: YAMLNode) -> Condition.Determination? {
        let what = "a determination"
        guard let fields = Fields(node, of: DeterminationKey.self, what: what, &self),
            let answerNode = fields.required(.answer, what: what, &self),
            let byNode = fields.required(.by, what: what, &self),
            let onNode = fields.required(.on, what: what, &self),
            let reasonNode = fields.required(.reason, what: what, &self),
            let answer = word(answerNode, DeterminationKey.Answer.self, what: "answer"),
            let by = text(byNode, what: "`by`"), let on = date(onNode, what: "`on`"),
            let reason = text(reasonNode, what: "`reason`")
        else { return nil }
        var until: Day?
        if let node = fields[.until], !node.isPlain("open") {
            guard let day = day(node, what: "`until`") else { return nil }
            if day < on.earliest {
                report(
                    .endBeforeStart, "the determination ends (`\(day)`) before it was made (`\(on)`)",
                    at: node)
            }
            until = day
        }
        return .init(holds: answer == .met, by: by, on: on, reason: reason, until: until)
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
            reportUnknownKey(slip, of: what, known: keys)
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
        if op == .overlaps {
            checkKeys(of: node, known: known)
            guard let window = window(operandNode, what: "`overlaps`") else { return nil }
            return Condition(
                id: id, .sometime(fact: fact, operator: op, operand: .values([]), window: window),
                at: node.firstEntry?.location ?? node.location)
        }
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
    private mutating func window(_ node: YAMLNode, what: String = "`within`") -> Condition.Window? {
        guard node.kind == .mapping else {
            report(.wrongType, "\(what) is a mapping, this is \(node.noun)", at: node)
            return nil
        }
        checkKeys(of: node, known: WindowKey.allCases.map(\.rawValue))
        let to = node.value(forKey: "to")
        let months = node.value(forKey: "months")
        guard let from = node.value(forKey: "from").flatMap({ operand($0) }), (to == nil) != (months == nil)
        else {
            report(
                .ruleOperator, "\(what) has a `from`, and either a `to` or `months`",
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
            return scalar(node, what: "the value").map { .value(.init($0, at: node.location)) }
        case .sequence:
            var words: [Condition.Word] = []
            for item in node.items {
                guard let text = scalar(item, what: "a value") else { return nil }
                words.append(.init(text, at: item.location))
            }
            reportRepeats(in: node, what: "the list of values")
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
        return scalar(value, what: "`\(key)`").map { .init($0, at: value.location) }
    }

    private mutating func checkKeys(of node: YAMLNode, known: [String]) {
        for entry in node.entries where !known.contains(entry.key.text) {
            reportUnknownKey(entry.key, of: "the condition", known: known)
        }
    }
}
