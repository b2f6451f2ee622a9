import Catalog
import CatalogLoading
import Diagnostics
import TestSupport
import Testing

@Suite("A file as such") struct WholeFileTests {
    private static let small = "institution: a-college\nname: A\nsource: ipeds\n"

    @Test("an unknown key that is there many times is named once, beside the equal keys")
    func unknownKeyManyTimes() {
        let text = "institution: a\nname: A\n" + String(repeating: "nmae: B\n", count: 500)
        #expect(
            load(text).diagnostics.map { "\($0.code.id) \($0.location.span?.start.line ?? 0)" } == [
                "S101 3", "Y006 4",
            ])
    }

    @Test("that is empty holds nothing", arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
    func empty(text: String) {
        let catalogue = load(text)
        #expect(catalogue.briefs == ["Y008 1:1 the file holds nothing"])
        #expect(catalogue.institutions.isEmpty)
        #expect(catalogue.lostPrograms == ["Programs/MI/a-college.yaml"])
    }

    @Test("that holds an empty document says so")
    func emptyDocument() {
        let catalogue = load("---\n")
        #expect(catalogue.diagnostics.map(\.code) == [.emptyDocument])
        #expect(catalogue.lostPrograms == ["Programs/MI/a-college.yaml"])
    }

    @Test("with two documents is reported at the second, and the first is read")
    func twoDocuments() {
        let catalogue = load(Self.small + "---\ninstitution: b-college\nname: B\nsource: ipeds\n")
        #expect(catalogue.briefs == ["Y007 5:1 the file holds 2 documents, one is expected"])
        #expect(catalogue.institutions.map(\.id) == ["a-college"])
    }

    @Test(
        "that is no mapping yields nothing",
        arguments: [
            ("- a\n- b\n", "S103 1:1 the file holds a list, a mapping is expected"),
            ("just words\n", "S103 1:1 the file holds a single value, a mapping is expected"),
        ])
    func noMapping(text: String, finding: String) {
        let catalogue = load(text)
        #expect(catalogue.briefs == [finding])
        #expect(catalogue.lostPrograms == ["Programs/MI/a-college.yaml"])
    }

    @Test(
        "with a syntax error yields no institution and one finding",
        arguments: [
            Self.small + "programs: [\n", Self.small + "\tnote: x\n", Self.small + "unitid: \"open\n",
            String(repeating: "[", count: 300),
        ])
    func syntaxError(text: String) {
        let catalogue = load(text)
        #expect(catalogue.diagnostics.count == 1)
        #expect(catalogue.diagnostics.allSatisfy { $0.severity == .error && $0.code.id.hasPrefix("Y") })
        #expect(catalogue.institutions.isEmpty)
        #expect(catalogue.lostPrograms == ["Programs/MI/a-college.yaml"])
    }

    @Test("that is not UTF-8 yields no institution and one finding")
    func badEncoding() {
        let file = SourceFile(path: "Programs/MI/a-college.yaml", bytes: Array(Self.small.utf8) + [0xFF])
        let catalogue = Catalogue([file])
        #expect(catalogue.places == ["Y002 4:1"])
        #expect(catalogue.institutions.isEmpty)
        #expect(catalogue.lostPrograms == ["Programs/MI/a-college.yaml"])
    }

    @Test(
        "without an institution that can be named yields none",
        arguments: [
            ("name: A\n", "S102 1:1"), ("institution: ~\nname: A\n", "S106 1:14"),
            ("institution: A College\nname: A\n", "S105 1:14"),
            ("institution: a\ninstitution: b\nname: A\n", "Y006 2:1"),
        ])
    func nameless(text: String, place: String) {
        let catalogue = load(text)
        #expect(catalogue.places == [place])
        #expect(catalogue.lostPrograms == ["Programs/MI/a-college.yaml"])
    }

    @Test("with one bad field keeps everything else")
    func oneBadField() throws {
        let sound = try #require(load(fullProgramFile).institutions.first)
        let read = try #require(
            load(fullProgramFile.replacing("award: associate", with: "award: asociate!")).institutions.first)
        #expect(read.programs.first?.award == .unknown)
        #expect(read.programs.count == 2)
        #expect(read.sources == sound.sources)
        #expect(read.accreditations == sound.accreditations)
        #expect(read.programs.first?.name == "Health Information Technology")
        #expect(read.programs.first?.accreditations.count == 2)
        #expect(read.programs.first?.length.value == sound.programs.first?.length.value)
    }

    @Test(
        "with a key twice has that fact unknown and keeps the others",
        arguments: [
            ("award", "award: associate", "award: bachelor"), ("cip", "cip: \"51.0707\"", "cip: \"51.0706\""),
            ("duration", "duration: 2 years", "duration: 3 years"),
            ("delivery", "delivery: [online]", "delivery: [online]"),
            ("campus", "campus: main", "campus: main"),
        ])
    func duplicateKey(key: String, first: String, second: String) throws {
        let text = """
            institution: a-college
            name: A
            campuses: [{id: main}]
            source: ipeds
            programs:
              - id: p
                name: P
                \(first)
                note: kept
                \(second)
            """
        let catalogue = load(text)
        #expect(catalogue.places == ["Y006 10:5"])
        #expect(catalogue.diagnostics.first?.notes.map { $0.location.span?.start.line } == [8])
        let program = try #require(catalogue.program)
        var expected = Program(id: "p", name: "P", origin: program.origin)
        expected.note = "kept"
        #expect(program == expected)
    }

    @Test("with two programs or campuses of one id reports the second")
    func duplicateIDs() {
        let catalogue = load(
            """
            institution: a-college
            name: A
            source: ipeds
            campuses:
              - {id: main}
              - {id: main}
            programs:
              - {id: p, name: First}
              - {id: p, name: Second}
            """)
        #expect(
            catalogue.briefs == [
                "X401 6:10 campus `main` is there twice", "X401 9:10 program `p` is there twice",
            ])
        #expect(catalogue.institutions.first?.campuses.count == 1)
        #expect(catalogue.institutions.first?.programs.map(\.name) == ["First"])
        #expect(catalogue.diagnostics.last?.notes.first?.location.span?.start.line == 8)
    }

    // MARK: What kind of file it is

    @Test(
        "is what its first key says, wherever it stands",
        arguments: [
            ("Rules/x/a.yaml", "institution: a-college\nname: A\nsource: ipeds\n", "institution"),
            ("Programs/MI/a.yaml", accreditorFile, "accreditor"),
            ("a.yaml", credentialFile, "credential"), ("-", listFile, "list"),
            ("/tmp/Rules/deep/er/a.yml", accreditorFile, "accreditor"),
            ("notRules/a.yaml", "name: A\ninstitution: a-college\nsource: ipeds\n", "institution"),
        ])
    func kind(path: String, text: String, kind: String) {
        let catalogue = Catalogue([RuleSamples.dataSets, SourceFile(path: path, text: text)])
        #expect(catalogue.briefs == [])
        let counts = [
            "institution": catalogue.institutions.count, "accreditor": catalogue.accreditors.count,
            "credential": catalogue.credentials.count, "list": catalogue.lists.count,
        ]
        #expect(counts.filter { $0.value > 0 } == [kind: 1])
    }

    @Test("without a key that says its kind is a rule file only below Rules")
    func unknownKind() {
        let rule = loadRule("nmae: x\n")
        #expect(rule.briefs == ["S102 1:1 nothing says what kind of rule file this is"])
        #expect(rule.faultyRules == ["Rules/x/rule.yaml"])
        #expect(rule.lostPrograms == [])
        let program = load("nmae: x\n", path: "Rules.yaml")
        #expect(program.lostPrograms == ["Rules.yaml"])
        #expect(program.faultyRules == [])
    }
}
