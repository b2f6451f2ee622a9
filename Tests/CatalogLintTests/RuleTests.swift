import CatalogLint
import CatalogLoading
import Diagnostics
import LintProbe
import TestSupport
import Testing

@Suite("Lint rules") struct RuleTests {
    @Test("are all listed once, in order of their codes")
    func list() {
        let codes = CatalogLinter.rules.map { rule in rule.code.id }
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes).isSubset(of: Set(DiagnosticCode.all.map(\.id))))
    }

    @Test("find nothing in a sound catalogue")
    func sound() {
        let text = """
            institution: a-college
            name: A
            source: ipeds
            accreditations: [{agency: ACCJC, status: accredited}]
            programs:
              - id: p
                name: P
                accreditations: [{agency: CAHIIM, status: candidate, accredits: him-associate}, {agency: unknown}]
            """
        #expect(CatalogLinter.lint(school(text)).map(\.brief) == [])
        #expect(CatalogLinter.lint(Catalogue([])).map(\.brief) == [])
    }

    @Test("give the findings of files and of rules together, in order of path and place")
    func together() {
        let text = "institution: b-college\nname: B\nunitd: x\nprograms: [{id: p, name: P}]\n"
        #expect(
            CatalogLinter.lint(school(text)).map(\.place) == [
                "A311 1:14", "P201 1:14", "S101 3:1", "A311 4:17",
            ])
    }

    // MARK: A311

    @Test(
        "A311: what rests on no source is reported at its place",
        arguments: [
            ("programs: []", ["A311 1:14 institution `a-college` rests on no source"]),
            ("source: ipeds\nprograms: [{id: p, name: P}]", []),
            (
                "programs: [{id: p, name: P, source: ipeds}]",
                ["A311 1:14 institution `a-college` rests on no source"]
            ),
            (
                "programs: [{id: p, name: P, accreditations: [{agency: CAHIIM}, {agency: CAHIIM, source: ipeds}]}]",
                [
                    "A311 1:14 institution `a-college` rests on no source",
                    "A311 3:17 program `p` rests on no source",
                    "A311 3:47 the record of CAHIIM rests on no source",
                ]
            ),
            (
                "accreditations: [{agency: ACCJC}]",
                [
                    "A311 1:14 institution `a-college` rests on no source",
                    "A311 3:19 the record of ACCJC rests on no source",
                ]
            ),
        ])
    func missingSource(rest: String, expected: [String]) {
        let findings = CatalogLinter.lint(school("institution: a-college\nname: A\n\(rest)\n"))
        #expect(findings.map(\.brief) == expected)
    }

    @Test(
        "A311: a misspelled source is one finding, not one for everything below it",
        arguments: [
            ("source: ipdes\nprograms: [{id: p, name: P}]", "X403 3:9"),
            (
                "source: ipeds\nprograms: [{id: p, name: P, source: ipdes, accreditations: [{agency: CAHIIM}]}]",
                "X403 4:37"
            ),
            ("source: ipeds\naccreditations: [{agency: ACCJC, source: ipdes}]", "X403 4:42"),
        ])
    func misspelledSource(rest: String, place: String) {
        let findings = CatalogLinter.lint(school("institution: a-college\nname: A\n\(rest)\n"))
        #expect(findings.map(\.place) == [place])
    }

    // MARK: P201

    @Test(
        "P201: an id is its file's name",
        arguments: [
            ("Programs/MI/a-college.yaml", []), ("a-college.yml", []), ("-", []),
            (
                "Programs/MI/b-college.yaml",
                ["P201 1:14 institution `a-college` stands in a file named `b-college`"]
            ),
            (
                "Programs/MI/A-College.yaml",
                ["P201 1:14 institution `a-college` stands in a file named `A-College`"]
            ),
            ("a-college/x.yaml", ["P201 1:14 institution `a-college` stands in a file named `x`"]),
        ])
    func idFileMismatch(path: String, expected: [String]) {
        let findings = CatalogLinter.lint(
            school("institution: a-college\nname: A\nsource: ipeds\n", path: path))
        #expect(findings.map(\.brief) == expected)
        #expect(
            findings.allSatisfy {
                $0.help == "name the file `a-college.yaml`, or write the id as the file's name"
            })
    }

    // MARK: X401

    @Test("X401: an id defined in two files is reported at the second, with the first")
    func duplicateIDs() {
        let text = "institution: a-college\nname: A\nsource: ipeds\n"
        let catalogue = Catalogue(
            soundRules.map {
                SourceFile(path: $0.path.replacing("Rules/", with: "Rules/z/"), bytes: $0.bytes)
            }
                + soundRules
                + [
                    SourceFile(path: "Programs/OH/a-college.yaml", text: text),
                    SourceFile(path: "Programs/MI/a-college.yaml", text: text),
                ])
        let findings = CatalogLinter.lint(catalogue).filter { $0.code == .duplicateID }
        #expect(
            Set(findings.map { "\($0.location.path) \($0.brief)" }) == [
                "Programs/OH/a-college.yaml X401 1:14 institution `a-college` is defined twice",
                "Rules/z/accreditors/ACCJC.yaml X401 1:13 accreditor `ACCJC` is defined twice",
                "Rules/z/accreditors/CAHIIM.yaml X401 1:13 accreditor `CAHIIM` is defined twice",
                "Rules/z/credentials/RHIT.yaml X401 1:13 credential `RHIT` is defined twice",
                "Rules/z/lists/him-accreditors.yaml X401 1:7 list `him-accreditors` is defined twice",
                "Rules/z/sources.yaml X401 2:3 data set `ipeds` is defined twice",
            ])
        let school = findings.first { $0.location.path.hasPrefix("Programs") }
        #expect(school?.notes.map(\.location.path) == ["Programs/MI/a-college.yaml"])
        #expect(school?.notes.map(\.message) == ["first here"])
    }

    @Test("X401: a data set defined in two files is reported")
    func duplicateDataSet() {
        let sets = "data_sets: {ipeds: {title: Other, url: \"https://other.example.org/\"}}\n"
        let catalogue = Catalogue(soundRules + [SourceFile(path: "Rules/sources2.yaml", text: sets)])
        #expect(CatalogLinter.lint(catalogue).map(\.code) == [.duplicateID])
    }

    @Test("X401: a code table in two files is reported")
    func duplicateTable() {
        let tables = ["a", "b"].map { SourceFile(path: "Rules/codes/\($0).yaml", text: occupations) }
        let findings = CatalogLinter.lint(Catalogue(tables))
        #expect(findings.map(\.brief) == ["X401 1:8 code table `soc` is defined twice"])
        #expect(findings.map(\.location.path) == ["Rules/codes/b.yaml"])
        #expect(findings.first?.notes.map(\.location.path) == ["Rules/codes/a.yaml"])
    }

    // MARK: X403

    @Test("X403: the occupations of a field are in the table of occupations, if there is one")
    func danglingOccupation() {
        let fields = SourceFile(
            path: "Rules/codes/cip.yaml",
            text: """
                codes: cip
                sources: {page: {url: "https://nces.ed.gov/"}}
                source: page
                entries:
                  "51.0707": {title: T, occupations: [29-2072, 29-9021]}
                """)
        let findings = CatalogLinter.lint(
            Catalogue([fields, SourceFile(path: "Rules/codes/soc.yaml", text: occupations)]))
        #expect(
            findings.map(\.brief) == ["X403 5:38 no code table defines the occupation `29-9021` of 51.0707"])
        #expect(findings.map(\.location.path) == ["Rules/codes/cip.yaml"])
        #expect(CatalogLinter.lint(Catalogue([fields])).map(\.brief) == [])
    }

    @Test(
        "X403: agencies, statuses and kinds of programs are those of the rules",
        arguments: [
            ("{agency: CAHIM}", ["X403 7:31 no rule file defines agency `CAHIM` | did you mean `CAHIIM`?"]),
            ("{agency: XYZ123}", ["X403 7:31 no rule file defines agency `XYZ123`"]),
            (
                "{agency: CAHIIM, status: acredited, accredits: him-asociate}",
                [
                    "X403 7:47 no rule file defines status `acredited` of CAHIIM | did you mean `accredited`?",
                    "X403 7:69 no rule file defines kind of program `him-asociate` of CAHIIM | did you mean `him-associate`?",
                ]
            ),
            ("{agency: CAHIIM, status: unknown, accredits: unknown}", []),
            ("{agency: unknown, status: anything}", []),
        ])
    func danglingReference(record: String, expected: [String]) {
        let text = """
            institution: a-college
            name: A
            source: ipeds
            programs:
              - id: p
                name: P
                accreditations: [\(record)]
            """
        #expect(CatalogLinter.lint(school(text)).map(\.brief) == expected)
    }

    @Test("X403: a record may say that it accredits the institution")
    func institution() {
        let text = """
            institution: a-college
            name: A
            source: ipeds
            accreditations: [{agency: ACCJC, accredits: institution, status: accredited}]
            """
        #expect(CatalogLinter.lint(school(text)).map(\.brief) == [])
    }

    @Test("X403: where nothing is near, the known names are given")
    func knownNames() {
        let text = "institution: a-college\nname: A\nsource: ipeds\naccreditations: [{agency: XYZ123}]\n"
        #expect(CatalogLinter.lint(school(text)).map(\.help) == ["known: ACCJC, CAHIIM"])
    }

    @Test("X403: without any accreditor there is nothing to hold names against")
    func noRules() {
        let text = "institution: a-college\nname: A\nsource: ipeds\naccreditations: [{agency: XYZ}]\n"
        #expect(CatalogLinter.lint(school(text, rules: [soundRules[0]])).map(\.brief) == [])
    }

    // MARK: Rules

    @Test(
        "R502: a rule that can't be prepared is reported at the word",
        arguments: [
            (
                "program.award, is", "program.awrad, is",
                ["R502 10:20 no fact is called `program.awrad` here | did you mean `program.award`?"]
            ),
            (
                "is: associate}", "is: asociate}",
                ["S104 10:39 `asociate` is not a known award | did you mean `associate`?"]
            ),
            (
                "in_list: him-accreditors", "in_list: him-acreditors",
                ["X403 13:49 no list is called `him-acreditors` | did you mean `him-accreditors`?"]
            ),
            (
                "is: associate}", "covers: 2020-01-01}",
                ["R501 10:20 `covers` does not go with `program.award`, which is a word (award)"]
            ),
            (
                "some: program.accreditations", "some: program.acreditations",
                [
                    "R502 11:19 no list of facts is called `program.acreditations` | did you mean `program.accreditations`?"
                ]
            ),
            (
                "chosen_by: student.applies_on", "chosen_by: student.aplies_on",
                ["R502 6:16 no day is called `student.aplies_on` | did you mean `student.applies_on`?"]
            ),
            (
                "            at: {fact: student.completed_on}\n", "",
                ["R501 12:27 a list changes over time, and no day is named"]
            ),
        ])
    func rulePreparation(right: String, wrong: String, expected: [String]) {
        let text = soundCredential.replacing(right, with: wrong)
        #expect(text != soundCredential)
        let rules = soundRules.dropLast() + [SourceFile(path: "Rules/credentials/RHIT.yaml", text: text)]
        #expect(CatalogLinter.lint(Catalogue(Array(rules))).map(\.brief) == expected)
    }

    @Test(
        "R503: editions leave no gap and do not overlap",
        arguments: [
            ("2002-09-30", []),
            ("2002-09-29", ["R503 13:9 edition `second` leaves a gap after edition `first`"]),
            ("2002-10-01", ["R503 13:9 edition `second` overlaps edition `first`"]),
            ("open", ["R503 13:9 edition `second` overlaps edition `first`"]),
        ])
    func editions(end: String, expected: [String]) {
        func edition(_ id: String, _ period: String) -> String {
            """
              - id: \(id)
                in_force: \(period)
                chosen_by: student.applies_on
                routes:
                  - id: r
                    all:
                      - {fact: program.award, is: associate}
                      - {fact: program.state, is_not: MI}
                    cites: []

            """
        }
        let text =
            "credential: RHIT\nname: Name\neditions:\n" + edition("first", "{to: \(end)}")
            + edition("second", "{from: 2002-10-01}")
        // No rule is left that uses the list.
        let others = soundRules.dropLast().filter { !$0.path.contains("lists") }
        let rules = others + [SourceFile(path: "Rules/credentials/RHIT.yaml", text: text)]
        #expect(CatalogLinter.lint(Catalogue(Array(rules))).map(\.brief) == expected)
    }

    @Test("a word on a list that no accreditor is called is reported at the list")
    func listEntry() {
        let rules = soundRules.map { file in
            file.path.contains("lists")
                ? SourceFile(
                    path: file.path,
                    text: String(decoding: file.bytes, as: UTF8.self).replacing("CAHIIM, f", with: "CAHIM, f")
                )
                : file
        }
        let findings = CatalogLinter.lint(Catalogue(rules))
        #expect(
            findings.map(\.brief) == [
                "X403 5:13 `CAHIM` on list `him-accreditors` is not a known agency | did you mean `CAHIIM`?"
            ])
        #expect(findings.map(\.location.path) == ["Rules/lists/him-accreditors.yaml"])
    }
}
