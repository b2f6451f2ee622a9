import Dates
package import Diagnostics

extension PreparedRule {
    /// Checks a rule against a schema and lays it out for evaluation.
    ///
    /// A rule with any error is not prepared: a type error must never become a "no".
    /// - Parameters:
    ///   - lists: every dated list that the rule may name.
    ///   - symbols: the table that the facts use too.
    /// - Returns: the rule, or `nil` and the diagnostics that say why.
    package static func prepare(
        _ source: RuleSource, schema: FactSchema, lists: [DatedList], symbols: inout SymbolTable
    ) -> (rule: PreparedRule?, diagnostics: [Diagnostic]) {
        var builder = RuleBuilder(schema: schema, lists: lists, symbols: symbols)
        let editions = source.editions.map { builder.edition($0) }
        let runs = lists.map { builder.entries(of: $0) }
        builder.checkOrder(of: source)
        symbols = builder.symbols
        guard builder.diagnostics.isEmpty else { return (nil, builder.diagnostics) }
        let rule = PreparedRule(
            source: source, nodes: builder.nodes, words: builder.wordPool, segments: builder.segments,
            editions: editions, routes: builder.routes, listEntries: builder.listEntries, lists: runs,
            dayFacts: builder.dayFacts.sorted(), windowMonths: builder.windowMonths.sorted(),
            conditions: builder.conditions, schema: schema)
        return (rule, [])
    }
}

/// Collects the nodes of one rule.
struct RuleBuilder {
    let schema: FactSchema
    let lists: [DatedList]
    var symbols: SymbolTable
    var nodes: [PreparedRule.Node] = []
    var wordPool: [Symbol] = []
    var segments: [History.Segment] = []
    var routes: [PreparedRule.Route] = []
    var listEntries: [PreparedRule.ListEntry] = []
    var conditions: [Condition] = []
    var dayFacts: Set<Int> = []
    var windowMonths: Set<Int> = []
    /// Those of the edition at hand.
    var parameters: [RuleSource.Parameter] = []
    var diagnostics: [Diagnostic] = []

    init(schema: FactSchema, lists: [DatedList], symbols: SymbolTable) {
        self.schema = schema
        self.lists = lists
        self.symbols = symbols
    }

    mutating func edition(_ edition: RuleSource.Edition) -> PreparedRule.Edition {
        parameters = edition.parameters
        let chosenBy = daySlot(.init(edition.chosenBy, at: edition.location)) ?? 0
        let first = routes.count
        for route in edition.routes {
            routes.append(.init(root: nodes.count, grants: route.grants))
            add(route.condition, in: nil)
        }
        return PreparedRule.Edition(
            inForce: keep(History(periodFrom: edition.from, to: edition.to)), chosenBy: chosenBy,
            routes: .init(start: first, count: edition.routes.count))
    }

    private mutating func keep(_ history: History) -> PreparedRule.Run {
        segments += history.segments
        return .init(start: segments.count - history.segments.count, count: history.segments.count)
    }

    private mutating func keep(_ words: [Symbol]) -> PreparedRule.Run {
        wordPool += words
        return .init(start: wordPool.count - words.count, count: words.count)
    }

    /// A list's words; one with several entries is on the list in each of their periods.
    mutating func entries(of list: DatedList) -> PreparedRule.Run {
        var order: [Symbol] = []
        var histories: [Symbol: History] = [:]
        for entry in list.entries {
            let word = symbols.symbol(for: entry.word)
            let period = History(periodFrom: entry.from, to: entry.to)
            if histories[word] == nil { order.append(word) }
            histories[word] = histories[word]?.union(period) ?? period
        }
        let first = listEntries.count
        for word in order {
            if let history = histories[word] {
                listEntries.append(.init(word: word, membership: keep(history)))
            }
        }
        return .init(start: first, count: listEntries.count - first)
    }

    /// Editions follow one another without a gap and without an overlap.
    mutating func checkOrder(of rule: RuleSource) {
        let ordered = rule.editions.sorted {
            ($0.from?.earliest ?? .distantPast) < ($1.from?.earliest ?? .distantPast)
        }
        for edition in rule.editions {
            guard let from = edition.from, let to = edition.to, to.latest < from.earliest else { continue }
            diagnostics.append(
                Diagnostic(
                    .endBeforeStart, "edition `\(edition.id)` ends before it starts", at: edition.location))
        }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) {
            let end = earlier.to?.latest ?? .distantFuture
            let start = later.from?.earliest ?? .distantPast
            guard end.next != start else { continue }
            let what = start <= end ? "overlaps" : "leaves a gap after"
            diagnostics.append(
                Diagnostic(
                    .ruleEdition, "edition `\(later.id)` \(what) edition `\(earlier.id)`", at: later.location,
                    notes: [.init("the earlier edition", at: earlier.location)],
                    help: "let the later edition begin the day after the earlier one ends"))
        }
    }

    /// What a condition inside `some` can see besides the schema's own facts.
    struct ItemScope {
        var list: FactSchema.List
        var at: PreparedRule.DayOperand?
        /// A day was named that is none, which has been reported.
        var hasWrongDay: Bool
    }

    mutating func add(_ condition: Condition, in scope: ItemScope?) {
        let index = nodes.count
        conditions.append(condition)
        nodes.append(.init(form: .judgment, end: index + 1, condition: conditions.count - 1))
        switch condition.form {
        case .all(let parts):
            nodes[index].form = .all
            for part in parts { add(part, in: scope) }
        case .any(let parts):
            nodes[index].form = .any
            for part in parts { add(part, in: scope) }
        case .none(let parts):
            nodes[index].form = .none
            for part in parts { add(part, in: scope) }
        case .some(let listName, let at, let inner):
            guard let list = schema.lists.firstIndex(where: { $0.path == listName.text }) else {
                report(
                    .ruleFact, "no list of facts is called `\(listName.text)`", at: listName.location,
                    near: listName.text, among: schema.lists.map(\.path))
                return
            }
            let day = at.flatMap { dayOperand($0) }
            nodes[index].form = .some(list: list, at: day)
            add(inner, in: ItemScope(list: schema.lists[list], at: day, hasWrongDay: at != nil && day == nil))
        case .leaf(let fact, let op, let operand, let at):
            if let form = leaf(fact, op, operand, at: at, in: scope) { nodes[index].form = form }
        case .sometime(let fact, let op, let operand, let window):
            if let form = sometime(fact, op, operand, window, in: scope) { nodes[index].form = form }
        case .parameter(let name, let answer):
            if let form = parameter(name, answer) { nodes[index].form = form }
        case .judgment:
            break
        }
        nodes[index].end = nodes.count
    }

    // MARK: Leaves

    private mutating func leaf(
        _ fact: Condition.Word, _ op: Condition.Operator, _ operand: Condition.Operand,
        at: Condition.Operand?, in scope: ItemScope?
    ) -> PreparedRule.Form? {
        guard let (reference, type) = reference(to: fact, in: scope) else { return nil }
        let ownDay = at.flatMap { dayOperand($0) }
        let day = ownDay ?? scope?.at
        let hasWrongDay = at != nil ? ownDay == nil : scope?.hasWrongDay == true
        switch (type, op) {
        case (.word(let vocabulary), .is), (.word(let vocabulary), .isNot), (.word(let vocabulary), .in):
            guard let words = words(of: operand, op, vocabulary) else { return nil }
            return .leaf(reference, .word(keep(words), negated: op == .isNot))
        case (.history(let vocabulary), .is), (.history(let vocabulary), .isNot),
            (.history(let vocabulary), .in):
            guard let words = words(of: operand, op, vocabulary) else { return nil }
            guard let day, !hasWrongDay else {
                if hasWrongDay { return nil }
                report(
                    .ruleOperator, "`\(fact.text)` changes over time, and no day is named", at: fact.location,
                    help: "add `at: {fact: …}` to the condition or to the `some` around it")
                return nil
            }
            return .leaf(reference, .history(keep(words), negated: op == .isNot, at: day))
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
        case (.number, .is), (.number, .atLeast), (.number, .atMost):
            guard case .value(let word) = operand, let number = Int(word.text) else {
                report(.ruleOperator, "`\(fact.text)` is compared with a whole number", at: operand.location)
                return nil
            }
            return .leaf(
                reference,
                .number(atLeast: op == .atMost ? .min : number, atMost: op == .atLeast ? .max : number))
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

    private mutating func sometime(
        _ fact: Condition.Word, _ op: Condition.Operator, _ operand: Condition.Operand,
        _ window: Condition.Window, in scope: ItemScope?
    ) -> PreparedRule.Form? {
        guard let (reference, type) = reference(to: fact, in: scope) else { return nil }
        guard case .history(let vocabulary) = type, op == .is || op == .isNot || op == .in else {
            report(
                .ruleOperator,
                "`within` goes with a fact that changes over time, `\(fact.text)` is \(type.noun)",
                at: fact.location)
            return nil
        }
        guard let words = words(of: operand, op, vocabulary), let from = dayOperand(window.from) else {
            return nil
        }
        switch window.end {
        case .day(let operand):
            guard let to = dayOperand(operand) else { return nil }
            return .leaf(reference, .sometime(keep(words), negated: op == .isNot, from: from, end: .day(to)))
        case .months(let months):
            windowMonths.insert(months)
            return .leaf(
                reference, .sometime(keep(words), negated: op == .isNot, from: from, end: .months(months)))
        }
    }

    /// A parameter's place is taken by what the edition says of it.
    private mutating func parameter(_ name: Condition.Word, _ answer: Condition.Word) -> PreparedRule.Form? {
        guard let parameter = parameters.first(where: { $0.id == name.text }) else {
            report(
                .danglingReference, "the edition has no parameter `\(name.text)`", at: name.location,
                near: name.text, among: parameters.map(\.id))
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
        switch type {
        case .word: "`is`, `is_not`, `in` or `in_list`"
        case .history: "`is`, `is_not` or `in`"
        case .period: "`covers`"
        case .flag: "`is`"
        case .number: "`is`, `at_least` or `at_most`"
        case .day: "it as the day of `at` or `covers`"
        }
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
        case (.values(let many), .in): words = many
        case (.value(let word), _), (.fact(let word), _):
            report(.ruleOperator, "`in` takes a list of words, `is` one word", at: word.location)
            return nil
        case (.values(let many), _):
            guard let first = many.first else { return nil }
            report(
                .ruleOperator, "`\(op.rawValue)` takes one word, not a list", at: first.location,
                help: "use `in`")
            return nil
        }
        for word in words where !vocabulary.contains(word.text) {
            report(
                .unknownValue, "`\(word.text)` is not a known \(vocabulary.name)", at: word.location,
                near: word.text, among: vocabulary.words ?? [])
        }
        return words.map { symbols.symbol(for: $0.text) }
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

    // MARK: Days

    private mutating func dayOperand(_ operand: Condition.Operand) -> PreparedRule.DayOperand? {
        switch operand {
        case .fact(let name):
            return daySlot(name).map { .fact($0) }
        case .value(let word):
            if let date = try? PartialDate(parsing: word.text), let day = date.days.single {
                return .fixed(day)
            }
            report(
                .ruleOperator, "`\(word.text)` is not a day", at: word.location,
                help: "write a full date, 2026-11-23 for example, or `{fact: path}`")
            return nil
        case .values:
            report(.ruleOperator, "one day is expected, not a list", at: operand.location)
            return nil
        }
    }

    private mutating func daySlot(_ name: Condition.Word) -> Int? {
        let days = schema.facts.indices.filter {
            if case .day = schema.facts[$0].type { true } else { false }
        }
        guard let slot = days.first(where: { schema.facts[$0].path == name.text }) else {
            report(
                .ruleFact, "no day is called `\(name.text)`", at: name.location, near: name.text,
                among: days.map { schema.facts[$0].path })
            return nil
        }
        dayFacts.insert(slot)
        return slot
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation, help: String? = nil,
        near word: String? = nil, among candidates: [String] = []
    ) {
        var help = help
        if help == nil, let word {
            if let nearest = Spelling.nearest(to: word, among: candidates) {
                help = "did you mean `\(nearest)`?"
            } else if !candidates.isEmpty {
                help = "known: " + candidates.prefix(12).joined(separator: ", ")
            }
        }
        diagnostics.append(Diagnostic(code, message, at: location, help: help))
    }
}
