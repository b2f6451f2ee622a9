import Catalog
import CatalogLoading
import Diagnostics
import Importing
import Testing

@Suite("The directory of schools, and a school's first file") struct SchoolTests {
    // MARK: The directory

    private func read(_ text: String) -> SchoolDirectory {
        SchoolDirectory(SourceFile(path: "hd2024.csv", text: text), year: 2024)
    }

    private func names(_ schools: [SchoolDirectory.School]) -> [String] { schools.map(\.unitid) }

    @Test("Schools are read with their aliases, on one line each")
    func schools() throws {
        let directory = read(
            "\u{FEFF}UNITID,INSTNM,IALIAS,X,CITY,STABBR\r\n100001,\" Alpha\n College \",\"ACC|Alpha  Tech | \",,Livonia,MI\r\n"
        )
        let school = try #require(directory["100001"])
        #expect(school.name == "Alpha College" && school.city == "Livonia" && school.state == .michigan)
        #expect(school.aliases == ["ACC", "Alpha", "Tech"])
        #expect(directory.diagnostics.isEmpty && directory["100002"] == nil)
    }

    @Test("Rows that can't be used are named and left out; the others stay")
    func faultyRows() {
        let directory = read(
            """
            UNITID,INSTNM,CITY,STABBR
            100001,A,B,MI
            100002,A,B,XX
            1000,A,B,MI
            100001,C,D,OH
            100003,,B,MI
            100004,A,,MI
            100005,A,B
            100006,Z,Y,PW
            """)
        #expect(names(directory.schools) == ["100001", "100006"])
        #expect(directory["100001"]?.name == "A")
        #expect(
            directory.diagnostics.map(\.brief).sorted() == [
                "I601 8:1 a row of 3 cells under a head of 4",
                "S102 6:1 `100003` has no name or no city", "S102 7:1 `100004` has no name or no city",
                "S104 3:12 `XX` is no state or territory known here",
                "S105 4:1 `1000` is not a UNITID of six digits",
                "X401 5:1 `100001` is there twice",
            ])
    }

    @Test("Something else is no directory", arguments: ["", "a,b\n1,2\n", "UNITID,INSTNM,CITY\n1,2,3\n"])
    func notADirectory(_ text: String) {
        let directory = read(text)
        #expect(directory.schools.isEmpty && directory.diagnostics.count == 1)
    }

    @Test("Schools by name, in any spelling, and those that are near")
    func finding() {
        #expect(names(directory.named("alpha college")) == ["100001"])
        #expect(names(directory.named("ACC")) == ["100001"])
        #expect(names(directory.named("Beta-College")) == ["100002", "100003"])
        #expect(directory.named("Beta College", in: .michigan).isEmpty)
        #expect(directory.named("Beta").isEmpty && directory.named("").isEmpty)
        #expect(names(directory.near("college")) == ["100001", "100002", "100003"])
        #expect(names(directory.near("college beta", in: .ohio)) == ["100002", "100003"])
        #expect(names(directory.near("Bta Colege")) == ["100002", "100003"])
        #expect(directory.near("Omega University").isEmpty && directory.near("  ").isEmpty)
    }

    @Test(
        "The year in a file's name",
        arguments: [
            ("hd2024.csv", 2024), ("a/b/HD2023.CSV", 2023), ("hd2024_revised.csv", 2024), ("hd24.csv", nil),
            ("hd20245.csv", nil), ("ic2024.csv", nil), ("", nil), ("hd٢٠٢٤.csv", nil), ("-", nil),
        ] as [(String, Int?)])
    func year(_ path: String, _ year: Int?) {
        #expect(SchoolDirectory.year(inName: path) == year)
    }

    // MARK: A school's first file

    private func draft(_ name: String, _ basis: SchoolDraft.Basis, taken: Set<String> = []) -> SchoolDraft {
        var draft = SchoolDraft(name: name, state: .puertoRico, basis: basis, readOn: "2026-11-23")
        draft.setID(taken: taken)
        return draft
    }

    @Test("From the directory: what it knows is filled in")
    func fromDirectory() throws {
        let entry = try #require(directory["100004"])
        let text = draft("Gamma", .directory(entry, year: 2024)).text
        #expect(
            text.hasPrefix(
                """
                # What is left out is unknown; `none` means known not to exist. Programs/README.md has every key.
                institution: gamma
                name: Gamma
                other_names: ["Gamma \\"G\\" Institute"]
                unitid: "100004"
                location: {city: San Juan, state: PR}
                sources:
                  ipeds: {as_of: 2024, read: 2026-11-23}

                """))
        #expect(text.contains("\nsource: ipeds\n"))
    }

    @Test(
        "The first file lints clean, as it is and with its examples filled in",
        arguments: [
            "Alpha College", "St. \"Q\" & Co: #1", "Zoë's Übungsschule", "null", "1e3", "a\u{202E}b", "\\",
            "x\ny", "{", "—é",
        ])
    func lintsClean(_ name: String) throws {
        let entry = try #require(directory["100004"])
        for basis in [SchoolDraft.Basis.directory(entry, year: 2024), .page("https://a.edu/\"?a:{b}#c")] {
            let draft = draft(name, basis)
            let path = "Programs/PR/\(draft.id).yaml"
            #expect(ShippedRules.lint([SourceFile(path: path, text: draft.text)]) == [], "\(draft.text)")
            let school = try #require(
                ShippedRules.catalogue(with: [SourceFile(path: path, text: draft.text)]).institutions.first)
            #expect(school.name == name && school.programs.isEmpty)
            // Nothing gets out of its comment, and every example is one.
            let examples = draft.text.split(separator: "\n").map { line in
                let text = line.drop { $0 == " " }
                let isKey =
                    text.hasPrefix("# catalog:") || text.hasPrefix("# programs:") || text.hasPrefix("#   ")
                return isKey ? line.replacing("# ", with: "", maxReplacements: 1) : line[...]
            }
            let filled =
                examples.joined(separator: "\n").replacing("https://…", with: "https://a.edu/") + "\n"
            #expect(ShippedRules.lint([SourceFile(path: path, text: filled)]) == [], "\(filled)")
            let full = try #require(
                ShippedRules.catalogue(with: [SourceFile(path: path, text: filled)]).institutions.first)
            #expect(
                full.programs.first?.accreditations.count == 1 && full.programs.first?.credits.value != nil)
            #expect(full.sources.first { $0.id == "catalog" }?.title == "\(name), catalog 2025-2026")
            #expect(draft.text.split(separator: "\n").allSatisfy { $0.count <= 400 })
        }
    }

    @Test("An id that is taken gets the city, then the UNITID, then a number")
    func ids() throws {
        let entry = try #require(directory["100004"])
        let basis = SchoolDraft.Basis.directory(entry, year: 2024)
        #expect(draft("G", basis, taken: ["g"]).id == "g-san-juan")
        #expect(draft("G", basis, taken: ["g", "g-san-juan"]).id == "g-100004")
        #expect(draft("G", basis, taken: ["g", "g-san-juan", "g-100004"]).id == "g-2")
        #expect(draft("G", .page("https://g.edu/"), taken: ["g", "g-2"]).id == "g-3")
    }

    @Test("A school is the catalogue's by its UNITID, or by name and state where one has none")
    func isOf() throws {
        let entry = try #require(directory["100004"])
        let byDirectory = draft("Gamma", .directory(entry, year: 2024))
        let byPage = draft("gamma \"g\" institute", .page("https://g.edu/"))
        func school(_ text: String) throws -> Institution {
            let file = SourceFile(path: "Programs/PR/x.yaml", text: "institution: x\n" + text)
            return try #require(ShippedRules.catalogue(with: [file]).institutions.first)
        }
        let same = try school("name: Gamma G Institute\nunitid: \"100004\"\nlocation: {state: PR}\n")
        #expect(byDirectory.isOf(same) && byPage.isOf(same))
        let other = try school("name: Gamma\nunitid: \"100009\"\nlocation: {state: PR}\n")
        #expect(!byDirectory.isOf(other) && !byPage.isOf(other))
        let elsewhere = try school("name: Gamma G Institute\nlocation: {state: MI}\n")
        #expect(!byDirectory.isOf(elsewhere) && !byPage.isOf(elsewhere))
        let named = try school("name: Something\nother_names: [GAMMA]\nlocation: {state: PR}\n")
        #expect(byDirectory.isOf(named) && !byPage.isOf(named))
    }
}
