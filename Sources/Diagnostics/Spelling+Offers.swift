/// How the word that somebody may have meant is offered: the same everywhere.
extension Spelling {
    /// Offers words: ``did you mean `a` or `b`?``.
    package static func offer(_ words: String...) -> String { offer(words) }

    /// - Parameter words: at least one.
    package static func offer(_ words: [String]) -> String {
        "did you mean \(words.map { "`\($0)`" }.joined(separator: " or "))?"
    }

    /// Offers the candidate nearest to `word`; `nil` if none is near enough.
    package static func offer(nearestTo word: String, among candidates: some Sequence<String>) -> String? {
        nearest(to: word, among: candidates).map { offer($0) }
    }

    /// Says that there is no such thing, and offers the nearest that there is.
    ///
    /// - Parameter otherwise: what to say instead where none is near enough.
    package static func unknown(
        _ what: String, _ word: String, among known: some Sequence<String>, otherwise: String
    ) -> String {
        "no \(what) `\(word)`; \(offer(nearestTo: word, among: known) ?? otherwise)"
    }
}
