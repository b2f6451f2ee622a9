import Catalog
import CatalogLoading
import Diagnostics
import SourceYAML

/// What IPEDS says newly of a school that has a file. What anybody else wrote there stays as it is.
struct IPEDSUpdate: RegistryUpdate {
    static let registryName = "IPEDS"

    var draft: RegistryDraft
    private let registry: IPEDSImport
    private let school: SchoolDirectory.School
    /// New programs, in the order of the completions.
    private var added: [YAMLValue] = []

    init(_ registry: IPEDSImport, _ school: SchoolDirectory.School, _ file: ProgramFile) {
        self.registry = registry
        self.school = school
        draft = RegistryDraft(file)
    }

    var source: RegistrySource { registry.source }

    mutating func compare(_ root: YAMLNode) -> Bool {
        compareSchool(root)
        let offerings = registry.offerings(school)
        for program in institution.programs { compare(program, with: offerings) }
        for offering in offerings where registry.isChosen(offering) { add(offering) }
        guard !added.isEmpty else { return true }
        draft.edits.append { [added] editor in
            if let programs = root.value(forKey: "programs") {
                for program in added { editor.add(program, to: programs) }
            } else {
                editor.add("programs", items: added, to: root)
            }
        }
        return true
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
            draft.counts.added += 1
            let name = YAMLValue.text(school.name)
            draft.edits.append { editor in
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
            draft.counts.added += 1
            draft.edits.append { editor in
                editor.add("website", value, to: root, before: IPEDSUpdate.afterWebsite)
                if !isDefault { editor.addException("website", source: id, toFile: root) }
            }
            return
        }
        guard institution.website.value != website else { return }
        // What somebody else wrote is as good an address.
        guard isOwn(institution.website.origin) else { return }
        draft.counts.changed += 1
        draft.edits.append { $0.replace(node, with: value) }
    }

    private mutating func compareCity(_ city: String, _ root: YAMLNode) {
        guard isOwn(institution.city.origin), let node = root.value(forKey: "location")?.value(forKey: "city")
        else {
            return report(
                "IPEDS \(source.asOf) has the school in \(school.city), the file in \(city)",
                at: institution.city.origin, help: "both stay; is it the right UNITID?")
        }
        draft.counts.changed += 1
        let value = YAMLValue.text(school.city)
        draft.edits.append { $0.replace(node, with: value) }
    }
}

// Programs.
extension IPEDSUpdate {
    /// The programs of the file that say that they are this one.
    private func matches(_ cip: CIPCode, _ level: IPEDSLevel) -> [Program] {
        institution.programs.filter { $0.cip.value == cip && $0.ipedsLevel.value == level }
    }

    private mutating func compare(_ program: Program, with offerings: [Completions.Offering]) {
        guard let cip = program.cip.value, let level = program.ipedsLevel.value,
            isOwn(program.ipedsLevel.origin), let node = file.node(ofProgram: program.id),
            let ipeds = node.value(forKey: "ipeds")
        else { return }
        guard let offering = offerings.first(where: { $0.cip == cip && $0.level == level }) else {
            return gone(program, node, ipeds)
        }
        bringBack(program, node, ipeds)
        // The awards are of all programs of the code and level together.
        guard matches(cip, level).count == 1 else { return }
        let entry = registry.awards(offering)
        if let known = program.awardsConferred.first(where: { $0.year == registry.completions.year }) {
            guard known.count != offering.awards,
                let node = ipeds.value(forKey: "awards")?.value(forKey: entry.key)
            else { return }
            draft.counts.changed += 1
            draft.edits.append { $0.replace(node, with: entry.value) }
        } else {
            draft.counts.changed += 1
            draft.edits.append { editor in
                if let awards = ipeds.value(forKey: "awards") {
                    editor.add(entry.key, entry.value, to: awards)
                } else {
                    editor.add("awards", .mapping([entry]), to: ipeds)
                }
            }
        }
    }

    /// A program that the completions don't have any more stays, as what the older edition said.
    private mutating func gone(_ program: Program, _ node: YAMLNode, _ ipeds: YAMLNode) {
        let what = "\(program.cip.value?.text ?? "") at level \(program.ipedsLevel.value?.rawValue ?? 0)"
        guard let older else {
            // It went in an earlier import.
            guard institution.source(of: program.ipedsLevel.origin)?.id == source.id else { return }
            return report(
                "the completions of \(source.asOf) have no \(what), which `\(program.id)` says they have",
                at: program.ipedsLevel.origin, help: "is it another code or level?")
        }
        guard institution.source(of: program.ipedsLevel.origin)?.id == source.id else { return }
        draft.counts.gone += 1
        draft.keepsOlder = true
        let value = YAMLValue.text(source.pastID(older))
        // A program that is IPEDS's as a whole is so with its name.
        let isWhole = institution.source(of: program.origin)?.id == source.id
        let mapping = isWhole ? node : ipeds
        draft.edits.append { editor in
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
        draft.counts.changed += 1
        let id = source.id
        draft.edits.append { editor in
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
        draft.counts.added += 1
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
