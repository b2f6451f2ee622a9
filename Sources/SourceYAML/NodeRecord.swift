/// What the tree keeps of one node: 40 bytes.
struct NodeRecord {
    /// What the node is.
    let kind: YAMLNode.Kind
    /// How it is written.
    let style: YAMLNode.Style
    /// Whether `offset` counts into the file's bytes; otherwise into the arena.
    let isInSource: Bool
    /// The index after the last node inside this one, which is the next sibling if there is one.
    var next: UInt32
    /// Where the text starts.
    let offset: UInt32
    /// Bytes of text in a scalar or an alias, children in a collection (keys and values both).
    var count: UInt32
    /// The first place of the node.
    let start: Place
    /// The first place after the node.
    var end: Place

    /// Whether `offset` and `count` tell of text.
    var hasText: Bool { kind == .scalar || kind == .alias }
}
