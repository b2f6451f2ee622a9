package import Catalog

/// What somebody searches for: every word has to fit somewhere.
package struct SearchQuery: Sendable {
    /// The most words a query may have.
    package static let mostWords = 16

    /// The words as they were typed.
    package let text: String
    /// Only in these states; empty for all.
    package var states: [Region]
    /// All words, folded.
    let phrase: [String]
    /// The words that have to fit, each once.
    let words: [TypedWord]

    /// `nil` when the text has no letter or digit, or too many words.
    package init?(_ text: String, states: [Region] = []) {
        let phrase = FoldedWords.of(text)
        guard (1...SearchQuery.mostWords).contains(phrase.count) else { return nil }
        self.text = text
        self.states = states
        self.phrase = phrase
        // In capitals it is Indiana.
        let isIndiana = text.split(separator: " ").contains("IN")
        let telling = phrase.filter { !FoldedWords.fillers.contains($0) || $0 == "in" && isIndiana }
        var seen: Set<String> = []
        words = (telling.isEmpty ? phrase : telling).filter { seen.insert($0).inserted }.map(TypedWord.init)
    }

    /// The query for one of the words alone.
    init(_ word: TypedWord, of query: SearchQuery) {
        text = word.text
        states = query.states
        phrase = [word.text]
        words = [word]
    }
}
