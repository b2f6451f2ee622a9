import Catalog
import Dates
import Diagnostics
import SourceYAML

/// What one claim adds to one program of a file: worked out first, written then.
struct ClaimEdit {
    private let claim: Claim
    private let institution: Institution
    private let program: Program
    private let node: YAMLNode
    private let page: PageSource
    /// The entry of IPEDS under `sources:`, where the directory was named.
    private let registry: YAMLValue.Entry?
    /// Facts that the program doesn't have yet.
    private var facts: [ClaimedFact] = []
    /// Facts that stand beside what the program says.
    private var statement: [YAMLValue.Entry] = []
    private var record: [YAMLValue.Entry]?
    private var otherNames: [String] = []
    private var note: YAMLValue.Entry?
    /// Where the row says something else than the file does of the same page.
    private(set) var conflicts: [Diagnostic] = []

    init(
        _ claim: Claim, _ program: Program, _ node: YAMLNode, in institution: Institution,
        registry: YAMLValue.Entry?
    ) {
        self.claim = claim
        self.institution = institution
        self.program = program
        self.node = node
        self.registry = registry
        page = PageSource(claim.page, in: institution)
        for fact in ClaimedFact.all(of: claim, in: program) { sort(fact) }
        sortName()
        sortAccreditation()
        sortNote()
        let known = Set([institution.name] + institution.otherNames)
        otherNames = claim.school.otherNames.filter { !known.contains($0) }
    }

    var isEmpty: Bool {
        facts.isEmpty && statement.isEmpty && record == nil && otherNames.isEmpty && note == nil
    }

    /// Whether a fact is new for the program, stands beside what it says, or is there already.
    private mutating func sort(_ fact: ClaimedFact) {
        guard fact.own != .same else { return }
        let isOwnPage = fact.origin.map { page.holds($0, in: institution) } ?? false
        // A key can be there without a fact: `credits: unknown`.
        if fact.own == .missing, node.value(forKey: fact.key) == nil {
            if fact.key == "ipeds", !knowsRegistry, registry == nil {
                conflicts.append(
                    Diagnostic(
                        .claimConflict, "`cip` rests on no source and is left out", at: claim.location,
                        help: "name IPEDS's directory with --ipeds hd2024.csv"))
                return
            }
            facts.append(fact)
        } else if isOwnPage {
            conflict(fact.key)
        } else if let compare = fact.statement {
            switch existing.map(compare) ?? .missing {
            case .same: break
            case .different: conflict(fact.key)
            case .missing: statement.append(.init(fact.key, fact.value))
            }
        } else {
            conflict(fact.key)
        }
    }

    /// What the page says of the program's name, where it says another.
    private mutating func sortName() {
        let names = [program.name] + program.statements.compactMap(\.name.value)
        guard !names.contains(where: { $0.lowercased() == claim.programName.lowercased() }),
            existing?.name.value == nil, program.origin.source.map({ institution.sources[$0].id }) != page.id
        else { return }
        statement.insert(.init("name", .text(claim.programName)), at: 0)
    }

    private mutating func sortAccreditation() {
        guard let claimed = claim.accreditation else { return }
        let ofThisPage = program.accreditations.filter {
            $0.agency.value == claimed.agency && page.holds($0.origin, in: institution)
                && ($0.accredits.value == claimed.accredits || claimed.accredits == nil)
        }
        if let first = ofThisPage.first {
            if !ofThisPage.contains(where: { $0.status.value == claimed.status }) {
                conflict("accreditations", says: first.status.value)
            }
            return
        }
        var entries: [YAMLValue.Entry] = [.init("agency", .text(claimed.agency))]
        if let kind = claimed.accredits { entries.append(.init("accredits", .text(kind))) }
        entries.append(.init("status", .text(claimed.status)))
        if let start = claimed.start { entries.append(.init("from", .plain(start.text))) }
        if let end = claimed.end { entries.append(.init("to", .plain(end.text))) }
        if let review = claimed.nextReview { entries.append(.init("next_review", .plain(review.text))) }
        record = entries
    }

    /// A remark stands with what it was made on.
    private mutating func sortNote() {
        guard let text = claim.note, !ClaimEdit.mentions(text, in: node) else { return }
        let entry = YAMLValue.Entry("note", .text(text))
        if record != nil {
            record?.append(entry)
        } else if !statement.isEmpty, existing?.note == nil {
            statement.append(entry)
        } else if node.value(forKey: "note") == nil {
            note = entry
        } else if existing?.note == nil {
            statement.append(entry)
        } else {
            conflict("note")
        }
    }

    /// What the program has from this page beside its own facts.
    private var existing: ProgramStatement? {
        program.statements.first { page.holds($0.origin, in: institution) }
    }

    private static func mentions(_ text: String, in node: YAMLNode) -> Bool {
        switch node.kind {
        case .scalar: node.isText(text)
        case .sequence: node.items.contains { mentions(text, in: $0) }
        case .mapping: node.entries.contains { mentions(text, in: $0.value) }
        case .alias: false
        }
    }

    private mutating func conflict(_ key: String, says value: String? = nil) {
        let file = value.map { "`\($0)`" } ?? "something else"
        conflicts.append(
            Diagnostic(
                .claimConflict, "of the same page the file says \(file) under `\(key)`; the file is kept",
                at: claim.location, help: "see `\(program.id)` in \(institution.path)"))
    }

    /// Writes everything.
    func apply(to editor: inout FileEditor, root: YAMLNode) {
        if !otherNames.isEmpty { addOtherNames(&editor, root) }
        if facts.isEmpty, statement.isEmpty, record == nil, note == nil { return }
        if !page.isKnown, usesPage { addSource(page.entry, &editor, root) }
        if let registry, !knowsRegistry, facts.contains(where: { $0.key == "ipeds" }) {
            addSource(registry, &editor, root)
        }
        addFacts(&editor)
        addStatement(&editor)
        addRecord(&editor)
    }

    private var usesPage: Bool {
        facts.contains { $0.key != "ipeds" } || !statement.isEmpty || record != nil
    }

    private var knowsRegistry: Bool { institution.sources.contains { $0.id == "ipeds" } }

    private func addOtherNames(_ editor: inout FileEditor, _ root: YAMLNode) {
        if let names = root.value(forKey: "other_names") {
            for name in otherNames { editor.add(.text(name), to: names) }
        } else {
            editor.add(
                "other_names", .list(otherNames.map { .text($0) }), to: root,
                before: ["unitid", "location", "campuses", "sources", "source", "programs"])
        }
    }

    private func addSource(_ entry: YAMLValue.Entry, _ editor: inout FileEditor, _ root: YAMLNode) {
        if let sources = root.value(forKey: "sources") {
            editor.add(entry.key, entry.value, to: sources)
        } else {
            editor.add(
                "sources", .mapping([entry]), to: root, before: ["source", "accreditations", "programs"])
        }
    }

    private static let afterFacts = ["also_stated", "accreditations", "accreditations_complete"]
    /// The award belongs to the head of a program.
    private static let afterAward =
        [
            "source", "source_of", "ipeds", "duration", "credits", "delivery", "admission", "tuition",
            "credentials_stated", "note",
        ] + afterFacts

    private func addFacts(_ editor: inout FileEditor) {
        // What isn't said to rest on another page rests on the program's own.
        let isProgramsPage = program.origin.source.map { institution.sources[$0].id } == page.id
        var exceptions: [YAMLValue.Entry] = []
        for fact in facts {
            let source = fact.key == "ipeds" ? "ipeds" : page.id
            var value = fact.value
            if !isProgramsPage || source != page.id {
                if case .mapping(let entries) = value {
                    value = .mapping(entries + [.init("source", .plain(source))])
                } else {
                    exceptions.append(.init(fact.key, .plain(source)))
                }
            }
            let followers = fact.key == "award" ? ClaimEdit.afterAward : ClaimEdit.afterFacts
            editor.add(fact.key, value, to: node, before: followers)
        }
        if !exceptions.isEmpty {
            if let sourceOf = node.value(forKey: "source_of") {
                for entry in exceptions { editor.add(entry.key, entry.value, to: sourceOf) }
            } else {
                editor.add("source_of", .mapping(exceptions), to: node, before: ClaimEdit.afterFacts)
            }
        }
        if let note { editor.add(note.key, note.value, to: node, before: ClaimEdit.afterFacts) }
    }

    private func addStatement(_ editor: inout FileEditor) {
        guard !statement.isEmpty else { return }
        let all = node.value(forKey: "also_stated")
        if let all,
            let index = program.statements.firstIndex(where: { page.holds($0.origin, in: institution) }),
            index < all.count, let own = Array(all.items)[safe: index]
        {
            for entry in statement { editor.add(entry.key, entry.value, to: own) }
            return
        }
        let whole = YAMLValue.mapping([.init("source", .plain(page.id))] + statement)
        if let all {
            editor.add(whole, to: all)
        } else {
            editor.add(
                "also_stated", items: [whole], to: node,
                before: ["accreditations", "accreditations_complete"])
        }
    }

    private func addRecord(_ editor: inout FileEditor) {
        guard var entries = record else { return }
        if program.origin.source.map({ institution.sources[$0].id }) != page.id {
            entries.append(.init("source", .plain(page.id)))
        }
        if let records = node.value(forKey: "accreditations") {
            editor.add(.mapping(entries), to: records)
        } else {
            editor.add("accreditations", items: [.mapping(entries)], to: node)
        }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
