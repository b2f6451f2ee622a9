import Dates
import Diagnostics

extension RuleBuilder {
    mutating func leaf(
        _ fact: Condition.Word, _ op: Condition.Operator, _ operand: Condition.Operand,
        at: Condition.Operand?, in scope: ItemScope?
    ) -> PreparedRule.Form? {
        guard let (reference, type) = reference(to: fact, in: scope) else { return nil }
        if let at, !type.changes, op != .inList {
            report(
                .ruleOperator, "`\(fact.text)` doesn't change, so a day says nothing of it", at: at.location,
                help: "leave `at` out")
            return nil
        }
        let ownDay = at.flatMap { dayOperand($0) }
        let day = ownDay ?? scope?.at
        let hasWrongDay = at != nil ? ownDay == nil : scope?.hasWrongDay == true
        switch (type, op) {
        case (.word(let vocabulary), .is), (.word(let vocabulary), .isNot), (.word(let vocabulary), .in),
            (.word(let vocabulary), .notIn):
            guard let words = words(of: operand, op, vocabulary) else { return nil }
            return .leaf(reference, .word(keep(words), negated: op.isNegated))
        case (.word(let vocabulary), .startsWithCode) where vocabulary.words != nil:
            guard let words = words(beginningWith: operand, vocabulary) else { return nil }
            return .leaf(reference, .word(keep(words), negated: false))
        case (.history(let vocabulary), .is), (.history(let vocabulary), .isNot),
            (.history(let vocabulary), .in), (.history(let vocabulary), .notIn):
            guard let words = words(of: operand, op, vocabulary) else { return nil }
            guard let day, !hasWrongDay else {
                if hasWrongDay { return nil }
                report(
                    .ruleOperator, "`\(fact.text)` changes over time, and no day is named", at: fact.location,
                    help: "add `at: {fact: …}` to the condition or to the `some` around it")
                return nil
            }
            return .leaf(reference, .history(keep(words), negated: op.isNegated, at: day))
        case (.word(let vocabulary), .inList):
            guard let list = listIndex(operand, vocabulary) else { return nil }
            guard let day, !hasWrongDay else {
                if hasWrongDay { return nil }
                report(
                    .ruleOperator, "a list changes over time, and no day is named", at: fact.location,
                    help: "add `at: {fact: …}` to the condition or to the `some` around it")
                return nil
            }
            return .leaf(reference, .listed(list: list, at: day))
        case (.flag, .is):
            guard case .value(let word) = operand, word.text == "true" || word.text == "false" else {
                report(.ruleOperator, "`\(fact.text)` is `true` or `false`", at: operand.location)
                return nil
            }
            return .leaf(reference, .flag(word.text == "true"))
        case (.number, .is), (.number, .atLeast), (.number, .atMost), (.number, .moreThan),
            (.number, .lessThan):
            guard case .value(let word) = operand, let number = Int(word.text),
                RuleBuilder.numbers.contains(number)
            else {
                report(.ruleOperator, "`\(fact.text)` is compared with a whole number", at: operand.location)
                return nil
            }
            let range: (Int, Int) =
                switch op {
                case .atLeast: (number, .max)
                case .moreThan: (number + 1, .max)
                case .atMost: (.min, number)
                case .lessThan: (.min, number - 1)
                default: (number, number)
                }
            return .leaf(reference, .number(atLeast: range.0, atMost: range.1))
        case (.day, .before), (.day, .onOrBefore), (.day, .after), (.day, .onOrAfter):
            guard let other = dayOperand(operand) else { return nil }
            if case .subject(let slot) = reference {
                dayFacts.insert(slot)
                comparedDays.append((.fact(slot), other))
            }
            let same = op == .onOrBefore || op == .onOrAfter
            let isBefore = op == .before || op == .onOrBefore
            return .leaf(reference, isBefore ? .before(other, same: same) : .after(other, same: same))
        case (.period, .covers):
            guard let covered = dayOperand(operand) else { return nil }
            return .leaf(reference, .covers(covered))
        default:
            report(
                .ruleOperator, "`\(op.rawValue)` does not go with `\(fact.text)`, which is \(type.noun)",
                at: fact.location, help: "use \(RuleBuilder.operators(of: type))")
            return nil
        }
    }

    /// What a number may be compared with; far more than any rule counts.
    private static let numbers = -1_000_000_000...1_000_000_000

    mutating func sometime(
        _ fact: Condition.Word, _ op: Condition.Operator, _ operand: Condition.Operand,
        _ window: Condition.Window, in scope: ItemScope?
    ) -> PreparedRule.Form? {
        guard let (reference, type) = reference(to: fact, in: scope) else { return nil }
        let asked: [Symbol]
        switch (type, op) {
        case (.period, .overlaps):
            asked = [.yes]
        case (.history(let vocabulary), .is), (.history(let vocabulary), .isNot),
            (.history(let vocabulary), .in), (.history(let vocabulary), .notIn):
            guard let words = words(of: operand, op, vocabulary) else { return nil }
            asked = words
        case (_, .overlaps):
            report(
                .ruleOperator, "`overlaps` goes with a period, `\(fact.text)` is \(type.noun)",
                at: fact.location, help: "use \(RuleBuilder.operators(of: type))")
            return nil
        default:
            report(
                .ruleOperator,
                "`within` goes with a fact that changes over time, `\(fact.text)` is \(type.noun)",
                at: fact.location)
            return nil
        }
        guard let from = dayOperand(window.from) else { return nil }
        switch window.end {
        case .day(let operand):
            guard let to = dayOperand(operand) else { return nil }
            comparedDays.append((from, to))
            return .leaf(reference, .sometime(keep(asked), negated: op.isNegated, from: from, end: .day(to)))
        case .months(let months):
            windowMonths.insert(months)
            return .leaf(
                reference, .sometime(keep(asked), negated: op.isNegated, from: from, end: .months(months)))
        }
    }

    /// A parameter's place is taken by what the edition says of it.
    mutating func parameter(_ name: Condition.Word, _ answer: Condition.Word) -> PreparedRule.Form? {
        guard let parameter = editionAtHand?.parameter(name.text) else {
            report(
                .danglingReference, "the edition has no parameter `\(name.text)`", at: name.location,
                near: name.text, among: editionAtHand?.parameters.map(\.id) ?? [])
            return nil
        }
        guard parameter.answers.contains(answer.text) else {
            report(
                .unknownValue, "`\(answer.text)` is no answer of `\(name.text)`", at: answer.location,
                near: answer.text, among: parameter.answers)
            return nil
        }
        return parameter.value == RuleSource.Parameter.open
            ? .judgment : .settled(parameter.value == answer.text)
    }

    private static func operators(of type: FactSchema.FactType) -> String {
        let words = type.operators.map { "`\($0.rawValue)`" }
        guard let last = words.last else { return "another fact" }
        return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " or " + last
    }

    private mutating func reference(
        to fact: Condition.Word, in scope: ItemScope?
    ) -> (PreparedRule.FactReference, FactSchema.FactType)? {
        if let slot = schema.slot(of: fact.text) { return (.subject(slot), schema.facts[slot].type) }
        if let items = scope?.list.items, let slot = items.firstIndex(where: { $0.path == fact.text }) {
            return (.item(slot), items[slot].type)
        }
        let known = schema.facts.map(\.path) + (scope?.list.items.map(\.path) ?? [])
        report(
            .ruleFact, "no fact is called `\(fact.text)` here", at: fact.location, near: fact.text,
            among: known)
        return nil
    }

    private mutating func words(
        of operand: Condition.Operand, _ op: Condition.Operator, _ vocabulary: FactSchema.Vocabulary
    ) -> [Symbol]? {
        let words: [Condition.Word]
        switch (operand, op) {
        case (.value(let word), .is), (.value(let word), .isNot): words = [word]
        case (.values(let many), .in), (.values(let many), .notIn): words = many
        case (.value(let word), _):
            report(.ruleOperator, "`\(op.rawValue)` takes a list of words, `is` one word", at: word.location)
            return nil
        case (.fact(let word), _):
            report(
                .ruleOperator, "`\(op.rawValue)` compares with a word, not with another fact",
                at: word.location, help: "days alone are compared with the day of another fact")
            return nil
        case (.values(let many), _):
            guard let first = many.first else { return nil }
            report(
                .ruleOperator, "`\(op.rawValue)` takes one word, not a list", at: first.location,
                help: "use `\(op == .isNot ? "not_in" : "in")`")
            return nil
        }
        for word in words where !vocabulary.contains(word.text) {
            report(
                .unknownValue, "`\(word.text)` is not a known \(vocabulary.name)", at: word.location,
                near: word.text, among: vocabulary.words ?? [])
        }
        return words.map { symbols.symbol(for: $0.text) }
    }

    /// The words of a vocabulary that begin with a code.
    private mutating func words(
        beginningWith operand: Condition.Operand, _ vocabulary: FactSchema.Vocabulary
    ) -> [Symbol]? {
        guard case .value(let code) = operand else {
            report(.ruleOperator, "`starts_with_code` takes one code", at: operand.location)
            return nil
        }
        let words = (vocabulary.words ?? []).filter { $0.hasPrefix(code.text) }
        guard !words.isEmpty, !code.text.isEmpty else {
            report(
                .unknownValue, "no \(vocabulary.name) begins with `\(code.text)`", at: code.location,
                near: code.text, among: vocabulary.words ?? [])
            return nil
        }
        return words.map { symbols.symbol(for: $0) }
    }

    private mutating func listIndex(_ operand: Condition.Operand, _ vocabulary: FactSchema.Vocabulary) -> Int?
    {
        guard case .value(let name) = operand else {
            report(.ruleOperator, "`in_list` takes the name of one list", at: operand.location)
            return nil
        }
        guard let index = lists.firstIndex(where: { $0.id == name.text }) else {
            report(
                .danglingReference, "no list is called `\(name.text)`", at: name.location, near: name.text,
                among: lists.map(\.id))
            return nil
        }
        for entry in lists[index].entries where !vocabulary.contains(entry.word) {
            report(
                .danglingReference,
                "`\(entry.word)` on list `\(name.text)` is not a known \(vocabulary.name)",
                at: entry.location, near: entry.word, among: vocabulary.words ?? [])
        }
        return index
    }
}
