/// What search compares with: texts, each once however often it occurs, as words, each once too.
struct SearchTerms: Sendable {
    /// The known words, folded.
    private(set) var words: [String] = []
    /// The texts, as places in `words`.
    private(set) var texts: [[Int]] = []
    private var wordPlaces: [String: Int] = [:]
    private var textPlaces: [String: Int] = [:]
    private var initialsPlaces: [Int: Int?] = [:]

    /// The place of a text in `texts`.
    mutating func add(_ text: String) -> Int {
        if let place = textPlaces[text] { return place }
        let words = FoldedWords.of(text).map { add(word: $0) }
        textPlaces[text] = texts.count
        texts.append(words)
        return texts.count - 1
    }

    /// The place of a name's initials, FSCJ for `Florida State College at Jacksonville`; `nil` for fewer than three.
    mutating func addInitials(of place: Int) -> Int? {
        if let known = initialsPlaces[place] { return known }
        let telling = texts[place].map { words[$0] }.filter { !FoldedWords.fillers.contains($0) }
        let initials = String(telling.compactMap(\.first).filter(\.isLetter))
        let result = initials.count >= 3 ? add(initials) : nil
        initialsPlaces[place] = result
        return result
    }

    private mutating func add(word: String) -> Int {
        if let place = wordPlaces[word] { return place }
        wordPlaces[word] = words.count
        words.append(word)
        return words.count - 1
    }

    /// The texts whose words are these and no others.
    func places(of phrase: [String]) -> Set<Int> {
        let wanted = phrase.map { wordPlaces[$0] }
        return Set(texts.indices.filter { texts[$0].elementsEqual(wanted, by: ==) })
    }

    /// How well a typed word fits each text, by the best of the text's words.
    func fits(_ word: TypedWord) -> [WordFit?] {
        let fits = words.map { word.fit(Array($0.unicodeScalars)) }
        return texts.map { text in text.lazy.compactMap { fits[$0] }.min() }
    }
}
