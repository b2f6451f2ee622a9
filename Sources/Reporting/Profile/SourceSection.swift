import Catalog
import Dates
import Matching

/// The parts at the foot of a page: what it rests on, and whom to ask.
enum SourceSection {
    static func write(_ sources: CitedSources, to page: inout PageText) {
        page.heading("Sources")
        if sources.sources.isEmpty { page.item("none is recorded") }
        for (index, source) in sources.sources.enumerated() {
            let mark = "[\(index + 1)] "
            page.item(source.title ?? source.id, mark: mark)
            if let url = source.url { page.line(url, indent: 2 + mark.count) }
            var dates = source.asOf.map { "as of \($0)" } ?? "undated"
            if let read = source.read { dates += "; read \(read)" }
            page.line(dates, indent: 2 + mark.count)
            if let weakness = source.weakness {
                page.line("weak source: \(weakness)", indent: 2 + mark.count)
            }
        }
    }

    static func write(_ contacts: [Contact], to page: inout PageText) {
        page.heading("Whom to ask")
        page.item("anything: the school")
        for contact in contacts { page.item("\(contact.about.joined(separator: ", ")): \(contact.who)") }
    }
}
