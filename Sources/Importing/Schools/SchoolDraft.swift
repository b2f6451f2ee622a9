package import Catalog

/// The first form of a school's file, with comments that say what to fill in.
package struct SchoolDraft: Sendable {
    /// What the school's own facts rest on.
    package enum Basis: Sendable {
        /// Its entry in IPEDS's directory of a year.
        case directory(SchoolDirectory.School, year: Int)
        /// A page of the school's.
        case page(String)
    }

    package var id: String
    package var name: String
    package var state: Region
    package var basis: Basis
    /// The day on which the basis was read, as 2026-11-23.
    package var readOn: String

    package init(id: String, name: String, state: Region, basis: Basis, readOn: String) {
        self.id = id
        self.name = name
        self.state = state
        self.basis = basis
        self.readOn = readOn
    }

    /// The file: sound as it is, and nothing in it that nobody has read.
    package var text: String {
        var lines = [
            "# What is left out is unknown; `none` means known not to exist. Programs/README.md has every key.",
            "institution: \(id)",
            "name: \(YAMLValue.text(name).yaml)",
        ]
        let names = otherNames
        lines.append(
            names.isEmpty
                ? "# other_names: [former names and abbreviations]"
                : "other_names: \(YAMLValue.list(names.map { .text($0) }).yaml)")
        if case .directory(let school, _) = basis {
            lines.append("unitid: \(YAMLValue.quoted(school.unitid).yaml)")
        }
        lines.append(NewProgramFile.location(city: city, state: state))
        lines.append("sources:")
        let basisSource = source
        lines.append("  \(basisSource.key): \(basisSource.value.yaml)")
        lines += [
            "  # A line for every page. as_of: the day or span it speaks for, left out if it says none; read: the day",
            "  # you read it.",
            "  # catalog: {title: \"\(titleExample)\", url: \"https://…\", as_of: 2025-08/2026-07, read: \(readOn)}",
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

    private var otherNames: [String] {
        guard case .directory(let school, _) = basis else { return [] }
        return ([school.name] + school.aliases).filter { $0 != name }
    }

    private var city: String? {
        guard case .directory(let school, _) = basis else { return nil }
        return school.city
    }

    private var titleExample: String { "\(name.filter { $0 != "\"" }), catalog 2025-2026" }

    private var source: YAMLValue.Entry {
        switch basis {
        case .directory(_, let year): NewProgramFile.directorySource(year: year, readOn: readOn)
        case .page(let url):
            .init("page", .mapping([.init("url", .quoted(url)), .init("read", .plain(readOn))]))
        }
    }
}
