import Diagnostics

extension RuleBuilder {
    /// The place among the references of the rule that a condition names.
    mutating func reference(toRule name: Condition.Word) -> Int? {
        if let known = referred.firstIndex(where: { $0.id == name.text }) { return known }
        guard let rule = rules.first(where: { $0.id == name.text }) else {
            report(
                .danglingReference, "no rule is called `\(name.text)`", at: name.location, near: name.text,
                among: rules.map(\.id))
            return nil
        }
        referred.append(rule)
        return referred.count - 1
    }

    /// Reports a way from a rule over its references back to itself.
    mutating func checkCycles(from rule: RuleSource) {
        var done: Set<String> = []
        checkCycles(from: rule, behind: [], &done)
    }

    private mutating func checkCycles(
        from rule: RuleSource, behind path: [RuleSource], _ done: inout Set<String>
    ) {
        guard done.insert(rule.id).inserted else { return }
        let path = path + [rule]
        for name in rule.referenceNames {
            if let start = path.firstIndex(where: { $0.id == name.text }) {
                let ids = path[start...].map(\.id) + [name.text]
                report(
                    .cyclicReference, "the rule refers to itself: \(ids.joined(separator: " → "))",
                    at: name.location, help: "take one of these references out")
                continue
            }
            guard let next = rules.first(where: { $0.id == name.text }) else { continue }
            checkCycles(from: next, behind: path, &done)
        }
    }
}

extension RuleSource {
    /// The rules that its conditions refer to, as they are written.
    package var referenceNames: [Condition.Word] {
        func names(in condition: Condition) -> [Condition.Word] {
            if case .rule(let name) = condition.form { return [name] }
            return condition.parts.flatMap(names)
        }
        return editions.flatMap(\.routes).flatMap { names(in: $0.condition) }
    }
}
