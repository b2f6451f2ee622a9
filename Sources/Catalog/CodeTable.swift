/// The codes of one classification with what each stands for, in the order of their file.
package struct CodeTable<Code: Sendable & Hashable, Meaning: Sendable & Hashable>: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var code: Code
        package var meaning: Meaning
        /// Where the code stands, and the source that explains it.
        package var origin: Origin

        package init(code: Code, meaning: Meaning, origin: Origin) {
            self.code = code
            self.meaning = meaning
            self.origin = origin
        }
    }

    /// The file the table came from; empty for a table that no file holds.
    package let path: String
    package let sources: [FactSource]
    package let entries: [Entry]
    private let places: [Code: Int]

    /// The first of entries with the same code counts.
    package init(path: String = "", sources: [FactSource] = [], entries: [Entry] = []) {
        self.path = path
        self.sources = sources
        self.entries = entries
        places = Dictionary(
            entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a code stands for; `nil` for one that the table doesn't have.
    package subscript(code: Code) -> Meaning? {
        places[code].map { entries[$0].meaning }
    }
}
