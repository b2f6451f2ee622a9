/// How large and how deep a file may be before the parser stops reading it.
///
/// The defaults are far above any honest file and far below what would make a run slow.
package struct YAMLLimits: Sendable {
    /// Lists and mappings that may stand inside one another.
    package let maxDepth: Int
    /// Bytes in the file; checked before anything is parsed.
    package let maxBytes: Int
    /// Scalars, lists, mappings and aliases in the file.
    package let maxNodes: Int

    /// Limits, brought into the range that the tree can hold.
    package init(maxDepth: Int = 128, maxBytes: Int = 16 << 20, maxNodes: Int = 1_000_000) {
        self.maxDepth = maxDepth
        // Nodes keep their offsets in 32 bits.
        self.maxBytes = max(0, min(maxBytes, Int(Int32.max)))
        self.maxNodes = max(0, min(maxNodes, Int(Int32.max)))
    }
}
