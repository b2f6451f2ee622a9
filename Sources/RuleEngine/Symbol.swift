/// A word of a vocabulary, as a number that compares fast.
package struct Symbol: Sendable, Hashable {
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The two words that every table begins with.
    package static let no = Symbol(number: 0)
    package static let yes = Symbol(number: 1)
}

/// Numbers the words of facts and rules. One table serves the rules and the facts that are put to them.
package struct SymbolTable: Sendable {
    private var numbers: [String: Int32] = ["no": 0, "yes": 1]
    private var words = ["no", "yes"]

    package init() {}

    /// The word's symbol, a new one if it has none yet.
    package mutating func symbol(for word: String) -> Symbol {
        if let number = numbers[word] { return Symbol(number: number) }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        return Symbol(number: number)
    }

    package func word(for symbol: Symbol) -> String {
        words.indices.contains(Int(symbol.number)) ? words[Int(symbol.number)] : "?"
    }
}
