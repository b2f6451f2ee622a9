import Catalog
import Dates
import RuleEngine

/// A page or a data set that a fact rests on, with its two days.
public struct Source: Sendable, Hashable {
    /// Its title; its name in the file where it has none.
    public let title: String
    public let url: String?
    /// The day or span it speaks for, as written: `2009-05-17`, `2025-08/2026-07`. `nil` for an undated page, which
    /// proves nothing about any day.
    public let asOf: String?
    /// The day somebody read it.
    public let read: String?
    /// Why it is a weak source, such as a copy on a document site; `nil` for the page itself.
    public let weakness: String?

    init(_ source: FactSource) {
        title = source.title ?? source.id
        url = source.url
        asOf = source.asOf?.text
        read = source.read?.text
        weakness = source.weakness
    }

    init(_ citation: RuleSource.Citation) {
        title = citation.title ?? citation.id
        url = citation.url
        asOf = nil
        read = citation.read?.text
        weakness = nil
    }
}
