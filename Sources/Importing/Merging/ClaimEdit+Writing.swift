import Catalog
import SourceYAML

extension ClaimEdit {
    /// Keys before which facts of a program stand.
    private static let afterFacts = ["also_stated", "accreditations", "accreditations_complete"]
    /// The award belongs to the head of a program.
    private static let afterAward =
        [
            "source", "source_of", "ipeds", "duration", "credits", "delivery", "admission", "tuition",
            "credentials_stated", "note",
        ] + afterFacts

    /// Writes everything.
    func apply(to editor: inout FileEditor) {
        addOtherNames(to: &editor)
        addUnitid(to: &editor)
        let usesPage = facts.contains { $0.key != "ipeds" } || !statement.isEmpty || !record.isEmpty
        if page.known == nil, usesPage || note != nil { editor.addSource(page.entry, toFile: root) }
        if let registry, usesRegistry, !institution.sources.contains(where: { $0.id == DirectorySource.id }) {
            editor.addSource(registry.entry, toFile: root)
        }
        addFacts(to: &editor)
        addStatement(to: &editor)
        addRecord(to: &editor)
        for (mapping, entry) in parts { editor.add(entry.key, entry.value, to: mapping) }
    }

    private func addOtherNames(to editor: inout FileEditor) {
        guard !otherNames.isEmpty else { return }
        if let names = root.value(forKey: "other_names") {
            for name in otherNames { editor.add(.text(name), to: names) }
        } else {
            editor.add(
                "other_names", .list(otherNames.map { .text($0) }), to: root,
                before: ["unitid"] + ClaimEdit.afterUnitid)
        }
    }

    private static let afterUnitid = [
        "location", "campuses", "sources", "source", "source_of", "accreditations", "programs",
    ]

    private func addUnitid(to editor: inout FileEditor) {
        guard let unitid else { return }
        editor.add("unitid", .quoted(unitid), to: root, before: ClaimEdit.afterUnitid)
        guard root.value(forKey: "source")?.isText(DirectorySource.id) != true else { return }
        editor.addException("unitid", source: DirectorySource.id, toFile: root)
    }

    /// The source of what stands under a key of the program and names none itself.
    private func inheritedSource(ofKey key: String) -> String? {
        node.value(forKey: "source_of")?.value(forKey: key)?.text
            ?? institution.source(of: program.origin)?.id
    }

    private func addFacts(to editor: inout FileEditor) {
        var exceptions: [YAMLValue.Entry] = []
        for fact in facts {
            let source = source(ofKey: fact.key)
            var value = fact.value
            if inheritedSource(ofKey: fact.key) != source {
                if case .mapping(let entries) = value {
                    value = .mapping(entries + [.init("source", .text(source))])
                } else {
                    exceptions.append(.init(fact.key, .text(source)))
                }
            }
            let followers = fact.key == "award" ? ClaimEdit.afterAward : ClaimEdit.afterFacts
            editor.add(fact.key, value, to: node, before: followers)
        }
        if let sourceOf = node.value(forKey: "source_of") {
            for entry in exceptions {
                // The file says already that this fact rests on something else.
                if sourceOf.value(forKey: entry.key) != nil { editor.fail() }
                editor.add(entry.key, entry.value, to: sourceOf)
            }
        } else if !exceptions.isEmpty {
            editor.add("source_of", .mapping(exceptions), to: node, before: ClaimEdit.afterFacts)
        }
        if let note { editor.add(note.key, note.value, to: node, before: ClaimEdit.afterFacts) }
    }

    private func addStatement(to editor: inout FileEditor) {
        guard !statement.isEmpty else { return }
        if let existingNode {
            for entry in statement { editor.add(entry.key, entry.value, to: existingNode) }
            return
        }
        let whole = YAMLValue.mapping([.init("source", .text(page.id))] + statement)
        if let all = node.value(forKey: "also_stated") {
            editor.add(whole, to: all)
        } else {
            editor.add(
                "also_stated", item: whole, to: node, before: ["accreditations", "accreditations_complete"])
        }
    }

    private func addRecord(to editor: inout FileEditor) {
        guard !record.isEmpty else { return }
        let isInherited = inheritedSource(ofKey: "accreditations") == page.id
        let whole = YAMLValue.mapping(record + (isInherited ? [] : [.init("source", .text(page.id))]))
        if let records = node.value(forKey: "accreditations") {
            editor.add(whole, to: records)
        } else {
            editor.add("accreditations", item: whole, to: node)
        }
    }
}
