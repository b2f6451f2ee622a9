/// How well something fits all words of a query: less is better.
struct SearchScore: Comparable {
    /// Some word fits only with a slip.
    var isMisspelled: Bool
    /// The words don't make up one of its names from beginning to end.
    var isPart: Bool
    /// The sum over the words of how, and then of where, each fits best.
    var cost: Int

    static func < (left: SearchScore, right: SearchScore) -> Bool {
        if left.isMisspelled != right.isMisspelled { return right.isMisspelled }
        if left.isPart != right.isPart { return right.isPart }
        return left.cost < right.cost
    }
}

/// A query put to all texts of an index at once, ready to be asked about schools and programs.
struct SearchMatcher {
    /// What each word of the query costs in the best of some texts; `nil` for a word that fits none of them.
    typealias Costs = [Int?]

    /// For each word, how well it fits each text.
    private let fits: [[WordFit?]]
    /// The texts that are the query from beginning to end.
    private let whole: Set<Int>

    /// How a word fits weighs more than where.
    private static let fitWeight = 16

    init(_ query: SearchQuery, _ terms: SearchTerms) {
        fits = query.words.map(terms.fits)
        whole = terms.places(of: query.phrase)
    }

    /// The costs in some texts, and in others where those are less.
    func costs(in namings: [SearchIndex.Naming], or others: Costs? = nil) -> Costs {
        var costs = others ?? Costs(repeating: nil, count: fits.count)
        for (word, fits) in fits.enumerated() {
            for naming in namings {
                guard let fit = fits[naming.text] else { continue }
                let cost = Int(fit.rawValue) * SearchMatcher.fitWeight + Int(naming.role.rawValue)
                costs[word] = min(cost, costs[word] ?? .max)
            }
        }
        return costs
    }

    /// The score of something with these texts of its own; `nil` when some word fits nothing.
    func score(_ costs: Costs, _ namings: [SearchIndex.Naming]) -> SearchScore? {
        var sum = 0
        var isMisspelled = false
        for cost in costs {
            guard let cost else { return nil }
            sum += cost
            isMisspelled =
                isMisspelled || cost / SearchMatcher.fitWeight == Int(WordFit.misspelled.rawValue)
        }
        let isWhole = namings.contains { $0.role <= .otherName && whole.contains($0.text) }
        return SearchScore(isMisspelled: isMisspelled, isPart: !isWhole, cost: sum)
    }
}
