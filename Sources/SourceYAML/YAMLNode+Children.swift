extension YAMLNode {
    /// The items of a sequence, the complete entries of a mapping; 0 for everything else.
    package var count: Int {
        switch record.kind {
        case .sequence: Int(record.count)
        case .mapping: Int(record.count) / 2
        case .scalar, .alias: 0
        }
    }

    /// The items of a sequence, in order; none for every other kind.
    package var items: Items {
        Items(tree: tree, cursor: index + 1, remaining: record.kind == .sequence ? count : 0)
    }

    /// The keys and values of a mapping, in order, equal keys included; none for every other kind.
    ///
    /// A key whose value was cut off by a syntax error is left out.
    package var entries: Entries {
        Entries(tree: tree, cursor: index + 1, remaining: record.kind == .mapping ? count : 0)
    }

    /// The value of the first entry whose key is a scalar with this text; a walk over the entries.
    package func value(forKey key: String) -> YAMLNode? {
        entry(forKey: key)?.value
    }

    /// The first entry whose key is a scalar with this text; a walk over the entries.
    package func entry(forKey key: String) -> (key: YAMLNode, value: YAMLNode)? {
        entries.first { $0.key.isText(key) }
    }

    /// The items of a sequence.
    package struct Items: Sequence, IteratorProtocol {
        fileprivate let tree: YAMLTree
        fileprivate var cursor: Int
        fileprivate var remaining: Int

        package var underestimatedCount: Int { remaining }

        package mutating func next() -> YAMLNode? {
            guard remaining > 0 else { return nil }
            remaining -= 1
            let item = YAMLNode(tree: tree, index: cursor)
            cursor = Int(item.record.next)
            return item
        }
    }

    /// The entries of a mapping.
    package struct Entries: Sequence, IteratorProtocol {
        fileprivate let tree: YAMLTree
        fileprivate var cursor: Int
        fileprivate var remaining: Int

        package var underestimatedCount: Int { remaining }

        package mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
            guard remaining > 0 else { return nil }
            remaining -= 1
            let key = YAMLNode(tree: tree, index: cursor)
            let value = YAMLNode(tree: tree, index: Int(key.record.next))
            cursor = Int(value.record.next)
            return (key, value)
        }
    }
}
