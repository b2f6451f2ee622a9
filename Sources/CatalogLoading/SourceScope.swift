import Catalog
import Dates
import Diagnostics
import SourceYAML

/// Which source the facts of a mapping rest on: the nearest `source:` upward, single facts by `source_of:`.
struct SourceScope {
    /// Index into the file's sources; `nil` when none is named.
    var source: Int?
    private var exceptions: [String: Int?] = [:]

    /// The scope of a file before any `source:`.
    init() {}

    /// The scope of a mapping inside another, by its `source:` and, where it may have one, its `source_of:`.
    init<Key: FieldKey>(
        inside outer: SourceScope, _ fields: Fields<Key>, source key: Key,
        exceptions exceptionsKey: Key? = nil,
        _ reader: inout FileReader
    ) {
        source = outer.source
        if let node = fields[key] { source = reader.sourceIndex(node) }
        // Which of two is meant nobody can tell, and the outer one isn't.
        if fields.isDoubled(key) { source = nil }
        guard let exceptionsKey, let node = fields[exceptionsKey] else { return }
        guard node.kind == .mapping else {
            reader.report(
                .wrongType, "`source_of` is a mapping from keys to sources, this is \(node.noun)", at: node)
            return
        }
        for entry in node.entries {
            let name = entry.key.text
            if Key(rawValue: name) == nil {
                reader.reportUnknownKey(entry.key, of: fields.what, known: Key.allCases.map(\.rawValue))
            }
            let index = reader.sourceIndex(entry.value)
            exceptions[name] = exceptions[name] == nil ? index : .some(nil)
        }
    }

    /// The source of one key's fact.
    func source(of key: some RawRepresentable<String>) -> Int? {
        exceptions[key.rawValue] ?? source
    }

    /// The scope of what stands under a key.
    func inside(_ key: some RawRepresentable<String>) -> SourceScope {
        var scope = SourceScope()
        scope.source = source(of: key)
        return scope
    }
}

extension FileReader {
    /// Reads the `sources:` of a file.
    mutating func readSources(_ node: YAMLNode?) {
        guard let node else { return }
        guard node.kind == .mapping else {
            report(.wrongType, "`sources` is a mapping from names to sources, this is \(node.noun)", at: node)
            return
        }
        for entry in node.entries {
            let id = name(entry.key, what: "a source's name")
            guard let source = source(id, entry.value, at: entry.key, isDataSet: false) else { continue }
            sourceNames.append((id, entry.key))
            // A name again is reported by the YAML layer. Which is meant nobody can tell: it proves nothing.
            if !sources.add(source) { sources.replace(with: FactSource(id: id)) }
        }
    }

    /// One source; a data set of the rules brings its own title and address along.
    mutating func source(_ id: String, _ node: YAMLNode, at name: YAMLNode, isDataSet: Bool) -> FactSource? {
        guard let fields = Fields(node, of: SourceKey.self, what: "a source", &self) else {
            return isDataSet ? nil : FactSource(id: id)
        }
        var source = dataSets[id] ?? FactSource(id: id)
        if let title = fields[.title] { source.title = text(title, what: "a title") ?? source.title }
        if let url = fields[.url] { source.url = webAddress(url) ?? source.url }
        if let asOf = fields[.asOf] { source.asOf = date(asOf, what: "`as_of`") }
        if let read = fields[.read] {
            source.read = date(read, what: "`read`")
            source.readOrigin = origin(read, source: nil)
        }
        if let states = fields[.statesEnds] {
            source.statesEnds = flag(states, what: "`states_ends`") ?? source.statesEnds
        }
        if let weak = fields[.weak] { source.weakness = text(weak, what: "`weak`") }
        if source.url == nil, !isDataSet, fields[.url] == nil, fields[.weak] == nil {
            report(
                .missingKey, "source \(name.quoted) has no `url` and is not a data set of Rules/sources.yaml",
                at: fields.node,
                help: "add `url:` with the address of the page, or say under `weak:` why there is none")
        }
        return source
    }

    private mutating func webAddress(_ node: YAMLNode) -> String? {
        guard let text = scalar(node, what: "a web address") else { return nil }
        guard FactSource.isWebAddress(text) else {
            report(
                .badFormat, "\(node.quoted) is not a web address", at: node,
                help: "write it with https:// or http://")
            return nil
        }
        return text
    }

    /// The sources of the file, those marked that no `source:` has named. To be asked when all has been read.
    func markedSources() -> [FactSource] {
        // What could not be read may have named them.
        guard !isFaulty else { return sources.all }
        let unused = Dictionary(
            sourceNames.filter { !namedSources.contains($0.id) }, uniquingKeysWith: { first, _ in first })
        return sources.all.map {
            var source = $0
            source.unusedAt = unused[source.id].map { origin($0, source: nil) }
            return source
        }
    }

    /// The source that a `source:` names.
    mutating func sourceIndex(_ node: YAMLNode) -> Int? {
        guard !sourcesAreDays else { return sourceOfDay(node) }
        guard let id = text(node, what: "a source") else { return nil }
        namedSources.insert(id)
        if let index = sources.index(of: id) { return index }
        // A data set needs no entry of its own to be named.
        if let dataSet = dataSets[id] {
            sources.add(dataSet)
            return sources.index(of: id)
        }
        let nearest = nearest(
            to: id, among: sources.all.map(\.id) + dataSets.keys.sorted(), for: .danglingReference)
        report(
            .danglingReference, "no source is called \(node.quoted)", at: node,
            label: nearest.map { Spelling.offer($0) },
            help: nearest == nil ? "name it under `sources:` at the head of the file" : nil)
        // It stands for a source all the same, of which nothing is known.
        sources.add(FactSource(id: id))
        return sources.index(of: id)
    }

    /// A source that speaks for a day, of which nothing else is said.
    private mutating func sourceOfDay(_ node: YAMLNode) -> Int? {
        // A bare year would be a number to other readers, and names are texts.
        if node.style == .plain, Int(node.text) != nil {
            report(
                .badFormat, "the day of a source \(node.quoted) is not a date", at: node,
                help: "write 2018-05-15 or 2018-05")
            return nil
        }
        guard let day = date(node, what: "the day of a source") else { return nil }
        sources.add(FactSource(id: day.text, asOf: day))
        return sources.index(of: day.text)
    }
}
