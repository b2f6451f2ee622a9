import Diagnostics

/// Finds scalars with the same text, in a time that grows no faster than their number.
///
/// An é in one character and one in two are the same: nobody can see the difference.
struct RepeatFinder {
    private let records: [NodeRecord]
    private let source: [UInt8]
    private let arena: [UInt8]
    /// Whether some text may have characters of which there are several forms.
    private let mayHaveForms: Bool

    /// Up to so many are compared each with each, which is faster than hashing them.
    private static let maxPairwise = 16

    /// A node and an earlier one with the same text.
    typealias Repeat = (first: UInt32, again: UInt32)

    /// A finder in one tree.
    init(_ tree: YAMLTree) {
        records = tree.records
        source = tree.file.bytes
        arena = tree.arena
        mayHaveForms = !tree.scan.isASCII || tree.arena.contains { $0 >= 0x80 }
    }

    /// Every node whose text an earlier one has, with the first that has it; in order.
    func repeats(among nodes: [UInt32]) -> [Repeat] {
        nodes.count <= Self.maxPairwise ? repeatsPairwise(nodes) : repeatsHashed(nodes)
    }

    /// The text of a scalar.
    func bytes(of record: NodeRecord) -> ArraySlice<UInt8> {
        let range = Int(record.offset)..<Int(record.offset) + Int(record.count)
        return record.isInSource ? source[range] : arena[range]
    }

    private func repeatsPairwise(_ nodes: [UInt32]) -> [Repeat] {
        var repeats: [Repeat] = []
        for later in nodes.indices.dropFirst() {
            let record = records[Int(nodes[later])]
            for earlier in 0..<later where isSameText(records[Int(nodes[earlier])], record) {
                repeats.append((nodes[earlier], nodes[later]))
                break
            }
        }
        return repeats
    }

    private func repeatsHashed(_ nodes: [UInt32]) -> [Repeat] {
        var repeats: [Repeat] = []
        var table = KeyTable(capacity: nodes.count)
        for node in nodes {
            let record = records[Int(node)]
            var hasher = Hasher()
            let text = bytes(of: record)
            if hasForms(text) {
                hasher.combine(String(decoding: text, as: UTF8.self))
            } else {
                text.withUnsafeBytes { hasher.combine(bytes: $0) }
            }
            let known = table.insert(node, hash: hasher.finalize()) { isSameText(records[Int($0)], record) }
            if let known { repeats.append((known, node)) }
        }
        return repeats
    }

    @inline(__always)
    private func isSameText(_ left: NodeRecord, _ right: NodeRecord) -> Bool {
        if left.count == right.count, bytes(of: left).elementsEqual(bytes(of: right)) { return true }
        return mayHaveForms && isSameInAnyForm(bytes(of: left), bytes(of: right))
    }

    private func isSameInAnyForm(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        guard hasForms(left), hasForms(right) else { return false }
        return String(decoding: left, as: UTF8.self) == String(decoding: right, as: UTF8.self)
    }

    private func hasForms(_ text: ArraySlice<UInt8>) -> Bool {
        mayHaveForms && text.contains { $0 >= 0x80 }
    }
}

extension YAMLNode {
    /// The scalars of a sequence that an earlier one repeats: each with the first of its text.
    package var repeatedItems: [(first: YAMLNode, again: YAMLNode)] {
        guard count > 1 else { return [] }
        let scalars = items.filter { $0.kind == .scalar }.map { UInt32($0.index) }
        return RepeatFinder(tree).repeats(among: scalars).map {
            (YAMLNode(tree: tree, index: Int($0.first)), YAMLNode(tree: tree, index: Int($0.again)))
        }
    }
}
