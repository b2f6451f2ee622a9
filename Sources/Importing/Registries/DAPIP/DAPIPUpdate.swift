import Catalog
import CatalogLoading
import Dates
import Diagnostics
import SourceYAML

/// What DAPIP says newly of one school. What anybody else wrote in its file stays as it is.
struct DAPIPUpdate {
    let registry: DAPIPImport
    let school: DAPIPAssignment.School
    let file: ProgramFile
    var institution: Institution { file.institution }
    var source: RegistrySource { registry.source }

    var counts = ImportCounts()
    var diagnostics: [Diagnostic] = []
    var edits: [@Sendable (inout FileEditor) -> Void] = []
    /// The older edition that the file has.
    var older: FactSource?
    /// Whether statements of the older edition stay, so that it needs a name of its own.
    var keepsOlder = false
    /// What records of this edition name as their source; `nil` where the file's own source is DAPIP.
    let named: String?

    init(_ registry: DAPIPImport, _ school: DAPIPAssignment.School, _ file: ProgramFile) {
        self.registry = registry
        self.school = school
        self.file = file
        let isDefault = file.tree.root?.value(forKey: "source")?.isText(registry.source.id) == true
        named = isDefault ? nil : registry.source.id
    }

    func change() -> FileChange {
        var update = self
        return update.work()
    }

    private mutating func work() -> FileChange {
        guard let root = file.tree.root else { return result(file.bytes) }
        switch source.age(in: institution) {
        case .older:
            report("the file has a newer edition of DAPIP than \(source.asOf), which stays", at: nil)
            return result(file.bytes)
        case .newer(let old): older = old
        case .first, .same: break
        }
        if let known = institution.dapip, known != school.primary.id {
            report(
                "the file says `dapip: \"\(known)\"`, DAPIP has the school's UNITID at \(school.primary.id)",
                at: institution.origin, help: "nothing is taken until the two agree")
            return result(file.bytes)
        }
        compareHead(root)
        let records = registry.records(of: school.primary)
        compare(
            records.filter { $0.kind == nil }, with: institution.accreditations, at: .accreditations, root)
        compare(
            records.filter { $0.kind != nil }, with: institution.programAccreditations,
            at: .programAccreditations, root)
        compareActions(registry.actions(of: school.primary), root)
        if registry.scope.takesSites { compareSites(root) }
        reportDisagreements(records)

        guard !edits.isEmpty || older != nil else { return result(file.bytes) }
        var next = file
        let isDone = next.edit(keepsAll: false) { editor in
            source.write(into: &editor, root: root, keeping: keepsOlder ? older : nil)
            for edit in edits { edit(&editor) }
        }
        guard isDone else {
            counts = ImportCounts()
            diagnostics = [
                Diagnostic(
                    .claimUnplaced, "\(file.path) is written in a way that this could not be added to",
                    at: SourceLocation(path: file.path), help: "add it by hand, or report the file")
            ]
            return result(file.bytes)
        }
        return result(next.bytes)
    }

    private func result(_ bytes: [UInt8]) -> FileChange {
        var change = FileChange(path: file.path, old: file.isNew ? nil : file.bytes, new: bytes)
        change.counts = counts
        change.diagnostics = diagnostics
        return change
    }

    mutating func report(_ message: String, at origin: Origin?, help: String? = nil) {
        counts.conflicts += 1
        let place = origin.map { SourceLocation(path: file.path, $0) } ?? SourceLocation(path: file.path)
        diagnostics.append(Diagnostic(.claimConflict, message, at: place, help: help))
    }

    /// Whether something is what DAPIP said, in this edition or the one before.
    func isCurrent(_ origin: Origin) -> Bool { institution.source(of: origin)?.id == source.id }

    /// The keys of a school in their order, for finding a place for a new one.
    static let order = [
        "website", "location", "campuses", "sources", "source", "source_of", "accreditations_complete",
        "accreditations", "program_accreditations", "actions", "sites", "programs",
    ]

    static func after(_ key: String) -> [String] {
        Array(order.drop { $0 != key }.dropFirst())
    }

    private mutating func compareHead(_ root: YAMLNode) {
        let number = school.primary.id
        if institution.dapip == nil {
            edits.append { $0.add("dapip", .quoted(number), to: root, before: DAPIPUpdate.order) }
        }
        guard registry.scope.takes(nil), root.value(forKey: "accreditations_complete") == nil else { return }
        let complete: [YAMLValue.Entry] = [
            .init("source", .text(source.id)), .init("for", .plain("institutional")),
        ]
        edits.append { editor in
            editor.add(
                "accreditations_complete", .mapping(complete), to: root,
                before: DAPIPUpdate.after("accreditations_complete"))
        }
    }
}
