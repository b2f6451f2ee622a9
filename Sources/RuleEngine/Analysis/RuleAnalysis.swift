/// Finds what is so of conditions whatever the facts are.
///
/// The language is closed, so that the words, numbers and days that conditions name split each fact into a few values
/// that they can tell apart; all combinations are tried, up to a limit.
package struct RuleAnalysis: Sendable {
    /// How many cases are looked at for one question.
    package static let defaultLimit = 5_000
    /// How many conditions are read in all cases of all questions.
    package static let defaultSteps = 500_000
    /// How many parts are held against one another.
    private static let mostParts = 64

    private let schema: FactSchema
    private let lists: [DatedList]
    private let pairings: [AnalysisPairing]
    private let limit: Int
    /// How many steps are left for all questions together: a file that nobody wrote by hand may ask for any number.
    private var stepsLeft: Int

    /// - Parameter pairings: what is known of two facts of one item.
    package init(
        schema: FactSchema, lists: [DatedList], pairings: [AnalysisPairing] = [],
        limit: Int = RuleAnalysis.defaultLimit, steps: Int = RuleAnalysis.defaultSteps
    ) {
        self.schema = schema
        self.lists = lists
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
        // To hold two truths against one another takes less than to find one.
        let weight = whole.size + parts.count * parts.count / 4
        let limit = min(limit, stepsLeft / weight)
        guard parts.count <= Self.mostParts, limit > 0 else { return ConditionStudy(ofNone: parts.count) }
        var builder = CaseBuilder(schema: schema, lists: lists, frame: frame)
        let place = CaseBuilder.Place(
            list: schema.lists.first { $0.path == scope.list }, at: scope.at)
        let formulas = (parts + [whole]).map { builder.formula($0, in: place) }
        var search = CaseSearch(builder, pairings: pairings, limit: limit)
        let study = ConditionStudy(&search, formulas, asksExclusions: asksExclusions)
        stepsLeft -= study.cases * weight
        return study
    }
}

extension Condition {
    /// How many conditions it is made of.
    fileprivate var size: Int { parts.reduce(1) { $0 + $1.size } }
}
