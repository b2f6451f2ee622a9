package import Diagnostics

/// Finds what is so of conditions whatever the facts are.
///
/// The language is closed, so that the words, numbers and days that conditions name split each fact into a few values
/// that they can tell apart; all combinations are tried, up to a limit.
///
/// The budget: 5,000 cases for one question, 500,000 steps for all questions put to one value of this type, where a
/// step is a condition read in a case or a word of a list laid out; 64 parts held against one another, and 1,000
/// conditions in one question. So no question takes more than a few megabytes. What is beyond is "not proved".
package struct RuleAnalysis: Sendable {
    /// How many cases are looked at for one question.
    package static let defaultLimit = 5_000
    /// How many conditions are read in all cases of all questions.
    package static let defaultSteps = 500_000
    /// How many parts are held against one another.
    package static let mostParts = 64
    /// How many conditions one question may be made of.
    private static let mostConditions = 1_000

    private let schema: FactSchema
    private let lists: [String: AnalysisList]
    private let pairings: [AnalysisPairing]
    private let limit: Int
    /// How many steps are left for all questions together: a file that nobody wrote by hand may ask for any number.
    private var stepsLeft: Int
    /// Whether the steps didn't last for some question.
    package private(set) var isExhausted = false
    /// How many steps all questions took so far.
    package private(set) var steps = StepCount()

    /// - Parameter pairings: what is known of two facts of one item.
    package init(
        schema: FactSchema, lists: [DatedList], pairings: [AnalysisPairing] = [],
        limit: Int = RuleAnalysis.defaultLimit, steps: Int = RuleAnalysis.defaultSteps
    ) {
        self.schema = schema
        self.lists = Dictionary(
            lists.map { ($0.id, AnalysisList($0)) }, uniquingKeysWith: { first, _ in first })
        self.pairings = pairings
        self.limit = limit
        stepsLeft = steps
    }

    /// Where conditions stand: beside the subject's own facts, or below a `some` or `every`.
    package struct Scope: Sendable {
        package static let subject = Scope()

        var list: String?
        var at: Condition.Operand?

        private init() {}

        /// On an item of a list, whose facts are read on a day.
        package init(list: String, at: Condition.Operand?) {
            self.list = list
            self.at = at
        }
    }

    /// Looks at a condition, and at how its parts stand to one another.
    package mutating func study(
        _ condition: Condition, in frame: AnalysisFrame, scope: Scope = .subject
    ) -> ConditionStudy {
        // Below a quantifier the parts are of another scope.
        switch condition.form {
        case .all(let parts):
            study(condition, parts, asksExclusions: true, in: frame, scope: scope)
        case .any(let parts), .none(let parts), .count(_, let parts):
            study(condition, parts, asksExclusions: false, in: frame, scope: scope)
        case .some, .every, .rule, .leaf, .sometime, .parameter, .judgment:
            study(condition, [], asksExclusions: false, in: frame, scope: scope)
        }
    }

    private mutating func study(
        _ whole: Condition, _ parts: [Condition], asksExclusions: Bool, in frame: AnalysisFrame, scope: Scope
    ) -> ConditionStudy {
        let size = whole.size
        steps.take(size)
        guard parts.count <= Self.mostParts, size <= Self.mostConditions else { return .ofNone }
        // To hold two truths against one another takes less than to find one.
        let weight = size + parts.count * parts.count / 4
        let limit = min(limit, stepsLeft / weight)
        guard limit > 0 else {
            isExhausted = true
            return .ofNone
        }
        var builder = CaseBuilder(schema: schema, lists: lists, frame: frame)
        let place = CaseBuilder.Place(
            list: schema.lists.first { $0.path == scope.list }, at: scope.at)
        let formulas = (parts + [whole]).map { builder.formula($0, in: place) }
        var search = CaseSearch(builder, pairings: pairings, limit: limit)
        let study = ConditionStudy(&search, formulas, asksExclusions: asksExclusions)
        let taken = study.cases * weight + builder.listWordCount
        stepsLeft -= taken
        steps.take(taken)
        return study
    }
}

extension RuleAnalysis {
    /// The words on a list.
    package func words(onList id: String) -> Set<String> { lists[id]?.words ?? [] }

    /// The words that the schema or a pairing names, and that may so be told from others.
    package var knownWords: Set<String> {
        var known: Set<String> = []
        for entry in schema.facts + schema.lists.flatMap(\.items) {
            switch entry.type {
            case .word(let vocabulary), .history(let vocabulary): known.formUnion(vocabulary.words ?? [])
            case .day, .flag, .number, .period: break
            }
        }
        for pairing in pairings {
            known.formUnion(pairing.allowed.keys)
            for words in pairing.allowed.values { known.formUnion(words) }
        }
        return known
    }
}

extension Condition {
    /// How many conditions it is made of.
    fileprivate var size: Int { parts.reduce(1) { $0 + $1.size } }
}
