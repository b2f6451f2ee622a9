package import Dates

/// A page or a data set that facts rest on.
///
/// Two clocks: `asOf` is the day or span the source speaks for, `read` the day somebody read it.
package struct FactSource: Sendable, Hashable {
    /// The name that the file's `source:` keys use.
    package var id: String
    package var title: String?
    package var url: String?
    /// A source without it proves nothing about any day.
    package var asOf: PartialDate?
    package var read: PartialDate?
    /// Where the file says when it was read.
    package var readOrigin: Origin?
    /// Where the file names it, if no fact rests on it.
    package var unusedAt: Origin?
    /// Whether the source states every end, as a registry does: a record of it without an end still ran on the day
    /// the source speaks for, whatever else had begun.
    package var statesEnds = false
    /// Why the source is a weak one, such as a copy on a document site; `nil` for the page itself.
    package var weakness: String?

    package init(
        id: String, title: String? = nil, url: String? = nil, asOf: PartialDate? = nil,
        read: PartialDate? = nil, readOrigin: Origin? = nil, weakness: String? = nil
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.asOf = asOf
        self.read = read
        self.readOrigin = readOrigin
        self.weakness = weakness
    }
}

extension FactSource {
    private static let beginnings = ["https://", "http://"]

    /// Whether a text can be the address of a page: with `https://` or `http://` and something behind it, without
    /// blanks.
    package static func isWebAddress(_ text: String) -> Bool {
        beginnings.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
            && !text.utf8.contains(UInt8(ascii: " "))
    }

    /// A regular expression for the whole of such an address.
    package static let webAddressPattern = "https?://[^ ]+"
}
