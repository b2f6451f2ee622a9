import Dates
import Diagnostics
import RuleEngine

/// A schema small enough to think through, with every type of fact, and short ways to write rules for it.
enum SmallWorld {
    static let schema = FactSchema(
        facts: [
            .init("subject.color", .word(.init("color", ["red", "green", "blue"]))),
            .init("subject.phase", .history(.init("phase", ["new", "old"]))),
            .init("subject.done", .day),
            .init("subject.asked", .day),
            .init("subject.window", .period),
            .init("subject.paid", .flag),
            .init("subject.count", .number),
            .init("subject.tag", .word(.init("tag", nil))),
        ],
        lists: [
            .init(
                "subject.things",
                items: [
                    .init("item.kind", .word(.init("kind", ["a", "b", "c"]))),
                    .init("item.state", .history(.init("state", ["good", "bad"]))),
                    .init("item.span", .period),
                ])
        ])

    /// The table that rules and facts share; it has every word of the schema.
    static let symbols: SymbolTable = {
        var table = SymbolTable()
        for entry in schema.facts + schema.lists.flatMap(\.items) {
            switch entry.type {
            case .word(let vocabulary), .history(let vocabulary):
                for word in vocabulary.words ?? [] { _ = table.symbol(for: word) }
            case .day, .period, .flag, .number: break
            }
        }
        // Tags are any words at all; these are the ones the tests use.
        for word in ["s", "t", "u"] { _ = table.symbol(for: word) }
        return table
    }()

    static func symbol(_ word: String) -> Symbol {
        var table = symbols
        return table.symbol(for: word)
    }

    /// Kind `a` until the end of February 2005, kind `b` from March on.
    static let kinds = DatedList(
        id: "kinds",
        entries: [
            .init(word: "a", from: nil, to: date("2005-02-28"), location: place(901)),
            .init(word: "b", from: date("2005-03-01"), to: nil, location: place(902)),
        ],
        location: place(900))

    /// A rule of one edition that has always been in force.
    static func rule(_ condition: Condition) -> RuleSource {
        rule(editions: [edition("only", from: nil, to: nil, condition)])
    }

    static func rule(editions: [RuleSource.Edition]) -> RuleSource {
        RuleSource(id: "R", name: "Rule", editions: editions, location: place(1))
    }

    static func edition(
        _ id: String, from: String?, to: String?, _ condition: Condition, chosenBy: String = "subject.asked",
        line: Int = 10
    ) -> RuleSource.Edition {
        .init(
            id: id, from: from.map(date), to: to.map(date), chosenBy: chosenBy, cites: [],
            routes: [.init(id: "route", condition: condition, location: place(line + 1))],
            location: place(line))
    }

    static func prepare(
        _ source: RuleSource, lists: [DatedList] = [kinds], rules: [RuleSource] = []
    ) -> (rule: PreparedRule?, diagnostics: [Diagnostic]) {
        var table = symbols
        return PreparedRule.prepare(source, schema: schema, lists: lists, rules: rules, symbols: &table)
    }

    /// Facts of which nothing is known but the day of asking.
    static func facts(
        color: FactValue = .unknown, phase: FactValue = .unknown, done: FactValue = .unknown,
        asked: FactValue = .day(.init(day("2020-06-15"))), window: FactValue = .unknown,
        paid: FactValue = .unknown, count: FactValue = .unknown, tag: FactValue = .unknown,
        things: [FactList.Item] = [], unlisted: [FactList.Unlisted] = []
    ) -> Facts {
        Facts(
            values: [color, phase, done, asked, window, paid, count, tag],
            lists: [.init(items: things, unlisted: unlisted)])
    }

    static func thing(
        kind: FactValue = .unknown, state: FactValue = .unknown, span: FactValue = .unknown, number: Int = -1
    ) -> FactList.Item {
        .init(values: [kind, state, span], evidence: number)
    }
}

// MARK: Words and days

func date(_ text: String) -> PartialDate {
    guard let date = try? PartialDate(parsing: text) else { preconditionFailure("not a date: \(text)") }
    return date
}

func day(_ text: String) -> Day { date(text).earliest }

/// The day fact that a date stands for.
func on(_ text: String) -> FactValue { .day(date(text).days) }

func word(_ text: String) -> FactValue { .word(SmallWorld.symbol(text)) }

/// A history of words, each from a day on; `nil` where nobody can tell.
func history(_ segments: (String, String?)...) -> FactValue {
    .history(
        History(segments.map { .init(first: day($0.0), value: $0.1.map { SmallWorld.symbol($0) }) }))
}

func period(_ from: String?, _ to: String?) -> FactValue {
    .history(History(periodFrom: from.map(date), to: to.map(date)))
}

/// A place that is the only one on its line.
func place(_ line: Int) -> SourceLocation {
    let start = SourcePosition(line: line, column: 1, byte: line * 100)
    return SourceLocation(path: "Rules/rule.yaml", span: SourceSpan(start: start, end: start))
}

// MARK: Conditions, each part on its own line

private func written(_ text: String, _ line: Int) -> Condition.Word { .init(text, at: place(line)) }

func all(_ parts: Condition..., line: Int = 20) -> Condition { .init(.all(parts), at: place(line)) }
func any(_ parts: Condition..., line: Int = 20) -> Condition { .init(.any(parts), at: place(line)) }
func none(_ parts: Condition..., line: Int = 20) -> Condition { .init(.none(parts), at: place(line)) }
func judgment(_ text: String) -> Condition { .init(.judgment(text, nil), at: place(20)) }

/// A leaf at a line, its fact on the next one, its operand two and its day three further.
func leaf(
    _ fact: String, _ op: Condition.Operator, _ operand: Condition.Operand, at day: Condition.Operand? = nil,
    line: Int = 30
) -> Condition {
    .init(
        .leaf(fact: written(fact, line + 1), operator: op, operand: operand, at: day), at: place(line))
}

func value(_ text: String, line: Int = 32) -> Condition.Operand { .value(written(text, line)) }
func values(_ texts: String..., line: Int = 32) -> Condition.Operand {
    .values(texts.enumerated().map { written($1, line + 100 * $0) })
}
func fact(_ path: String, line: Int = 33) -> Condition.Operand { .fact(written(path, line)) }

func some(_ condition: Condition, at day: Condition.Operand? = nil, of list: String = "subject.things")
    -> Condition
{
    .init(.some(list: written(list, 41), at: day, where: condition), at: place(40))
}
