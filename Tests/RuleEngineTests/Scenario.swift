import Dates
import RuleEngine

/// A value as the oracle reads it: words are text, days are numbers from 0.
enum Value: Equatable {
    struct Stretch: Equatable {
        var first: Int
        var word: String?
        var confidence: Confidence
    }

    case unknown, none
    case word(String)
    /// Some word, but none of these.
    case otherThan([String])
    case days(Int, Int)
    case history([Stretch])
    case period(Period)
    case flag(Bool)
    case number(Int)
}

/// Days of which one is meant.
struct Span: Equatable {
    var first: Int
    var last: Int
}

struct Period: Equatable {
    var from: Span?
    var to: Span?
}

/// A rule and facts, in the oracle's own terms; the engine gets them translated.
struct Scenario {
    struct Edition {
        var period: Period
        var chosenBy: String
        var parameters: [RuleSource.Parameter] = []
        var routes: [Condition]
    }

    struct Entry {
        var list: String
        var word: String
        var period: Period
    }

    struct Unlisted {
        var values: [Value]
        var absentOn: [Int]
    }

    var editions: [Edition] = []
    var entries: [Entry] = []
    /// The lists that nobody has seen whole.
    var openLists: Set<String> = []
    var values: [Value] = []
    var items: [[Value]] = []
    var unlisted: [Unlisted] = []
    /// Other rules that conditions may refer to, each of one edition and one route.
    var referred: [String: Condition] = [:]
    /// The first days of those that haven't always been in force.
    var referredFrom: [String: Span] = [:]

    /// The days that a case plays on.
    static let dayCount = 6

    // MARK: The schema, as the oracle knows it

    static let paths = [
        "subject.color", "subject.phase", "subject.done", "subject.asked", "subject.window", "subject.paid",
        "subject.count", "subject.tag",
    ]
    static let itemPaths = ["item.kind", "item.state", "item.span"]

    static func slot(of path: String) -> (index: Int, isItem: Bool) {
        if let index = itemPaths.firstIndex(of: path) { return (index, true) }
        return (paths.firstIndex(of: path) ?? 0, false)
    }

    static func isHistory(_ path: String) -> Bool { path == "subject.phase" || path == "item.state" }

    static func vocabulary(of path: String) -> [String] {
        switch path {
        case "subject.color": ["red", "green", "blue"]
        case "subject.phase": ["new", "old"]
        case "item.kind": ["a", "b", "c"]
        case "item.state": ["good", "bad"]
        case "subject.tag": ["s", "t", "u"]
        default: []
        }
    }

    /// Each list with the words that may be on it.
    static let listWords = [("kinds", ["a", "b"]), ("tags", ["s", "t"])]
    /// The numbers that a count may turn out to be.
    static let counts = 0...3

    // MARK: Days

    private static let dayZero = date("2005-02-26").earliest

    /// How far the days of a case lie apart. The oracle plays on days in a row.
    @TaskLocal static var spacing = 1

    static func day(_ number: Int) -> Day { dayZero.advanced(by: number * spacing) }

    static func number(of text: String) -> Int {
        (0..<dayCount).first { day($0).description == text } ?? 0
    }

    private static func partial(_ span: Span?) -> PartialDate? {
        span.map { date("\(day($0.first))/\(day($0.last))") }
    }

    /// An edition ends on the day before the next one begins, however far apart the days of the case are.
    private static func end(_ span: Span?) -> PartialDate? {
        span.map { date("\(day($0.first))/\(day($0.last + 1).previous)") }
    }

    // MARK: What the engine gets

    var lists: [DatedList] {
        Self.listWords.map { list, _ in
            let entries = entries.filter { $0.list == list }.map { entry in
                DatedList.Entry(
                    word: entry.word, from: Self.partial(entry.period.from),
                    to: Self.partial(entry.period.to), location: place(900))
            }
            return DatedList(
                id: list, entries: entries, isComplete: !openLists.contains(list), location: place(900))
        }
    }

    var rule: RuleSource {
        SmallWorld.rule(
            editions: editions.enumerated().map { number, edition in
                .init(
                    id: "edition \(number)", from: Self.partial(edition.period.from),
                    to: Self.end(edition.period.to), chosenBy: edition.chosenBy,
                    parameters: edition.parameters, cites: [],
                    routes: edition.routes.enumerated().map {
                        .init(id: "route \($0)", condition: $1, location: place(5))
                    }, location: place(4))
            })
    }

    /// The fact whose day picks the edition of the other rules.
    static let referredChosenBy = "subject.asked"

    var otherRules: [RuleSource] {
        referred.keys.sorted().compactMap { id in
            guard let condition = referred[id] else { return nil }
            var rule = SmallWorld.rule(editions: [
                SmallWorld.edition("only", from: nil, to: nil, condition, chosenBy: Self.referredChosenBy)
            ])
            rule.id = id
            rule.editions[0].from = Self.partial(referredFrom[id])
            return rule
        }
    }

    var facts: Facts {
        Facts(
            values: values.map(Self.factValue),
            lists: [
                .init(
                    items: items.map { .init(values: $0.map(Self.factValue)) },
                    unlisted: unlisted.map { unlisted in
                        .init(
                            item: .init(values: unlisted.values.map(Self.factValue)),
                            absentOn: unlisted.absentOn.map { Self.day($0) })
                    })
            ])
    }

    private static func factValue(_ value: Value) -> FactValue {
        switch value {
        case .unknown: return .unknown
        case .none: return .none
        case .word(let text): return .word(SmallWorld.symbol(text))
        case .otherThan(let words): return .otherThan(words.map(SmallWorld.symbol))
        case .flag(let flag): return .flag(flag)
        case .number(let number): return .number(number)
        case .days(let first, let last):
            guard let days = DayRange(day(first), day(last)) else { return .unknown }
            return .day(days)
        case .history(let stretches):
            return .history(
                History(
                    stretches.map {
                        .init(
                            first: day($0.first), value: $0.word.map { SmallWorld.symbol($0) },
                            confidence: $0.confidence)
                    }))
        case .period(let period):
            return .history(History(periodFrom: partial(period.from), to: partial(period.to)))
        }
    }
}
