import Dates
package import Diagnostics

extension PreparedRule {
    /// Checks a rule against a schema and lays it out for evaluation.
    ///
    /// A rule with any error is not prepared: a type error must never become a "no".
    /// - Parameters:
    ///   - lists: every dated list that the rule may name.
    ///   - rules: every other rule that it may refer to.
    ///   - symbols: the table that the facts use too.
    /// - Returns: the rule, or `nil` and the diagnostics that say why.
    package static func prepare(
        _ source: RuleSource, schema: FactSchema, lists: [DatedList], rules: [RuleSource] = [],
        symbols: inout SymbolTable
    ) -> (rule: PreparedRule?, diagnostics: [Diagnostic]) {
        var builder = RuleBuilder(schema: schema, lists: lists, rules: rules, symbols: symbols)
        builder.checkCycles(from: source)
        // References between rules in a circle have no end.
        guard builder.diagnostics.isEmpty else { return (nil, builder.diagnostics) }
        var editions = source.editions.map { builder.edition($0) }
        var references: [Reference] = []
        // A rule that is referred to may refer to another one.
        while references.count < builder.referred.count {
            let referred = builder.referred[references.count]
            let start = editions.count
            editions += referred.editions.map { builder.edition($0) }
            references.append(
                .init(source: referred, editions: .init(start: start, count: referred.editions.count)))
        }
        let runs = lists.map { builder.entries(of: $0) }
        builder.checkOrder(of: source)
        symbols = builder.symbols
        guard builder.diagnostics.isEmpty else { return (nil, builder.diagnostics) }
        let rule = PreparedRule(
            source: source, references: references,
            editionSources: source.editions + builder.referred.flatMap(\.editions), nodes: builder.nodes,
            words: builder.wordPool, segments: builder.segments,
            editions: editions, routes: builder.routes, listEntries: builder.listEntries, lists: runs,
            openLists: lists.map { !$0.isComplete },
            dayFacts: builder.dayFacts.sorted(), windowMonths: builder.windowMonths.sorted(),
            comparedDays: builder.comparedDays, lastDays: builder.lastDays,
            readLists: Set(builder.readLists.map { schema.lists[$0].path }), conditions: builder.conditions,
            schema: schema)
        return (rule, [])
    }
}

/// Collects the nodes of one rule.
struct RuleBuilder {
    let schema: FactSchema
    let lists: [DatedList]
    let rules: [RuleSource]
    /// The rules that conditions refer to, each once.
    var referred: [RuleSource] = []
    var symbols: SymbolTable
    var nodes: [PreparedRule.Node] = []
    var wordPool: [Symbol] = []
    var segments: [History.Segment] = []
    var routes: [PreparedRule.Route] = []
    var listEntries: [PreparedRule.ListEntry] = []
    var conditions: [Condition] = []
    var dayFacts: Set<Int> = []
    var windowMonths: Set<Int> = []
    var comparedDays: [(PreparedRule.DayOperand, PreparedRule.DayOperand)] = []
    var lastDays: [Day] = []
    var readLists: Set<Int> = []
    /// The edition at hand.
    var editionAtHand: RuleSource.Edition?
    /// The place of the fact whose day picks the edition at hand.
    var chosenBy = 0
    var diagnostics: [Diagnostic] = []
    /// What laying the lists out took.
    var steps = StepCount()

    init(schema: FactSchema, lists: [DatedList], rules: [RuleSource], symbols: SymbolTable) {
        self.schema = schema
        self.lists = lists
        self.rules = rules
        self.symbols = symbols
    }

    mutating func edition(_ edition: RuleSource.Edition) -> PreparedRule.Edition {
        editionAtHand = edition
        chosenBy = daySlot(.init(edition.chosenBy, at: edition.chosenByLocation ?? edition.location)) ?? 0
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

    mutating func keep(_ words: [Symbol]) -> PreparedRule.Run {
        wordPool += words
        return .init(start: wordPool.count - words.count, count: words.count)
    }

    /// A list's words; one with several entries is on the list in each of their periods.
    mutating func entries(of list: DatedList) -> PreparedRule.Run {
        var order: [Symbol] = []
        var periods: [Symbol: [History]] = [:]
        for entry in list.entries {
            let word = symbols.symbol(for: entry.word)
            if periods[word] == nil { order.append(word) }
            periods[word, default: []].append(History(periodFrom: entry.from, to: entry.to))
        }
        let first = listEntries.count
        for word in order {
            let membership = History.union(of: periods[word] ?? [], counting: &steps)
            listEntries.append(.init(word: word, membership: keep(membership)))
        }
        return .init(start: first, count: listEntries.count - first)
    }

    /// Editions follow one another without a gap and without an overlap.
    mutating func checkOrder(of rule: RuleSource) {
        // Two facts may lie on days of two editions, or of none, however well these follow one another.
        if let first = rule.editions.first,
            let other = rule.editions.first(where: { $0.chosenBy != first.chosenBy })
        {
            report(
                .ruleEdition,
                "edition `\(other.id)` is chosen by `\(other.chosenBy)`, `\(first.id)` by `\(first.chosenBy)`",
                at: other.chosenByLocation ?? other.location,
                help: "let the same fact choose all editions of a rule")
        }
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
        case .count(let least, let parts):
            nodes[index].form = .count(atLeast: least)
            if least < 1 || parts.count < least {
                report(
                    .ruleOperator, "`at_least: \(least)` of \(parts.count) conditions",
                    at: condition.location,
                    help: parts.isEmpty ? nil : "write a number from 1 to \(parts.count)")
            }
            for part in parts { add(part, in: scope) }
        case .some(let name, let at, let inner):
            guard let (list, day) = items(name, at, inner) else { return }
            nodes[index].form = .some(list: list, at: day)
        case .every(let name, let at, let inner):
            guard let (list, day) = items(name, at, inner) else { return }
            nodes[index].form = .every(list: list, at: day)
        case .rule(let name):
            if let reference = reference(toRule: name) { nodes[index].form = .rule(reference) }
        case .leaf(let fact, let op, let operand, let at):
            if let form = leaf(fact, op, operand, at: at, in: scope) { nodes[index].form = form }
        case .sometime(let fact, let op, let operand, let window):
            if let form = sometime(fact, op, operand, window, in: scope) { nodes[index].form = form }
        case .parameter(let name, let answer):
            if let form = parameter(name, answer) { nodes[index].form = form }
        case .judgment(_, let determination):
            if let determination { nodes[index].form = determined(determination) }
        }
        nodes[index].end = nodes.count
    }

    /// The list that a quantifier looks at and its day; the condition on the items comes behind it.
    private mutating func items(
        _ name: Condition.Word, _ at: Condition.Operand?, _ inner: Condition
    ) -> (Int, PreparedRule.DayOperand?)? {
        guard let list = schema.lists.firstIndex(where: { $0.path == name.text }) else {
            report(
                .ruleFact, "no list of facts is called `\(name.text)`", at: name.location,
                near: name.text, among: schema.lists.map(\.path))
            return nil
        }
        readLists.insert(list)
        let day = at.flatMap { dayOperand($0) }
        add(inner, in: ItemScope(list: schema.lists[list], at: day, hasWrongDay: at != nil && day == nil))
        return (list, day)
    }

    private mutating func determined(_ determination: Condition.Determination) -> PreparedRule.Form {
        guard let until = determination.until else { return .settled(determination.holds) }
        lastDays.append(until)
        return .determined(determination.holds, until: until, of: chosenBy)
    }

    // MARK: Days

    mutating func dayOperand(_ operand: Condition.Operand) -> PreparedRule.DayOperand? {
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

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation, help: String? = nil,
        near word: String? = nil, among candidates: [String] = []
    ) {
        let nearest = word.flatMap { Spelling.nearest(to: $0, among: candidates) }
        var help = help
        if help == nil, nearest == nil, !candidates.isEmpty {
            help = "known: " + candidates.prefix(12).joined(separator: ", ")
        }
        diagnostics.append(
            Diagnostic(
                code, message, at: location, label: nearest.map { Spelling.offer($0) }, help: help))
    }
}
