import Diagnostics
import SourceYAML

/// The keys that a mapping may have; raw values are the spellings of the files.
package protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable {}

/// A mapping's values by key, with unknown keys reported.
struct Fields<Key: FieldKey> {
    let node: YAMLNode
    /// What the mapping is, for messages.
    let what: String
    /// By their places in the tree: a node itself holds on to its tree, which costs time for each one looked at.
    private var values: [(key: Key, id: YAMLNode.ID)] = []
    /// Keys that are there twice, which the YAML layer reports: which of the values is meant nobody can tell.
    private var doubled: Set<Key> = []
    /// Keys that were probably meant by ones the mapping doesn't have.
    private var misspelled: Set<Key> = []
    /// The mapping has a key that it shouldn't, or one twice.
    private(set) var hasFault = false
    /// The mapping has a key that it shouldn't.
    private(set) var hasUnknownKey = false
    private var unknownCount = 0

    /// Sorts a mapping's entries by key; anything but a mapping is reported and has no values.
    init?(_ node: YAMLNode, of keys: Key.Type, what: String, _ reader: inout FileReader) {
        guard node.kind == .mapping else {
            // An alias has been reported with the YAML itself.
            guard node.kind != .alias else { return nil }
            reader.report(
                node.isEmptyValue ? .emptyValue : .wrongType, "\(what) is a mapping, this is \(node.noun)",
                at: node)
            return nil
        }
        self.node = node
        self.what = what
        values.reserveCapacity(node.count)
        var unknown: Set<String> = []
        for entry in node.entries {
            let text = entry.key.text
            guard let key = Key(rawValue: text) else {
                hasFault = true
                hasUnknownKey = true
                // Merge keys and collections as keys have been reported with the YAML itself.
                guard entry.key.kind == .scalar, !entry.key.isPlain("<<") else { continue }
                // That it is there again the YAML layer says.
                guard unknown.insert(text).inserted else { continue }
                reportUnknown(entry.key, text, &reader)
                continue
            }
            if values.contains(where: { $0.key == key }) {
                hasFault = true
                doubled.insert(key)
            } else {
                values.append((key, entry.value.id))
            }
        }
    }

    /// The value of a key; `nil` where it is missing, `unknown`, which says the same, or there twice.
    subscript(key: Key) -> YAMLNode? {
        guard let node = stated(key), !node.isPlain("unknown") else { return nil }
        return node
    }

    /// The value of a key, `unknown` included.
    func stated(_ key: Key) -> YAMLNode? {
        guard let value = values.first(where: { $0.key == key }), !doubled.contains(key) else { return nil }
        return node.tree[value.id]
    }

    /// A key that the mapping doesn't have, and what was probably meant by it.
    private mutating func reportUnknown(_ key: YAMLNode, _ text: String, _ reader: inout FileReader) {
        unknownCount += 1
        if unknownCount <= FindingList.mostReported {
            let nearest = Spelling.nearest(to: text, among: Key.allCases.lazy.map(\.rawValue))
            if let nearest = nearest.flatMap(Key.init(rawValue:)) { misspelled.insert(nearest) }
        } else if misspelled.count < Key.allCases.count {
            // By so many keys any may have been meant, and looking for the nearest takes its time.
            misspelled = Set(Key.allCases)
        }
        // One with a character that can't be seen has been reported with the YAML itself.
        guard !reader.hasYAMLFault(key) else { return }
        reader.reportUnknownKey(key, of: what, known: Key.allCases.map(\.rawValue))
    }

    /// Whether a key is there in any form, readable or not.
    func mentions(_ key: Key) -> Bool {
        misspelled.contains(key)
            || values.contains { $0.key == key && !node.tree[$0.id].isPlain("unknown") }
    }

    /// Whether the key is there twice.
    func isDoubled(_ key: Key) -> Bool { doubled.contains(key) }

    /// The value of a key that has to be there.
    func required(_ key: Key, what: String, _ reader: inout FileReader) -> YAMLNode? {
        if let node = stated(key) { return node }
        // One fault, one finding: a key that was misspelled isn't missing too.
        guard !doubled.contains(key), !misspelled.contains(key) else { return nil }
        reader.report(
            .missingKey, "\(what) has no `\(key.rawValue)`", at: node.firstEntry ?? node,
            help: "add `\(key.rawValue):`")
        return nil
    }
}

extension FileReader {
    mutating func reportUnknownKey(_ key: YAMLNode, of what: String, known: @autoclosure () -> [String]) {
        let text = key.text
        let letter = LookAlikes.first(in: text)
        let nearest = nearest(to: LookAlikes.inLatin(text) ?? text, among: known(), for: .unknownKey)
        report(
            .unknownKey,
            "\(what) has no key \(key.quoted)" + (letter.map { ": \($0.remark)" } ?? ""), at: key,
            label: nearest.map { Spelling.offer($0) },
            help: nearest == nil ? "keys: " + known().joined(separator: ", ") : nil)
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
