import Dates
import Diagnostics
import Eligibility
import Matching
import Reporting
import RuleEngine
import Testing

/// Texts of files that try to move the cursor, hide words or turn them around.
@Suite("Hostile texts") struct HostileTextTests {
    /// An escape sequence, a bell, a direction override and an isolate, as YAML writes them.
    private static let evil = "\\e[2J\\a\\u202Ex\\u2066\\u200By"

    /// A catalogue whose every free text is hostile.
    private func world() throws -> World {
        let evil = Self.evil
        let rules = ruleFiles.map { file in
            SourceFile(
                path: file.path,
                text: String(decoding: file.bytes, as: UTF8.self)
                    .replacing("ask: CAHIIM (https://www.cahiim.org)", with: "ask: \"C\(evil)\"")
                    .replacing("ask: AHIMA (https://ahima.org)", with: "ask: \"A\(evil)\"")
                    .replacing("issuer: AHIMA", with: "issuer: \"I\(evil)\"")
                    .replacing("credential: RHIT", with: "credential: \"R\(evil)\"")
                    .replacing("id: associate-required", with: "id: \"E\(evil)\"")
                    .replacing("id: accredited-associate", with: "id: \"Q\(evil)\"")
                    .replacing("label: an accredited associate program", with: "label: \"L\(evil)\"")
                    .replacing("\"AHIMA, RHIT exam\"", with: "\"T\(evil)\"")
                    .replacing("meet it? The text does not say", with: "meet it")
                    .replacing("judgment: does a bachelor's program meet it", with: "judgment: \"J\(evil)\""))
        }
        let program = schoolText.replacing("name: Lake College", with: "name: \"Lake College\(evil)\"")
            .replacing("city: Livonia", with: "city: \"City\(evil)\"")
            .replacing("title: Program page", with: "title: \"Page\(evil)\"")
            .replacing("name: Health Information Management\n", with: "name: \"HIM\(evil)\"\n")
            .replacing("title: \"Catalog 2025-2026\"", with: "title: \"Cat\(evil)\"")
            .replacing("stated: at your own pace", with: "stated: \"pace\(evil)\"")
        return try World(
            [SourceFile(path: "Programs/MI/lake-college.yaml", text: program)], rules: rules)
    }

    @Test(
        "are made visible in a decision",
        arguments: ["hit-aas", "hit-evening", "him-bs", "bs-seen", "coding", "hit-silent", "hit-today"],
        [false, true])
    func decision(program: String, tree: Bool) throws {
        let text = DecisionTextReport.text(
            try world().explanation("lake-college/" + program), showsTree: tree)
        #expect(text.unsafeScalars == [])
        #expect(text.contains("\\u{1B}[2J"))
    }

    @Test("are made visible in a standing")
    func standing() throws {
        let text = StandingTextReport.text(try world().check("lake-college"))
        #expect(text.unsafeScalars == [])
        #expect(text.contains("\\u{1B}[2J"))
    }

    @Test("are made visible in a listing", arguments: [false, true])
    func listing(bySchool: Bool) throws {
        let text = ListingTable.text(
            try world().listing(), .init(view: .init(grouping: bySchool ? .school : .program)))
        #expect(text.unsafeScalars == [])
        #expect(text.contains("\\u{1B}[2J"))
    }

    @Test("are made visible on a page", arguments: ["hit-aas", "him-bs", "bs-seen", "coding", "hit-today"])
    func page(program: String) throws {
        let text = ProgramTextReport.text(try world().profile("lake-college/" + program))
        #expect(text.unsafeScalars == [])
        #expect(text.contains("\\u{1B}[2J"))
        let school = SchoolTextReport.text(try world().school("lake-college"))
        #expect(school.unsafeScalars == [])
        #expect(school.contains("\\u{1B}[2J"))
    }

    @Test("are made visible everywhere on a page of which everything is hostile")
    func hostilePage() throws {
        let evil = Self.evil
        let text = """
            institution: a
            name: "N\(evil)"
            other_names: ["O\(evil)"]
            location: {city: "C\(evil)", country: "Y\(evil)"}
            sources:
              page: {title: "T\(evil)", url: "https://a.example.edu/", as_of: 2026-11-23, weak: "W\(evil)"}
            source: page
            programs:
              - id: p
                name: "P\(evil)"
                approved_by: "A\(evil)"
                duration: {stated: "D\(evil)"}
                tuition: "U\(evil)"
                admission: {stated: "S\(evil)"}
                credentials_stated: ["R\(evil)"]
                note: "E\(evil)"
                also_stated:
                  - {source: page, name: "N\(evil)", duration: {stated: "D\(evil)"}, admission: {stated: "S\(evil)"}, tuition: "U\(evil)", note: "E\(evil)", credentials_stated: ["R\(evil)"]}
                accreditations:
                  - {agency: "G\(evil)", accredits: "K\(evil)", status: "B\(evil)", note: "E\(evil)"}
                  - {agency: CAHIIM, accredits: him-associate, status: "B\(evil)"}
            """
        let world = try World([SourceFile(path: "Programs/MI/a.yaml", text: text)])
        let page = ProgramTextReport.text(try world.profile("a/p"))
        #expect(page.unsafeScalars == [])
        for letter in "NOCYTWPADUSREGB" { #expect(page.contains("\(letter)\\u{1B}[2J"), "\(letter)") }
        let json = try ProfileJSON.text(try world.profile("a/p"))
        #expect(!json.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x0A })
    }

    @Test("are made visible in a list of what to look up")
    func worklist() throws {
        let world = try world()
        let list = Worklist(
            on: try PartialDate(parsing: "2026-11-23").earliest, rules: [world.rule],
            institutions: world.institutions, rulebook: world.rulebook)
        let text = WorklistText.text(list)
        #expect(text.unsafeScalars == [])
        #expect(text.contains("\\u{1B}[2J"))
    }

    @Test("are plain data in JSON and valid there")
    func json() throws {
        let world = try world()
        let text =
            try ListingJSON.text(try world.listing())
            + StandingJSONReport.text(try world.check("lake-college"))
            + DecisionJSONReport.text(
                [try world.explanation("lake-college/hit-aas")], credential: world.rule,
                rulebook: world.rulebook,
                version: "1")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x0A })
        #expect(text.contains("\\u001B") || text.contains("\\u001b"))
    }
}
