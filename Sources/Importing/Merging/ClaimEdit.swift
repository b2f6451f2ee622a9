import Catalog
import Dates
import Diagnostics
import SourceYAML

/// What one claim adds to one program of a file: worked out here, written by `apply(to:)`.
struct ClaimEdit {
    let claim: Claim
    let institution: Institution
    let program: Program
    /// The whole file, and the program in it.
    let root: YAMLNode
    let node: YAMLNode
    let page: PageSource
    /// What `cip` and `ipeds_level` rest on, where the directory was named.
    let registry: DirectorySource?
    /// Facts that the program doesn't have yet.
    private(set) var facts: [ClaimedFact] = []
    /// Facts that stand beside what the program says.
    private(set) var statement: [YAMLValue.Entry] = []
    private(set) var record: [YAMLValue.Entry] = []
    /// Entries for mappings that are there already and rest on this page.
    private(set) var parts: [(mapping: YAMLNode, entry: YAMLValue.Entry)] = []
    private(set) var otherNames: [String] = []
    private(set) var unitid: String?
    private(set) var note: YAMLValue.Entry?
    /// Where the row says something else than the file, and the file is kept.
    private(set) var conflicts: [Diagnostic] = []

    /// - Returns: `nil` if the file has no such program.
    init?(_ claim: Claim, programID id: String, in file: ProgramFile, registry: DirectorySource?) {
        guard let program = file.institution.programs.first(where: { $0.id == id }),
            let node = file.node(ofProgram: id), let root = file.tree.root
        else { return nil }
        self.claim = claim
        self.program = program
        self.node = node
        self.root = root
        self.registry = registry
        institution = file.institution
        page = PageSource(claim.page, in: file.institution)
        for fact in ClaimedFact.all(of: claim, in: program) { sort(fact) }
        sortName()
        sortAccreditation()
        sortNote()
        sortPage()
        sortUnitid()
        let known = Set([institution.name] + institution.otherNames)
        otherNames = claim.school.otherNames.filter { !known.contains($0) }
    }

    var isEmpty: Bool {
        facts.isEmpty && statement.isEmpty && record.isEmpty && parts.isEmpty && otherNames.isEmpty
            && unitid == nil && note == nil
    }

    /// Whether anything rests on IPEDS.
    var usesRegistry: Bool { unitid != nil || facts.contains { $0.key == "ipeds" } }

    /// Whether the program rests on this page as a whole.
    var isProgramsPage: Bool { page.holds(program.origin, in: institution) }

    /// The source of a fact of the claim: its page, but for what comes from IPEDS.
    func source(ofKey key: String) -> String { key == "ipeds" ? DirectorySource.id : page.id }

    /// What the program has from this page beside its own facts.
    private var existing: ProgramStatement? { existingIndex.map { program.statements[$0] } }

    private var existingIndex: Int? {
        program.statements.firstIndex { page.holds($0.origin, in: institution) }
    }

    /// The node of what the program has from this page beside its own facts.
    var existingNode: YAMLNode? {
        existingIndex.flatMap { node.value(forKey: "also_stated")?.item(at: $0) }
    }
}

// Sorting: what is new, what stands beside, what is there already.
extension ClaimEdit {
    private mutating func sort(_ fact: ClaimedFact) {
        if case .same = fact.own { return }
        if fact.key == "ipeds", let reason = whyRegistryDoesNotHold(for: "what `cip` and `ipeds_level` say") {
            conflicts.append(reason)
            return
        }
        let isOwn = institution.source(of: fact.origin)?.id == source(ofKey: fact.key)
        switch fact.own {
        // A key can be there without a fact: `credits: unknown`.
        case .missing where node.value(forKey: fact.key) == nil: facts.append(fact)
        case .lacks(let entries) where isOwn && fact.key == "ipeds" && node.value(forKey: "ipeds") == nil:
            // The code stands under `cip:` instead.
            facts.append(ClaimedFact(key: fact.key, value: .mapping(entries), own: .missing))
        case .lacks(let entries) where isOwn: extend(node.value(forKey: fact.key), with: entries, fact.key)
        case .different where isOwn: conflict(fact.key)
        default: sortBeside(fact)
        }
    }

    private mutating func sortBeside(_ fact: ClaimedFact) {
        guard let compare = fact.statement else {
            if case .missing = fact.own { return warn("the file has `\(fact.key): unknown`") }
            return conflict(fact.key, from: "another page")
        }
        switch existing.map(compare) ?? .missing {
        case .same: break
        case .missing where existingNode?.value(forKey: fact.key) == nil:
            statement.append(.init(fact.key, fact.value))
        case .lacks(let entries):
            extend(existingNode?.value(forKey: fact.key), with: entries, fact.key)
        case .missing, .different: conflict(fact.key)
        }
    }

    /// Further entries for a mapping that has none of their keys.
    private mutating func extend(_ mapping: YAMLNode?, with entries: [YAMLValue.Entry], _ key: String) {
        guard let mapping, mapping.kind == .mapping else { return conflict(key) }
        for entry in entries {
            if mapping.value(forKey: entry.key) == nil {
                parts.append((mapping, entry))
            } else {
                conflict(entry.key)
            }
        }
    }

    /// Why what the row has from IPEDS can't be taken; `nil` if it can.
    private func whyRegistryDoesNotHold(for columns: String) -> Diagnostic? {
        guard let registry else {
            return Diagnostic(
                .claimConflict, "\(columns) rests on no source and is left out", at: claim.location,
                help: "name IPEDS's directory with --ipeds hd2024.csv")
        }
        guard let known = institution.sources.first(where: { $0.id == DirectorySource.id }),
            known.asOf?.text != "\(registry.year)"
        else { return nil }
        return Diagnostic(
            .claimConflict, "\(columns) is left out: the file's `ipeds` is not of \(registry.year)",
            at: claim.location, help: "see `sources` in \(institution.path)")
    }

    /// A UNITID that the directory knows, for a school that was found by its name.
    private mutating func sortUnitid() {
        guard let claimed = claim.school.unitid, institution.unitid == .unknown else { return }
        if let reason = whyRegistryDoesNotHold(for: "`unitid`") {
            conflicts.append(reason)
        } else if root.value(forKey: "unitid") == nil {
            unitid = claimed
        }
    }

    /// What the page says of the program's name, where it says another.
    private mutating func sortName() {
        let names = [program.name] + program.statements.compactMap(\.name.value)
        let wanted = Slug.key(claim.programName)
        guard !names.contains(where: { Slug.key($0) == wanted }) else { return }
        if isProgramsPage || existing?.name.value != nil {
            conflict("name")
        } else {
            statement.insert(.init("name", .text(claim.programName)), at: 0)
        }
    }

    /// Every page that states a standing is a record of its own.
    private mutating func sortAccreditation() {
        guard let claimed = claim.accreditation else { return }
        let comparisons = program.accreditations.enumerated().compactMap { index, record in
            ClaimedRecord(claimed, against: record, index)
        }
        let records = program.accreditations
        let ofThisPage = comparisons.filter { page.holds(records[$0.index].origin, in: institution) }
        let readAgain = comparisons.filter {
            page.isReadAgain(in: records[$0.index].origin, of: institution)
        }
        if (ofThisPage + readAgain).contains(where: \.isSame) { return }
        let atThisTime = ofThisPage.filter { !$0.isOfAnotherTime }
        guard let found = atThisTime.first(where: { $0.different.isEmpty }) ?? atThisTime.first else {
            record = ClaimedRecord.entries(of: claimed)
            return
        }
        for key in found.different { conflict("accreditations", part: key) }
        if found.different.isEmpty {
            let mapping = node.value(forKey: "accreditations")?.item(at: found.index)
            extend(mapping, with: found.missing, "accreditations")
        }
    }

    /// A remark stands with what it was made on.
    private mutating func sortNote() {
        guard let text = claim.note, !node.hasNote(text) else { return }
        let entry = YAMLValue.Entry("note", .text(text))
        if !record.isEmpty {
            record.append(entry)
        } else if isProgramsPage, statement.isEmpty, node.value(forKey: "note") == nil {
            note = entry
        } else if existing?.note == nil, existingNode?.value(forKey: "note") == nil {
            statement.append(entry)
        } else {
            conflict("note")
        }
    }

    /// What the row says of a page that the file names already.
    private mutating func sortPage() {
        guard let known = page.known else { return }
        let entry = root.value(forKey: "sources")?.value(forKey: page.id)
        if let weakness = claim.page.weakness {
            if known.weakness == nil {
                extend(entry, with: [.init("weak", .text(weakness))], "weak")
            } else if known.weakness != weakness {
                conflict("weak")
            }
        }
        // A title is no fact: whoever wrote one knew better than a row.
        if let title = claim.page.title, known.title == nil {
            extend(entry, with: [.init("title", .text(title))], "title")
        }
    }

    private mutating func conflict(
        _ key: String, part: String? = nil, from origin: String = "the same page"
    ) {
        let place = part.map { "`\($0)` of `\(key)`" } ?? "`\(key)`"
        warn("the file has another \(place) from \(origin)")
    }

    private mutating func warn(_ what: String) {
        conflicts.append(
            Diagnostic(
                .claimConflict, "\(what); the file is kept", at: claim.location,
                help: "see `\(program.id)` in \(institution.path)"))
    }
}

extension YAMLNode {
    fileprivate func item(at index: Int) -> YAMLNode? {
        items.dropFirst(index).first { _ in true }
    }

    /// Whether a remark stands anywhere in the node.
    fileprivate func hasNote(_ text: String) -> Bool {
        switch kind {
        case .scalar, .alias: false
        case .sequence: items.contains { $0.hasNote(text) }
        case .mapping:
            entries.contains { $0.key.isText("note") && $0.value.isText(text) || $0.value.hasNote(text) }
        }
    }
}
