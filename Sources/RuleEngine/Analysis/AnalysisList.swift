import Dates

/// What conditions may conclude from a list, worked out once for all questions.
struct AnalysisList: Sendable {
    /// The words that some entry has.
    var words: Set<String>
    /// Whether each border of its entries is a single day: on another one nobody can tell.
    var isExact: Bool
    /// Whether a word that no entry has may be on it all the same.
    var isOpen: Bool

    init(_ list: DatedList) {
        words = Set(list.entries.map(\.word))
        isOpen = !list.isComplete
        isExact = list.entries.allSatisfy { entry in
            [entry.from, entry.to].allSatisfy { $0.map { $0.days.single != nil } ?? true }
        }
    }
}
