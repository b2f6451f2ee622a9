import Catalog
import CatalogLoading
import Diagnostics
import Testing

/// A code table of one kind.
private func load(_ kind: String, _ entries: String, source: String = "source: page\n") -> Catalogue {
    loadRule(codeTable(kind, entries, source: source), path: "Rules/codes/\(kind).yaml")
}

/// The states but for some, one entry a line.
private func states(except left: Set<String> = [], also: String = "") -> String {
    Region.allCases.map(\.rawValue).filter { !left.contains($0) }.map { "  \($0): Name of \($0)\n" }.joined()
        + also
}

/// The education levels in short, with one of them changed.
private func levels(_ changed: String = "") -> String {
    var text = """
          no-diploma: {title: t, implies: none}
          in-high-school: {title: t, implies: none}
          diploma: {title: t, implies: [ged]}
          ged: {title: t, implies: [diploma]}
          certificate: {title: t, implies: none}
          some-college: {title: t, implies: none}
          associate: {title: t, implies: [diploma, some-college]}
          bachelor: {title: t, implies: [associate]}
          post-baccalaureate-certificate: {title: t, implies: [bachelor]}
          master: {title: t, implies: [bachelor]}
          post-master-certificate: {title: t, implies: [master]}
          doctorate: {title: t, implies: [master]}

        """
    if let word = changed.split(separator: ":").first, let range = text.firstRange(of: "  \(word): ") {
        let end = text[range.lowerBound...].firstIndex(of: "\n") ?? text.endIndex
        text.replaceSubrange(range.lowerBound..<end, with: "  \(changed)")
    }
    return text
}

@Suite("Code tables") struct CodeTableTests {
    @Test("fields of study have a title and occupations, each with its place and source")
    func fields() throws {
        let text = codeTable("cip", codeTableEntries)
        let catalogue = loadRule(text, path: "Rules/codes/cip.yaml")
        #expect(catalogue.briefs == [])
        let table = catalogue.codes.cip
        #expect(table.path == "Rules/codes/cip.yaml")
        #expect(table.entries.map(\.code.text) == ["51.0700", "51.0707", "51.9999"])
        #expect(table.sources.map(\.title) == ["Page", "Other"])
        let code = try #require(CIPCode("51.0707"))
        let field = try #require(table[code])
        #expect(field.title == "Health Information/Medical Records Technology/Technician")
        #expect(field.occupations.value?.map(\.text) == ["29-2072", "29-9021"])
        #expect(table.entries[1].origin == Places(text).origin("\"51.0707\"", source: 1))
        #expect(table.entries[0].origin.source == 0)
        // None is known, and nobody has said.
        let occupations = table.entries.map(\.meaning.occupations)
        #expect(occupations[2].value == nil)
        #expect(occupations[2].origin != nil)
        #expect(occupations[0] == .unknown)
        #expect(CIPCode("51.0708").flatMap { table[$0] } == nil)
    }

    @Test("occupations and states have a title")
    func titles() {
        let soc = load("soc", "  29-2072: Medical Records Specialists\n").codes.soc
        #expect(soc.entries.first?.meaning == "Medical Records Specialists")
        let names = load("states", states())
        #expect(names.briefs == [])
        #expect(names.codes.states[.puertoRico] == "Name of PR")
        #expect(names.codes.states.entries.count == 59)
    }

    @Test("award levels and education levels")
    func levelsAreRead() {
        let education = load("education-levels", levels())
        #expect(education.briefs == [])
        #expect(education.codes.educationLevels[.associate]?.implies == [.diploma, .someCollege])
        #expect(education.codes.educationLevels[.ged]?.title == "t")
        #expect(education.codes.educationLevels[.certificate]?.implies == [])
        let awards = load("award-levels", "  3: {title: t, award: associate, months: 21-48}\n")
        #expect(awards.codes.awardLevels[.associate]?.months == MonthRange(atLeast: 21, atMost: 48))
        #expect(awards.codes.awardLevels[.associate]?.award == .associate)
    }

    @Test(
        "what is wrong with an entry is said at its place",
        arguments: [
            ("cip", "  \"51.070\": {title: T}\n", "S105 7:3 `51.070` is not a CIP code"),
            (
                "cip", "  51.07077: {title: T}\n",
                "Y013 7:3 `cip` is a text, and other YAML readers take `51.07077` for a number"
            ),
            ("cip", "  \"51.0707\": {}\n", "S102 7:14 a field of study has no `title`"),
            ("cip", "  \"51.0707\": {title: ~}\n", "S106 7:22 the title is empty"),
            ("cip", "  \"51.0707\": T\n", "S103 7:14 a field of study is a mapping, this is a single value"),
            ("cip", "  \"51.0707\":\n", "S106 7:13 a field of study is a mapping, this is nothing"),
            (
                "cip", "  \"51.0707\": {titel: T}\n",
                "S101 7:15 a field of study has no key `titel` | did you mean `title`?"
            ),
            (
                "cip", "  \"51.0707\": {title: T, occupations: [29-20]}\n",
                "S105 7:39 `29-20` is not a SOC code"
            ),
            ("soc", "  29.2072: T\n", "S105 7:3 `29.2072` is not a SOC code"),
            ("soc", "  29-2072: {title: T}\n", "S103 7:12 the title is a text, this is a mapping"),
            ("soc", "  29-2072: \"\"\n", "S106 7:12 the title is empty"),
            ("states", "  mi: Michigan\n", "S104 7:3 `mi` is not a known state | did you mean `MI`?"),
            (
                "award-levels", "  1: {title: t, award: certificate}\n",
                "S104 7:3 `1` is not an IPEDS award level"
            ),
            (
                "award-levels", "  3: {title: t, award: associates}\n",
                "S104 7:24 `associates` is not a known award | did you mean `associate`?"
            ),
            ("award-levels", "  3: {title: t}\n", "S102 7:7 an award level has no `award`"),
            (
                "award-levels", "  3: {title: t, award: associate, months: 48-21}\n",
                "S105 7:43 `48-21` is not a range of months"
            ),
            (
                "award-levels", "  3: {title: t, award: associate, months: 2 years}\n",
                "S105 7:43 `2 years` is not a range of months"
            ),
            ("education-levels", "  ged: {title: t}\n", "S102 7:9 an education level has no `implies`"),
            (
                "education-levels", "  ged: {title: t, implies: [diplom]}\n",
                "S104 7:29 `diplom` is not a known education level | did you mean `diploma`?"
            ),
        ])
    func entryFaults(kind: String, entries: String, expected: String) {
        let catalogue = load(kind, entries)
        #expect(catalogue.briefs.first == expected)
        #expect(catalogue.faultyRules == ["Rules/codes/\(kind).yaml"])
    }

    @Test("a code twice is reported, in the same letters or in others")
    func doubled() {
        let same = load("soc", "  29-2072: A\n  29-2072: B\n")
        #expect(same.places == ["Y006 8:3"])
        let other = load(
            "award-levels",
            "  3: {title: t, award: associate, months: 21-48}\n  03: {title: t, award: associate}\n")
        #expect(other.briefs == ["X401 8:3 the code `03` is there twice"])
        #expect(other.diagnostics.first?.notes.map(\.location.span?.start.line) == [7])
    }

    @Test("a code without a source is reported once, a misspelled source too")
    func sources() {
        let none = load("soc", "  29-2072: A\n", source: "")
        #expect(none.briefs == ["A311 6:3 the code `29-2072` rests on no source"])
        let wrong = load("soc", "  29-2072: A\n  29-2073: B\n", source: "source: pgae\n")
        #expect(wrong.briefs == ["X403 5:9 no source is called `pgae` | did you mean `page`?"])
        let entry = load("cip", "  \"51.0707\": {title: T, source: othr}\n")
        #expect(entry.briefs == ["X403 7:33 no source is called `othr` | did you mean `other`?"])
    }

    @Test(
        "what the file says of itself has to be right",
        arguments: [
            ("codes: cpi\nentries: {}\n", ["S104 1:8 `cpi` is not a known code table | did you mean `cip`?"]),
            ("codes: cip\n", ["S102 1:1 a code table has no `entries`"]),
            ("codes: cip\nentries: [a]\n", ["S103 2:10 `entries` is a mapping, this is a list"]),
            ("codes:\nentries: {}\n", ["S106 1:7 code table is empty"]),
            (
                "codes: cip\nentris: {}\n",
                [
                    "S101 2:1 a code table has no key `entris` | did you mean `entries`?"
                ]
            ),
        ])
    func fileFaults(text: String, expected: [String]) {
        #expect(loadRule(text, path: "Rules/codes/x.yaml").briefs.sorted() == expected.sorted())
    }

    @Test("a table of the tool's own words has all of them")
    func complete() {
        #expect(
            load("states", states(except: ["PR", "VI"])).briefs == [
                "S102 1:8 the code table `states` has no `PR`, `VI`"
            ])
        // What can't be read is one finding, not two.
        #expect(load("states", states(except: ["PR"], also: "  PX: Puerto Rico\n")).diagnostics.count == 1)
        #expect(load("states", states(also: "  PR: Again\n")).places == ["Y006 66:3"])
        #expect(
            load("states", states(except: ["PR"], also: "  PR: *x\n")).diagnostics.map(\.code.id) == ["Y010"])
    }

    @Test(
        "a table cannot say other than what the tool reckons with",
        arguments: [
            (
                "bachelor: {title: t, implies: none}",
                "`bachelor` implies `diploma`, `ged`, `some-college`, `associate`"
            ),
            ("certificate: {title: t, implies: [diploma]}", "`certificate` implies no other"),
            ("ged: {title: t, implies: [no-diploma]}", "`ged` implies `diploma`"),
        ])
    func education(changed: String, message: String) {
        let catalogue = load("education-levels", levels(changed))
        #expect(catalogue.diagnostics.map(\.message).contains(message), "\(catalogue.briefs)")
        #expect(Set(catalogue.diagnostics.map(\.code)) == [.unknownValue])
    }

    @Test(
        "months and awards of levels are those of the tool",
        arguments: [
            ("3: {title: t, award: associate, months: 20-48}", "level 3 has `months: 21-48`"),
            ("7: {title: t, award: master, months: 9-24}", "level 7 has no `months`"),
            ("5: {title: t, award: master, months: 45-60}", "level 5 is a bachelor, not a master"),
        ])
    func awards(entry: String, message: String) {
        let messages = load("award-levels", "  \(entry)\n").diagnostics.map(\.message)
        #expect(messages.contains(message), "\(messages)")
    }

    @Test("of two tables of a kind the one of the first path counts, whatever the order")
    func two() {
        let files = ["b", "a"].map {
            SourceFile(path: "Rules/codes/\($0).yaml", text: codeTable("soc", "  29-2072: \($0)\n"))
        }
        for files in [files, files.reversed()] {
            let catalogue = Catalogue(files)
            #expect(catalogue.codes.soc.entries.first?.meaning == "a")
            #expect(
                catalogue.codeTableFiles.map(\.location.path) == ["Rules/codes/a.yaml", "Rules/codes/b.yaml"])
        }
    }

    @Test("a catalogue's own table replaces the standard one, and says so")
    func replaced() {
        let standard = SourceFile(path: "/opt/Rules/codes/soc.yaml", text: codeTable("soc", "  29-2072: A\n"))
        func own() -> Catalogue {
            let text = "replaces: soc\n" + codeTable("soc", "  29-2072: B\n")
            return Catalogue([SourceFile(path: "Rules/soc.yaml", text: text)], standard: [standard])
        }
        #expect(own().briefs == [])
        #expect(own().codes.soc.entries.map(\.meaning) == ["B"])
        #expect(own().codeTableFiles.map(\.location.path) == ["Rules/soc.yaml"])
    }

    @Test(
        "a table is told from other files without reading it",
        arguments: [
            ("codes: cip\n", true), ("# comment\n\ncodes: cip\n", true),
            ("replaces: cip\nsources: {}\ncodes: cip\n", true),
            ("institution: a\ncodes: b\n", false), ("accreditor: A\ncodes: b\n", false),
            ("  codes: cip\n", false), ("codesx: cip\n", false), ("# codes: cip\n", false), ("", false),
        ])
    func told(text: String, isTable: Bool) {
        #expect(RuleFileReader.isCodeTable(SourceFile(path: "x.yaml", text: text)) == isTable)
    }

    @Test("outside Rules the first key says what the file is")
    func elsewhere() {
        let file = SourceFile(path: "soc.yaml", text: codeTable("soc", "  29-2072: A\n"))
        let catalogue = Catalogue([file])
        #expect(catalogue.briefs == [])
        #expect(catalogue.codes.soc.entries.count == 1)
    }
}
