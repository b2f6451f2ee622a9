/// What takes the events of a parse; each method returns whether the parse shall go on.
///
/// Texts are lent for the call only: they are libyaml's memory.
protocol EventSink {
    /// A document begins; `start` is the place of its first directive if it has one.
    mutating func beginDocument(hasDirectives: Bool, from start: Mark) -> Bool
    /// A scalar; empty and without style for a value that is left out.
    mutating func scalar(
        _ text: Span<UInt8>, style: YAMLNode.Style, properties: NodeProperties, from start: Mark, to end: Mark
    ) -> Bool
    /// A reference to an anchor.
    mutating func alias(_ name: Span<UInt8>, from start: Mark, to end: Mark) -> Bool
    /// A sequence or a mapping begins; its children follow, keys and values in turn.
    mutating func beginCollection(
        _ kind: YAMLNode.Kind, style: YAMLNode.Style, properties: NodeProperties, from start: Mark
    ) -> Bool
    /// The collection that was begun last ends.
    mutating func endCollection(from start: Mark, to end: Mark)
}

/// What may stand before a node.
struct NodeProperties: OptionSet {
    let rawValue: UInt8

    /// A name to refer to the node by.
    static let anchor = NodeProperties(rawValue: 1)
    /// A type.
    static let tag = NodeProperties(rawValue: 2)
}
