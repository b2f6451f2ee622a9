import Catalog
import CatalogLoading
import Diagnostics
import SourceYAML

/// What IPEDS says newly of a school that has a file. What anybody else wrote there stays as it is.
struct IPEDSUpdate {
    private let registry: IPEDSImport
    private let school: SchoolDirectory.School
    private let file: ProgramFile
    private var institution: Institution { file.institution }

    private var counts = ImportCounts()
    private var diagnostics: [Diagnostic] = []
    /// New programs, in the order of the completions.
    private var added: [YAMLValue] = []
    /// Edits of what IPEDS said before, in the order of the file.
    private var edits: [@Sendable (inout FileEditor) -> Void] = []
    /// The edition whose statements stay because the new one doesn't repeat them.
    private var kept: FactSource?

    init(_ registry: IPEDSImport, _ school: SchoolDirectory.School, _ file: ProgramFile) {
        self.registry = registry
        self.school = school
        self.file = file
    }

    private var source: RegistrySource { registry.source }

    func change() -> FileChange {
        var update = self
        return update.work()
    }

    private mutating func work() -> FileChange {
        let age = source.age(in: institution)
        guard let root = file.tree.root else { return result(file.bytes) }
        if case .older = age {
            report("the file has a newer edition of IPEDS than \(source.asOf), which stays", at: nil)
            return result(file.bytes)
        }
        var older: FactSource?
        if case .newer(let old) = age { older = old }
        compareSchool(root)
        let offerings = registry.offerings(school)
        for program in institution.programs { compare(program, with: offerings, older: older) }
        for offering in offerings where registry.isChosen(offering) { add(offering) }

        guard !edits.isEmpty || !added.isEmpty || older != nil else { return result(file.bytes) }
        var next = file
        let isDone = next.edit(keepsAll: false) { editor in
            source.write(into: &editor, root: root, keeping: kept)
            for edit in edits { edit(&editor) }
            guard !added.isEmpty else { return }
            if let programs = root.value(forKey: "programs") {
                for program in added { editor.add(program, to: programs) }
            } else {
                editor.add("programs", items: added, to: root)
            }
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
        var change = FileChange(path: file.path, old: file.bytes, new: bytes)
        change.counts = counts
        change.diagnostics = diagnostics
        return change
    }

    private mutating func report(_ message: String, at origin: Origin?, help: String? = nil) {
        counts.conflicts += 1
        let place = origin.map { SourceLocation(path: file.path, $0) } ?? SourceLocation(path: file.path)
        diagnostics.append(Diagnostic(.claimConflict, message, at: place, help: help))
    }

    /// Whether a fact is what IPEDS said, in this or an older edition.
    private func isOwn(_ origin: Origin?) -> Bool {
        guard let id = institution.source(of: origin)?.id else { return false }
        return id == source.id || id.hasPrefix(source.id + "-")
    }
}

// The school itself.
extension IPEDSUpdate {
    private static let afterWebsite = [
        "location", "campuses", "sources", "source", "source_of", "accreditations_complete", "accreditations",
        "program_accreditations", "actions", "sites", "programs",
    ]

    /// A name that the file doesn't have is added to the others; the file's own name stays what somebody chose.
    private mutating func compareSchool(_ root: YAMLNode) {
        if !file.names.contains(Slug.key(school.name)) {
            counts.added += 1
            let name = YAMLValue.text(school.name)
            edits.append { editor in
                if let names = root.value(forKey: "other_names") {
                    editor.add(name, to: names)
                } else {
                    editor.add(
                        "other_names", .list([name]), to: root,
                        before: ["unitid", "dapip", "website"] + IPEDSUpdate.afterWebsite)
                }
            }
        }
        compareWebsite(root)
        if let city = institution.city.value, Slug.key(city) != Slug.key(school.city) {
            compareCity(city, root)
        }
    }

    private mutating func compareWebsite(_ root: YAMLNode) {
        guard let website = school.website else { return }
        let value = YAMLValue.text(website)
        let isDefault = root.value(forKey: "source")?.isText(source.id) == true
        let id = source.id
        guard let node = root.value(forKey: "website") else {
            counts.added += 1
            edits.append { editor in
                editor.add("website", value, to: root, before: IPEDSUpdate.afterWebsite)
                if !isDefault { editor.addException("website", source: id, toFile: root) }
            }
            return
        }
        guard institution.website.value != website else { return }
        // What somebody else wrote is as good an address.
        guard isOwn(institution.website.origin) else { return }
        counts.changed += 1
        edits.append { $0.replace(node, with: value) }
    }

    private mutating func compareCity(_ city: String, _ root: YAMLNode) {
        guard isOwn(institution.city.origin), let node = root.value(forKey: "location")?.value(forKey: "city")
        else {
            return report(
                "IPEDS \(source.asOf) has the school in \(school.city), the file in \(city)",
                at: institution.city.origin, help: "both stay; is it the right UNITID?")
        }
        counts.changed += 1
        let value = YAMLValue.text(school.city)
        edits.append { $0.replace(node, with: value) }
    }
}

// Programs.
extension IPEDSUpdate {
    /// The programs of the file that say that they are this one.
    private func matches(_ cip: CIPCode, _ level: IPEDSLevel) -> [Program] {
        institution.programs.filter { $0.cip.value == cip && $0.ipedsLevel.value == level }
    }

    private mutating func compare(
        _ program: Program, with offerings: [Completions.Offering], older: FactSource?
    ) {
        guard let cip = program.cip.value, let level = program.ipedsLevel.value,
            isOwn(program.ipedsLevel.origin), let node = file.node(ofProgram: program.id),
            let ipeds = node.value(forKey: "ipeds")
        else { return }
        guard let offering = offerings.first(where: { $0.cip == cip && $0.level == level }) else {
            return gone(program, node, ipeds, older: older)
        }
        bringBack(program, node, ipeds)
        // The awards are of all programs of the code and level together.
        guard matches(cip, level).count == 1 else { return }
        let entry = registry.awards(offering)
        if let known = program.awardsConferred.first(where: { $0.year == registry.completions.year }) {
            guard known.count != offering.awards,
                let node = ipeds.value(forKey: "awards")?.value(forKey: entry.key)
            else { return }
            counts.changed += 1
            edits.append { $0.replace(node, with: entry.value) }
        } else {
            counts.changed += 1
            edits.append { editor in
                if let awards = ipeds.value(forKey: "awards") {
                    editor.add(entry.key, entry.value, to: awards)
                } else {
                    editor.add("awards", .mapping([entry]), to: ipeds)
                }
            }
        }
    }

    /// A program that the completions don't have any more stays, as what the older edition said.
    private mutating func gone(
        _ program: Program, _ node: YAMLNode, _ ipeds: YAMLNode, older: FactSource?
    ) {
        let what = "\(program.cip.value?.text ?? "") at level \(program.ipedsLevel.value?.rawValue ?? 0)"
        guard let older else {
            // It went in an earlier import.
            guard institution.source(of: program.ipedsLevel.origin)?.id == source.id else { return }
            return report(
                "the completions of \(source.asOf) have no \(what), which `\(program.id)` says they have",
                at: program.ipedsLevel.origin, help: "is it another code or level?")
        }
        guard institution.source(of: program.ipedsLevel.origin)?.id == source.id else { return }
        counts.gone += 1
        kept = older
        let value = YAMLValue.text(source.pastID(older))
        // A program that is IPEDS's as a whole is so with its name.
        let isWhole = institution.source(of: program.origin)?.id == source.id
        let mapping = isWhole ? node : ipeds
        edits.append { editor in
            if let known = mapping.value(forKey: "source") {
                editor.replace(known, with: value)
            } else {
                editor.add("source", value, to: mapping)
            }
            if isWhole, let inner = ipeds.value(forKey: "source") { editor.replace(inner, with: value) }
        }
    }

    /// A program that an older edition had last is there again.
    private mutating func bringBack(_ program: Program, _ node: YAMLNode, _ ipeds: YAMLNode) {
        let past = institution.source(of: program.ipedsLevel.origin)?.id
        guard let past, past != source.id else { return }
        counts.changed += 1
        let id = source.id
        edits.append { editor in
            for mapping in [node, ipeds] {
                if let known = mapping.value(forKey: "source"), known.isText(past) {
                    editor.replace(known, with: .text(id))
                }
            }
        }
    }

    private mutating func add(_ offering: Completions.Offering) {
        guard matches(offering.cip, offering.level).isEmpty else { return }
        let taken = Set(institution.programs.flatMap { [$0.id] + $0.formerIDs })
        let id = Slug.free(IPEDSImport.id(of: offering), taken: taken)
        let inherits = file.tree.root?.value(forKey: "source")?.isText(source.id) == true
        added.append(registry.program(offering, id: id, inherits: inherits))
        counts.added += 1
        let twins = institution.programs.filter { isTwin($0, of: offering) }
        guard let twin = twins.first else { return }
        let names = twins.map { "`\($0.id)`" }.joined(separator: ", ")
        let pair = "ipeds: {cip: \"\(offering.cip.text)\", level: \(offering.level.rawValue), source: ipeds}"
        report(
            "`\(id)` of IPEDS is new here, but may be the same program as \(names)", at: twin.origin,
            help: "if it is, give that one `\(pair)`, and take the new one out again")
    }

    /// Whether a program that somebody wrote, and that doesn't say what it is in IPEDS, may be this one: of the
    /// same award, and of the same code or, where it has none, with two words of the code's title in its name.
    private func isTwin(_ program: Program, of offering: Completions.Offering) -> Bool {
        guard program.ipedsLevel.value == nil, !isOwn(program.origin) else { return false }
        if let award = program.award.value, award != offering.level.award { return false }
        if let cip = program.cip.value { return cip == offering.cip }
        return IPEDSUpdate.words(program.name).intersection(IPEDSUpdate.words(registry.title(offering.cip)))
            .count > 1
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(Slug.key(text).split(separator: "-").filter { $0.utf8.count > 3 })
    }
}

extension FileEditor {
    /// Says of a key of a program file that it rests on another source than the rest.
    mutating func addException(_ key: String, source: String, toFile root: YAMLNode) {
        if let sourceOf = root.value(forKey: "source_of") {
            add(key, .text(source), to: sourceOf)
        } else {
            add(
                "source_of", .mapping([.init(key, .text(source))]), to: root,
                before: ["accreditations_complete", "accreditations", "programs"])
        }
    }
}
