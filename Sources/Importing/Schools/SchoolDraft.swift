package import Catalog
import SourceYAML

/// The first form of a school's file, with comments that say what to fill in.
package struct SchoolDraft: Sendable {
    /// What the school's own facts rest on.
    package enum Basis: Sendable {
        /// Its entry in IPEDS's directory of a year.
        case directory(SchoolDirectory.School, year: Int)
        /// A page of the school's.
        case page(String)
    }

    /// Empty until one is set.
    package var id = ""
    package let name: String
    package let state: Region
    private let basis: Basis
    /// The day on which the basis was read, as 2026-11-23.
    private let readOn: String
    /// Whether the catalogue has a schema for editors.
    private let hasSchema: Bool

    package init(name: String, state: Region, basis: Basis, readOn: String, hasSchema: Bool = false) {
        self.name = name
        self.state = state
        self.basis = basis
        self.readOn = readOn
        self.hasSchema = hasSchema
    }

    /// Takes an id that no other school has.
    package mutating func setID(taken: Set<String>) {
        id = SchoolID.new(name, city: entry?.city, unitid: entry?.unitid, taken: taken)
    }

    /// Whether an institution of the catalogue is this school: by its UNITID, or else by its name and state.
    package func isOf(_ institution: Institution) -> Bool {
        if let unitid = entry?.unitid, let own = institution.unitid.value { return own == unitid }
        let names = ProgramFile.names(of: institution)
        return institution.state.value == state
            && ([name] + otherNames).contains { names.contains(Slug.key($0)) }
    }

    /// The file: sound as it is, and nothing in it that nobody has read.
    package var text: String {
        var lines = hasSchema ? [SchemaLine.text] : []
        lines += [
            "# What is left out is unknown; `none` means known not to exist. Programs/README.md has every key.",
            "institution: \(YAMLValue.text(id).yaml)",
            "name: \(YAMLValue.text(name).yaml)",
        ]
        let names = otherNames
        lines.append(
            names.isEmpty
                ? "# other_names: [former names and abbreviations]"
                : "other_names: \(YAMLValue.list(names.map { .text($0) }).yaml)")
        if let entry { lines.append("unitid: \(YAMLValue.quoted(entry.unitid).yaml)") }
        lines.append(NewProgramFile.location(city: entry?.city, state: state))
        lines.append("sources:")
        let basisSource = source
        lines.append("  \(basisSource.key): \(basisSource.value.yaml)")
        lines += [
            "  # A line for every page. as_of: the day or span it speaks for, left out if it says none; read: the day",
            "  # you read it.",
            "  # catalog: {title: \(titleExample), url: \"https://…\", as_of: 2025-08/2026-07, read: \(readOn)}",
            "source: \(basisSource.key)",
            "# Write only what a page says, and take the # away from the lines you fill in.",
            "# programs:",
            "#   - id: health-information-technology-aas      # never changed later",
            "#     name: Health Information Technology",
            "#     award: associate                           # certificate, diploma, associate, bachelor, master, …",
            "#     source: catalog",
            "#     duration: {stated: five semesters, length: 5 semesters}",
            "#     credits: {count: 62, unit: semester}",
            "#     delivery: [on-campus, online]",
            "#     admission: {education: diploma, gpa: 2.5}",
            "#     accreditations:                            # a record for each statement, never a guess",
            "#       - {agency: CAHIIM, accredits: him-associate, status: accredited}",
        ]
        return lines.map { $0 + "\n" }.joined()
    }

    private var entry: SchoolDirectory.School? {
        guard case .directory(let school, _) = basis else { return nil }
        return school
    }

    private var otherNames: [String] {
        guard let entry else { return [] }
        return ([entry.name] + entry.aliases).filter { $0 != name }
    }

    private var titleExample: String { YAMLValue.quoted("\(name), catalog 2025-2026").yaml }

    private var source: YAMLValue.Entry {
        switch basis {
        case .directory(_, let year): DirectorySource(year: year, readOn: readOn).entry
        case .page(let url):
            .init("page", .mapping([.init("url", .quoted(url)), .init("read", .plain(readOn))]))
        }
    }
}
