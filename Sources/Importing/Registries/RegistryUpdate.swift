import Catalog
import CatalogLoading
import Diagnostics
import SourceYAML

/// What a registry says newly of one school, on the way to a change of the school's file. What anybody else wrote
/// there stays as it is.
protocol RegistryUpdate {
    /// What people call the registry.
    static var registryName: String { get }

    var source: RegistrySource { get }
    var draft: RegistryDraft { get set }

    /// Compares the file with the registry, and says what differs by `edits`, `counts` and `report`.
    ///
    /// - Returns: `false` where nothing of the registry is to be taken in after all.
    mutating func compare(_ root: YAMLNode) -> Bool
}

/// What an update has come to so far.
struct RegistryDraft {
    let file: ProgramFile
    var counts = ImportCounts()
    var diagnostics: [Diagnostic] = []
    /// In the order of the file.
    var edits: [@Sendable (inout FileEditor) -> Void] = []
    /// The older edition that the file has.
    var older: FactSource?
    /// Whether statements of the older edition stay, so that it needs a name of its own.
    var keepsOlder = false

    init(_ file: ProgramFile) { self.file = file }

    /// What it comes to for the file, with the bytes that the file is to have.
    func change(to bytes: [UInt8]) -> FileChange {
        var change = FileChange(path: file.path, old: file.isNew ? nil : file.bytes, new: bytes)
        change.counts = counts
        change.diagnostics = diagnostics
        return change
    }
}

extension RegistryUpdate {
    var file: ProgramFile { draft.file }
    var institution: Institution { draft.file.institution }
    var older: FactSource? { draft.older }

    func change() -> FileChange {
        var update = self
        let bytes = update.updatedBytes() ?? file.bytes
        return update.draft.change(to: bytes)
    }

    /// The file with what is new in it; `nil` where it stays as it is.
    private mutating func updatedBytes() -> [UInt8]? {
        guard let root = file.tree.root else { return nil }
        switch source.age(in: institution) {
        case .older:
            report(
                "the file has a newer edition of \(Self.registryName) than \(source.asOf), which stays",
                at: nil)
            return nil
        case .newer(let old): draft.older = old
        case .first, .same: break
        }
        guard compare(root) else { return nil }
        guard !draft.edits.isEmpty || older != nil else { return nil }
        var next = file
        let isDone = next.edit(keepsAll: false) { editor in
            source.write(into: &editor, root: root, keeping: draft.keepsOlder ? older : nil)
            for edit in draft.edits { edit(&editor) }
        }
        guard isDone else {
            draft.counts = ImportCounts()
            draft.diagnostics = [
                Diagnostic(
                    .claimUnplaced, "\(file.path) is written in a way that this could not be added to",
                    at: SourceLocation(path: file.path), help: "add it by hand, or report the file")
            ]
            return nil
        }
        return next.bytes
    }

    /// Says where the registry and the file disagree: both stay.
    mutating func report(_ message: String, at origin: Origin?, help: String? = nil) {
        draft.counts.conflicts += 1
        let place = origin.map { SourceLocation(path: file.path, $0) } ?? SourceLocation(path: file.path)
        draft.diagnostics.append(Diagnostic(.claimConflict, message, at: place, help: help))
    }
}
