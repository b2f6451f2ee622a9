package import Diagnostics

/// What an import comes to for one file.
package struct FileChange: Sendable {
    package let path: String
    /// `nil` for a file that isn't there yet.
    package let old: [UInt8]?
    /// The same as `old` where nothing changes.
    package let new: [UInt8]
    package var counts = ImportCounts()
    package var diagnostics: [Diagnostic] = []

    package var isNew: Bool { old == nil }
    package var isChanged: Bool { old != new }
}

/// What an import does, in numbers of programs and records.
package struct ImportCounts: Sendable, Hashable {
    /// Said by the registry, and new in the file.
    package var added = 0
    /// The registry says something else than it did before.
    package var changed = 0
    /// Records that have an end now and had none before.
    package var ended = 0
    /// Said by the registry before and not any more: kept as what the older edition said.
    package var gone = 0
    /// Where the registry and what somebody read elsewhere disagree: both are kept.
    package var conflicts = 0

    package init() {}

    package static func += (left: inout ImportCounts, right: ImportCounts) {
        left.added += right.added
        left.changed += right.changed
        left.ended += right.ended
        left.gone += right.gone
        left.conflicts += right.conflicts
    }
}
