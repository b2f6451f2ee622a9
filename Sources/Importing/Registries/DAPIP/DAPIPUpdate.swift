import Catalog
import CatalogLoading
import Dates
import Diagnostics
import SourceYAML

/// What DAPIP says newly of one school. What anybody else wrote in its file stays as it is.
struct DAPIPUpdate: RegistryUpdate {
    static let registryName = "DAPIP"

    var draft: RegistryDraft
    let registry: DAPIPImport
    let school: DAPIPAssignment.School
    /// What records of this edition name as their source; `nil` where the file's own source is DAPIP.
    let named: String?

    init(_ registry: DAPIPImport, _ school: DAPIPAssignment.School, _ file: ProgramFile) {
        self.registry = registry
        self.school = school
        draft = RegistryDraft(file)
        let isDefault = file.tree.root?.value(forKey: "source")?.isText(registry.source.id) == true
        named = isDefault ? nil : registry.source.id
    }

    var source: RegistrySource { registry.source }

    mutating func compare(_ root: YAMLNode) -> Bool {
        if let known = institution.dapip, known != school.primary.id {
            report(
                "the file says `dapip: \"\(known)\"`, DAPIP has the school's UNITID at \(school.primary.id)",
                at: institution.origin, help: "nothing is taken until the two agree")
            return false
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
        return true
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
            draft.edits.append { $0.add("dapip", .quoted(number), to: root, before: DAPIPUpdate.order) }
        }
        guard registry.scope.takes(nil), root.value(forKey: "accreditations_complete") == nil else { return }
        let complete: [YAMLValue.Entry] = [
            .init("source", .text(source.id)), .init("for", .plain("institutional")),
        ]
        draft.edits.append { editor in
            editor.add(
                "accreditations_complete", .mapping(complete), to: root,
                before: DAPIPUpdate.after("accreditations_complete"))
        }
    }
}
