import Catalog
import SourceYAML

/// The text of a program file that doesn't exist yet.
enum NewProgramFile {
    /// A file with one program of which only the name is known; its facts are added like to any other file.
    static func text(
        id: String, _ claim: Claim, program: String, entry: SchoolDirectory.School?,
        registry: DirectorySource?, hasSchema: Bool
    ) -> String {
        let page = PageSource(claim.page, in: Institution(path: "", id: id, name: "", origin: .nowhere))
        var names = claim.school.otherNames
        if let entry, entry.name != claim.school.name, !names.contains(entry.name) {
            names.insert(entry.name, at: 0)
        }
        var lines = hasSchema ? [SchemaLine.text] : []
        lines += [
            "institution: \(YAMLValue.text(id).yaml)",
            "name: \(YAMLValue.text(claim.school.name).yaml)",
        ]
        if !names.isEmpty { lines.append("other_names: \(YAMLValue.list(names.map { .text($0) }).yaml)") }
        if let entry { lines.append("unitid: \(YAMLValue.quoted(entry.unitid).yaml)") }
        lines.append(location(city: entry?.city ?? claim.school.city, state: claim.school.state))
        lines.append("sources:")
        lines.append("  \(page.entry.key): \(page.entry.value.yaml)")
        if let registry, entry != nil {
            lines.append("  \(registry.entry.key): \(registry.entry.value.yaml)")
        }
        lines.append("source: \(entry == nil ? page.id : DirectorySource.id)")
        lines.append("programs:")
        for (index, part) in self.program(program, claim, source: page.id).enumerated() {
            lines.append("\(index == 0 ? "  - " : "    ")\(part.key): \(part.value.yaml)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The head of a program.
    static func program(_ id: String, _ claim: Claim, source: String) -> [YAMLValue.Entry] {
        var entries: [YAMLValue.Entry] = [
            .init("id", .text(id)), .init("name", .text(claim.programName)),
        ]
        if let award = claim.award { entries.append(.init("award", .plain(award.rawValue))) }
        entries.append(.init("source", .text(source)))
        return entries
    }

    static func location(city: String?, state: Region) -> String {
        var entries: [YAMLValue.Entry] = []
        if let city { entries.append(.init("city", .text(city))) }
        entries.append(.init("state", .plain(state.rawValue)))
        return "location: \(YAMLValue.mapping(entries).yaml)"
    }
}

extension Origin {
    /// No place at all, for a file that isn't written yet.
    fileprivate static let nowhere = Origin(source: nil, line: 1, column: 1)
}
