package import Diagnostics

/// Every document of one file as an immutable flat tree.
///
/// The nodes lie in preorder in one array, and scalars refer to the file's bytes or to one arena of decoded
/// text, so that a tree costs a handful of allocations however many nodes it has.
package final class YAMLTree: Sendable {
    /// The file that was read.
    package let file: SourceFile
    /// Whether the parse reached the end of the file; `false` after a syntax error or a limit, when the tree
    /// holds what was read before.
    package let isWhole: Bool

    /// The nodes in preorder.
    let records: [NodeRecord]
    /// Decoded text that does not stand in the file word for word.
    let arena: [UInt8]
    private let rootIndices: [UInt32]

    /// A tree of what a parse made.
    init(file: SourceFile, records: [NodeRecord], arena: [UInt8], rootIndices: [UInt32], isWhole: Bool) {
        self.file = file
        self.records = records
        self.arena = arena
        self.rootIndices = rootIndices
        self.isWhole = isWhole
    }

    /// The root node of each document, in order.
    package var roots: some Sequence<YAMLNode> {
        rootIndices.lazy.map { YAMLNode(tree: self, index: Int($0)) }
    }

    /// The root node of the first document, `nil` if the file holds none.
    package var root: YAMLNode? {
        rootIndices.first.map { YAMLNode(tree: self, index: Int($0)) }
    }

    /// The number of nodes in all documents.
    package var nodeCount: Int { records.count }

    /// The scalars of all documents that are written out, keys included, in order.
    package var scalars: some Sequence<YAMLNode> {
        records.indices.lazy.filter { self.records[$0].kind == .scalar && self.records[$0].count > 0 }
            .map { YAMLNode(tree: self, index: $0) }
    }

    /// The node with an id that this tree gave out.
    package subscript(id: YAMLNode.ID) -> YAMLNode {
        YAMLNode(tree: self, index: Int(id.index))
    }
}
