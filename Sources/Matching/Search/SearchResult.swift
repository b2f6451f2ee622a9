package import Catalog
import Diagnostics

/// What a search found, the best first.
package struct SearchResult: Sendable {
    /// A school, and those of its programs that the words fit; all of them where they fit the school itself.
    package struct Hit: Sendable {
        package var institution: Institution
        /// The best first.
        package var programs: [Program]
        /// Some word was found only by allowing for a slip in its spelling.
        package var isMisspelled: Bool
    }

    /// Why a word of a search without hits may have found nothing.
    package struct Hint: Sendable, Hashable {
        /// The word, in small letters and without accents.
        package var word: String
        /// The schools that it alone fits.
        package var schools: Int
        /// Where it fits nothing in any state: known words that resemble it, the nearest first.
        package var nearest: [String]
    }

    package let query: SearchQuery
    /// Every hit. Those without a misspelled word come first.
    package let hits: [Hit]
    /// For each word, where there are no hits.
    package let hints: [Hint]
    /// Where there are no hits in the states asked for: how many there are elsewhere.
    package let elsewhere: Int
}
