import Dates
import RuleEngine

/// What a rule names anywhere, with the rules that it refers to.
struct Mentions {
    /// Facts, lists, words and days, as they are written.
    private(set) var words: Set<String> = []
    /// Days on which the rule itself changes or that it compares with.
    private(set) var days: Set<Day> = []
    /// The lengths of windows.
    private(set) var months: Set<Int> = []

    private var rules: Set<String> = []

    init(of rule: RuleSource, _ others: [RuleSource]) {
        add(rule, others)
    }

    private mutating func add(_ rule: RuleSource, _ others: [RuleSource]) {
        guard rules.insert(rule.id).inserted else { return }
        for edition in rule.editions {
            words.insert(edition.chosenBy)
            add(edition.from)
            add(edition.to)
            for route in edition.routes { add(route.condition, others) }
        }
    }

    private mutating func add(_ condition: Condition, _ others: [RuleSource]) {
        switch condition.form {
        case .all, .any, .none, .count, .parameter: break
        case .some(_, let at, _), .every(_, let at, _):
            if let at { add(at) }
        case .rule(let name):
            if let rule = others.first(where: { $0.id == name.text }) { add(rule, others) }
        case .leaf(let fact, _, let operand, let at):
            words.insert(fact.text)
            add(operand)
            if let at { add(at) }
        case .sometime(_, _, _, let window):
            add(window.from)
            switch window.end {
            case .day(let end): add(end)
            case .months(let count): months.insert(count)
            }
        case .judgment(_, let determination):
            if let until = determination?.until { days.insert(until) }
        }
        for part in condition.parts { add(part, others) }
    }

    private mutating func add(_ operand: Condition.Operand) {
        switch operand {
        case .fact(let word): words.insert(word.text)
        case .value(let word):
            words.insert(word.text)
            if let date = try? PartialDate(parsing: word.text) { add(date) }
        case .values(let many): words.formUnion(many.map(\.text))
        }
    }

    private mutating func add(_ date: PartialDate?) {
        guard let date else { return }
        days.formUnion([date.earliest, date.latest])
    }
}
