package import Diagnostics

/// One node of a tree: a cheap handle, made on demand and passed by value.
package struct YAMLNode: Sendable {
    /// What a node is.
    package enum Kind: UInt8, Sendable {
        /// A word, a number, a piece of text, or nothing at all: an empty value is an empty plain scalar.
        case scalar
        case sequence
        case mapping
        /// A reference to an anchor, never followed.
        case alias
    }

    /// How a node is written.
    package enum Style: UInt8, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
        case block, flow
    }

    /// A node's place in its tree; small, hashable and ordered as the nodes stand in the file.
    package struct ID: Hashable, Comparable, Sendable {
        /// Where it lies in the tree.
        let index: UInt32

        package static func < (left: ID, right: ID) -> Bool { left.index < right.index }
    }

    /// The tree it belongs to, kept alive by it.
    package let tree: YAMLTree
    let index: Int

    /// What the tree keeps of it.
    var record: NodeRecord { tree.records[index] }

    /// Its place in the tree, to find it again with `tree[id]`.
    package var id: ID { ID(index: UInt32(index)) }

    /// What it is.
    package var kind: Kind { record.kind }

    /// The way it is written; an alias is `plain`.
    package var style: Style { record.style }

    /// Where the node stands, its anchor and tag included; quotes and brackets belong to it, the line breaks
    /// and blank lines after it do not.
    package var span: SourceSpan {
        SourceSpan(start: record.start.position, end: record.end.position)
    }

    /// The file and the span.
    package var location: SourceLocation {
        SourceLocation(path: tree.file.path, span: span)
    }
}
