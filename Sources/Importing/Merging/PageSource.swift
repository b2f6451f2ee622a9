import Catalog
import Dates
import SourceYAML

/// Finds a page among a file's sources, or makes an entry for it.
struct PageSource {
    /// The source's id in the file.
    let id: String
    /// The source as the file has it already.
    let known: FactSource?
    private let page: Claim.Page

    /// Sources that are this page as it was on the same day, whenever somebody read it.
    private let otherReadings: Set<String>

    init(_ page: Claim.Page, in institution: Institution) {
        self.page = page
        let sameAddress = institution.sources.filter {
            PageSource.address($0.url) == PageSource.address(page.url)
        }
        let sameDay = sameAddress.filter { $0.asOf?.days == page.asOf?.days }
        // Who reads a page again may find something else.
        let isSameReading = { (source: FactSource) in
            source.read.map { $0.earliest <= page.read.latest && page.read.earliest <= $0.latest } ?? true
        }
        // A page that is given without a date may be one that somebody has dated since.
        known =
            sameDay.first(where: isSameReading)
            ?? (page.asOf == nil && sameAddress.count == 1 ? sameAddress.first(where: isSameReading) : nil)
        id = known?.id ?? PageSource.newID(page, taken: Set(institution.sources.map(\.id)))
        otherReadings = Set(sameDay.map(\.id))
    }

    /// Whether an origin rests on this page.
    func holds(_ origin: Origin?, in institution: Institution) -> Bool {
        institution.source(of: origin)?.id == id
    }

    /// Whether an origin rests on this page as it was on the same day, whenever somebody read it.
    func isReadAgain(in origin: Origin, of institution: Institution) -> Bool {
        institution.source(of: origin).map { otherReadings.contains($0.id) } ?? false
    }

    /// The entry under `sources:`.
    var entry: YAMLValue.Entry {
        var entries: [YAMLValue.Entry] = []
        if let title = page.title { entries.append(.init("title", .text(title))) }
        entries.append(.init("url", .quoted(page.url)))
        if let asOf = page.asOf { entries.append(.init("as_of", .plain(asOf.text))) }
        entries.append(.init("read", .plain(page.read.text)))
        if let weakness = page.weakness { entries.append(.init("weak", .text(weakness))) }
        return .init(id, .mapping(entries))
    }

    /// An address without what doesn't tell pages apart.
    private static func address(_ url: String?) -> String? {
        guard var rest = url?[...] else { return nil }
        for prefix in ["https://", "http://"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        return String(rest)
    }

    /// What kind of page it is by its address, with the year it speaks for.
    private static func newID(_ page: Claim.Page, taken: Set<String>) -> String {
        let address = page.url.lowercased()
        let kinds = [
            ("catalog", "catalog"), ("bulletin", "catalog"), ("handbook", "handbook"), ("/news", "news"),
            ("faq", "faq"), ("admission", "admission"), ("cahiim", "cahiim"),
        ]
        var id = kinds.first { address.contains($0.0) }?.1 ?? "page"
        if let asOf = page.asOf { id += "-\(asOf.text.prefix(4))" }
        return Slug.free(id, taken: taken)
    }
}
