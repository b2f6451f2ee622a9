package import Catalog
import Dates
import SourceYAML

/// The edition of a registry that is imported: what it speaks for, and when it was read.
package struct RegistrySource: Sendable {
    /// The name under `sources:`, by which Rules/sources.yaml describes the data set.
    package let id: String
    /// The day or year it speaks for.
    package let asOf: String
    /// As 2026-11-23.
    package let readOn: String
    /// What the rules say of the data set.
    let dataSet: FactSource?

    package init(id: String, asOf: String, readOn: String, dataSet: FactSource?) {
        self.id = id
        self.asOf = asOf
        self.readOn = readOn
        self.dataSet = dataSet
    }

    /// The entry under `sources:`.
    var entry: YAMLValue.Entry {
        .init(id, .mapping([.init("as_of", .plain(asOf)), .init("read", .plain(readOn))]))
    }

    /// How an edition stands to the one that a file has.
    enum Age {
        /// The file has none, or one without a date.
        case first
        case same
        /// The file has an older one.
        case newer(than: FactSource)
        /// The file has a newer one, which isn't taken back.
        case older
    }

    func age(in institution: Institution) -> Age {
        guard let known = institution.sources.first(where: { $0.id == id }), let date = known.asOf else {
            return .first
        }
        if date.text == asOf { return .same }
        // Both are ISO dates, or years.
        return date.text < asOf ? .newer(than: known) : .older
    }

    /// Names the edition in a file. Where the file has an older one, that one gets a name of its own if statements
    /// of it are to stay.
    func write(into editor: inout FileEditor, root: YAMLNode, keeping old: FactSource?) {
        guard let node = root.value(forKey: "sources")?.value(forKey: id) else {
            return editor.addSource(entry, toFile: root)
        }
        // The first reading of an edition stands.
        if node.value(forKey: "as_of")?.isText(asOf) == true { return }
        for (key, text) in [("as_of", asOf), ("read", readOn)] {
            if let value = node.value(forKey: key) {
                if !value.isText(text) { editor.replace(value, with: .plain(text)) }
            } else {
                editor.add(key, .plain(text), to: node)
            }
        }
        if let old, let entry = pastEntry(old) { editor.addSource(entry, toFile: root) }
    }

    /// The name of an older edition.
    func pastID(_ old: FactSource) -> String { "\(id)-\(old.asOf?.text ?? "earlier")" }

    private func pastEntry(_ old: FactSource) -> YAMLValue.Entry? {
        guard let url = old.url ?? dataSet?.url else { return nil }
        var entries: [YAMLValue.Entry] = []
        if let title = old.title ?? dataSet?.title { entries.append(.init("title", .text(title))) }
        entries.append(.init("url", .quoted(url)))
        if let asOf = old.asOf { entries.append(.init("as_of", .plain(asOf.text))) }
        if let read = old.read { entries.append(.init("read", .plain(read.text))) }
        return .init(pastID(old), .mapping(entries))
    }
}
