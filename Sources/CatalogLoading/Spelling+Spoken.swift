package import Catalog
package import Diagnostics

extension Spelling {
    /// The values that somebody may have meant by a word: the nearest spelling, else those whose words hold it.
    package static func meant<Word: Spoken>(by text: String, _ type: Word.Type) -> [Word] {
        let words = Word.allCases.flatMap { word in word.words.map { (value: word, text: $0) } }
        if let nearest = nearest(to: text, among: words.map(\.text)) {
            return words.first { $0.text == nearest }.map { [$0.value] } ?? []
        }
        // A letter or two stand in almost every word.
        guard text.count > 2 else { return [] }
        return Word.allCases.filter { word in
            word.words.contains { $0.lowercased().contains(text.lowercased()) }
        }
    }
}
