import Diagnostics
import SourceYAML

/// The keys that a mapping may have; raw values are the spellings of the files.
protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable {}

/// A mapping's values by key, with unknown keys reported.
struct Fields<Key: FieldKey> {
    let node: YAMLNode
    private var values: [(key: Key, node: YAMLNode)] = []
    /// Keys that are there twice, which the YAML layer reports: which of the values is meant nobody can tell.
    private var doubled: Set<Key> = []
    /// The mapping has a key that it shouldn't, or one twice.
    private(set) var hasFault = false

    /// Sorts a mapping's entries by key; anything but a mapping is reported and has no values.
    init?(_ node: YAMLNode, of keys: Key.Type, what: String, _ reader: inout FileReader) {
        guard node.kind == .mapping else {
            reader.report(
                node.isEmptyValue ? .emptyValue : .wrongType, "\(what) is a mapping, this is \(node.noun)",
                at: node)
            return nil
        }
        self.node = node
        for entry in node.entries {
            let text = entry.key.text
            guard let key = Key(rawValue: text) else {
                hasFault = true
                // Merge keys and collections as keys have been reported with the YAML itself.
                guard entry.key.kind == .scalar, !entry.key.isPlain("<<") else { continue }
                reader.reportUnknownKey(text, at: entry.key, of: what, known: Key.allCases.map(\.rawValue))
                continue
            }
            if values.contains(where: { $0.key == key }) {
                hasFault = true
                doubled.insert(key)
            } else {
                values.append((key, entry.value))
            }
        }
    }

    subscript(key: Key) -> YAMLNode? {
        doubled.contains(key) ? nil : values.first { $0.key == key }?.node
    }

    /// The value of a key that has to be there.
    func required(_ key: Key, what: String, _ reader: inout FileReader) -> YAMLNode? {
        if let node = self[key] { return node }
        guard !doubled.contains(key) else { return nil }
        reader.report(
            .missingKey, "\(what) has no `\(key.rawValue)`", at: node.firstEntry ?? node,
            help: "add `\(key.rawValue):`")
        return nil
    }
}

extension FileReader {
    mutating func reportUnknownKey(_ text: String, at key: YAMLNode, of what: String, known: [String]) {
        let nearest = Spelling.nearest(to: text, among: known)
        report(
            .unknownKey, "\(what) has no key `\(text)`", at: key,
            label: nearest.map { "did you mean `\($0)`?" },
            help: nearest == nil ? "keys: " + known.joined(separator: ", ") : nil)
    }
}

extension YAMLNode {
    /// The first key of a mapping: a smaller place to point at than the whole of it.
    var firstEntry: YAMLNode? {
        var first: YAMLNode?
        for entry in entries {
            first = entry.key
            break
        }
        return first
    }
}
