package import Catalog
package import Diagnostics
import SourceYAML

/// Takes IPEDS's directory and completions into program files: a file for each school, a line for each program.
package struct IPEDSImport: Sendable {
    let directory: SchoolDirectory
    let completions: Completions
    let selection: Selection
    let source: RegistrySource
    let dataSets: [String: FactSource]
    /// The titles of CIP codes.
    let titles: [String: String]
    private let programsFolder: String
    private let hasSchema: Bool

    /// - Parameters:
    ///   - titles: the names that new programs get, by CIP code.
    ///   - dataSets: what the rules say of data sets, by id.
    ///   - readOn: the day on which the tables are read, as 2026-11-23.
    ///   - programsFolder: the path of `Programs/`, for new files.
    ///   - hasSchema: whether the catalogue has a schema for editors, which new files name.
    package init(
        directory: SchoolDirectory, completions: Completions, selection: Selection, titles: [String: String],
        dataSets: [String: FactSource], readOn: String, programsFolder: String, hasSchema: Bool
    ) {
        self.directory = directory
        self.completions = completions
        self.selection = selection
        self.titles = titles
        self.dataSets = dataSets
        self.programsFolder = programsFolder
        self.hasSchema = hasSchema
        source = RegistrySource(
            id: DirectorySource.id, asOf: "\(completions.year)", readOn: readOn,
            dataSet: dataSets[DirectorySource.id])
    }

    /// The schools that the selection takes, in order of UNITID: where programs are chosen, those that have one.
    package var schools: [SchoolDirectory.School] {
        directory.schools.filter { school in
            selection.takesSchool(unitid: school.unitid, state: school.state)
                && (!selection.choosesPrograms || !chosen(school).isEmpty)
        }.sorted { $0.unitid < $1.unitid }
    }

    /// One for each chosen school of the completions that the directory doesn't have: nothing is known of it but
    /// its programs.
    package var unlisted: [Diagnostic] {
        completions.offerings.compactMap { unitid, offerings in
            guard directory[unitid] == nil, let place = completions.places[unitid],
                selection.takesSchool(unitid: unitid, state: nil), offerings.contains(where: isChosen)
            else { return nil }
            return Diagnostic(
                .claimUnplaced, "the directory has no UNITID \(unitid)", at: place,
                help: "are the two files of one year?")
        }.sorted(by: Diagnostic.inReportOrder)
    }

    func offerings(_ school: SchoolDirectory.School) -> [Completions.Offering] {
        completions.offerings[school.unitid] ?? []
    }

    /// The programs that a new file gets.
    private func chosen(_ school: SchoolDirectory.School) -> [Completions.Offering] {
        offerings(school).filter { isChosen($0) }
    }

    func isChosen(_ offering: Completions.Offering) -> Bool {
        selection.takes(offering.cip, offering.level.award)
    }

    /// What the school's file comes to.
    ///
    /// - Parameter file: the school's file, if it has one.
    package func change(
        _ school: SchoolDirectory.School, file: SourceFile?, index: inout SchoolIndex
    ) -> FileChange? {
        if let file {
            guard case .sound(let program) = ProgramFile.read(file, dataSets: dataSets) else { return nil }
            return IPEDSUpdate(self, school, program).change()
        }
        return newFile(school, id: index.newID(school.name, city: school.city, number: school.unitid))
    }

    private func newFile(_ school: SchoolDirectory.School, id: String) -> FileChange {
        var lines = hasSchema ? [SchemaLine.text] : []
        lines += [
            "institution: \(YAMLValue.text(id).yaml)", "name: \(YAMLValue.text(school.name).yaml)",
        ]
        let names = school.aliases.filter { $0 != school.name }.reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        if !names.isEmpty { lines.append("other_names: \(YAMLValue.list(names.map { .text($0) }).yaml)") }
        lines.append("unitid: \(YAMLValue.quoted(school.unitid).yaml)")
        if let website = school.website { lines.append("website: \(YAMLValue.text(website).yaml)") }
        lines += [
            NewProgramFile.location(city: school.city, state: school.state), "sources:",
            "  \(source.entry.key): \(source.entry.value.yaml)", "source: \(source.id)",
        ]
        let offerings = chosen(school)
        if !offerings.isEmpty { lines.append("programs:") }
        lines += offerings.map { "  - \(program($0, id: IPEDSImport.id(of: $0), inherits: true).yaml)" }
        let path = "\(programsFolder)/\(school.state.rawValue)/\(id).yaml"
        let text = lines.map { $0 + "\n" }.joined()
        var change = FileChange(path: path, old: nil, new: Array(text.utf8))
        change.counts.added = offerings.count
        return change
    }

    /// A program on one line.
    ///
    /// - Parameter inherits: whether the file's own source is IPEDS, so that the program needs to name none.
    func program(_ offering: Completions.Offering, id: String, inherits: Bool) -> YAMLValue {
        let level = offering.level
        var entries: [YAMLValue.Entry] = [
            // Two digits and a hyphen: no reader takes it for a number or a date.
            .init("id", .plain(id)), .init("name", .text(title(offering.cip))),
            .init("award", .plain(level.award.rawValue)),
            .init(
                "ipeds",
                .mapping([
                    .init("cip", .quoted(offering.cip.text)), .init("level", .plain("\(level.rawValue)")),
                    .init("awards", .mapping([awards(offering)])),
                ])),
        ]
        if !inherits { entries.append(.init("source", .text(source.id))) }
        return .mapping(entries)
    }

    func awards(_ offering: Completions.Offering) -> YAMLValue.Entry {
        .init("\(completions.year)", .plain("\(offering.awards)"))
    }

    /// The title of a code; a code that nobody titled stands for itself.
    func title(_ cip: CIPCode) -> String { titles[cip.text] ?? "CIP \(cip.text)" }

    /// The id of a program of which only the code and the level are known; the level stands in it where others
    /// give the same award. Titles change, codes don't.
    static func id(of offering: Completions.Offering) -> String {
        let level = offering.level
        let isOnlyOne = IPEDSLevel.allCases.count { $0.award == level.award } == 1
        return offering.cip.text.replacing(".", with: "-") + "-\(level.award.rawValue)"
            + (isOnlyOne ? "" : "-\(level.rawValue)")
    }
}
