import Dates

/// What an edition says around its conditions.
package struct AnalysisFrame: Sendable {
    /// The answers that each parameter may have.
    var answers: [String: [String]]
    /// The fact whose day picks the edition.
    var chosenBy: String
    /// The first and the last day on which the edition may be in force.
    var from: Day?
    var to: Day?

    package init(_ edition: RuleSource.Edition) {
        answers = Dictionary(
            edition.parameters.map { ($0.id, $0.answers) }, uniquingKeysWith: { first, _ in first })
        chosenBy = edition.chosenBy
        from = edition.from?.earliest
        to = edition.to?.latest
    }

    var borders: [Day] { [from, to].compactMap(\.self) }

    func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}

/// Two words that an item has together or not: an agency, and the kinds of programs that it accredits.
package struct AnalysisPairing: Sendable {
    /// The fact whose word decides.
    package var fact: String
    package var other: String
    /// By each word of `fact` the words that `other` may have beside it; a word that isn't there goes with all.
    package var allowed: [String: Set<String>]

    package init(fact: String, other: String, allowed: [String: Set<String>]) {
        self.fact = fact
        self.other = other
        self.allowed = allowed
    }

    /// Whether two values can go together, each some words, `nil` any further word, or none at all.
    func allows(_ words: [String]?, _ others: [String]?) -> Bool {
        guard let words, let others, !words.isEmpty, !others.isEmpty else { return true }
        return words.contains { word in
            allowed[word].map { allowed in others.contains { allowed.contains($0) } } ?? true
        }
    }
}
