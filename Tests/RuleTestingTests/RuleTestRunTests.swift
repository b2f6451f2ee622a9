import Diagnostics
import Eligibility
import RuleTesting
import Testing

@Suite("The tests of a rule file") struct RuleTestRunTests {
    @Test("that are answered as they expect say nothing")
    func sound() {
        let rules = SmallRules(tests: SmallRules.complete)
        #expect(rules.diagnostics == [])
        #expect(rules.messages() == [])
        #expect(rules.report().rules.map(\.runs.count) == [6])
    }

    @Test("name the verdict that is another, at the expectation, with the conditions that decide it")
    func verdict() throws {
        let rules = SmallRules(
            tests: """
                tests:
                  - name: too few
                    program: {award: associate}
                    student: {applies_on: 2024-05-15, college_hours: 29}
                    expect: qualifies
                """)
        let finding = try #require(rules.report().findings.first)
        #expect(finding.message == "too few: expected `qualifies`, the rule says `does-not-qualify`")
        #expect(finding.code == .ruleTestFails)
        #expect(finding.location.path == "Rules/DEMO.yaml")
        #expect(finding.location.span?.start.line == 16)
        #expect(finding.location.span?.start.column == 13)
        #expect(finding.notes.map(\.message) == ["`student.college_hours at_least 30` is not-met"])
    }

    @Test("hold a certain yes and one by assumption apart")
    func assumption() {
        func messages(_ seen: String, _ expected: String) -> [String] {
            SmallRules(
                """
                credential: DEMO
                name: Demonstration
                editions:
                  - id: first
                    in_force: {from: 2020-01-01, to: open}
                    chosen_by: student.applies_on
                    routes:
                      - id: degree
                        some: program.accreditations
                        at: {fact: student.completed_on}
                        where: {fact: item.standing, is: accredited}
                tests:
                  - name: seen
                    program: {source: \(seen), accreditations: [{agency: AGENCY, accredits: degree, status: accredited}]}
                    student: {completed_on: 2024-05-15}
                    expect: \(expected)
                """
            ).messages()
        }
        #expect(messages("2024-05-15", "qualifies") == [])
        #expect(messages("2023-05-15", "qualifies-if") == [])
        #expect(messages("2023-05-14", "cannot-tell") == [])
        #expect(
            messages("2023-05-15", "qualifies") == [
                "T701 seen: expected `qualifies`, the rule says `qualifies-if`"
            ])
    }

    @Test("name a route that comes to something else, one that is not there, and a fact that is not named")
    func routesAndNeeds() throws {
        let rules = SmallRules(
            tests: """
                tests:
                  - name: routes
                    program: {award: associate}
                    student: {applies_on: 2024-05-15, college_hours: 29}
                    expect: does-not-qualify
                    routes: {degree: met, degre: met}
                  - name: needs
                    program: {award: associate}
                    student: {applies_on: 2024-05-15}
                    expect: cannot-tell
                    needs: [student.college_hours, program.award]
                """)
        #expect(
            rules.messages() == [
                "T701 routes: expected route `degree` met, it is not-met",
                "T701 routes: no route `degre` is asked of this student",
                "T701 needs: the answer doesn't name `program.award` as missing",
            ])
        let findings = rules.report().findings
        #expect(findings[1].label == "did you mean `degree`?")
        #expect(findings[2].help == "it names: student.college_hours")
    }

    @Test("name the editions that may be in force where it isn't the one expected alone")
    func editions() throws {
        let rules = SmallRules(
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: 2021-12-31}
                chosen_by: student.completed_on
                routes: [{id: degree, fact: program.award, is: associate}]
              - id: second
                in_force: {from: 2022-01-01, to: open}
                chosen_by: student.completed_on
                routes: [{id: degree, fact: program.award, is: associate}]
            tests:
              - {name: sound, student: {completed_on: 2021-12-31}, expect: cannot-tell, edition: first}
              - {name: day after, student: {completed_on: 2022-01-01}, expect: cannot-tell, edition: first}
              - {name: before, student: {completed_on: 2019-12-31}, expect: cannot-tell, edition: none}
              - {name: not before, student: {completed_on: 2020-01-01}, expect: cannot-tell, edition: none}
              - {name: misspelled, student: {completed_on: 2019, applies_on: 2023-01-01}, expect: cannot-tell, edition: frist}
              - {name: year, student: {completed_on: 2021-12/2022-01, applies_on: 2023-01-01}, expect: cannot-tell, edition: second}
              - {name: or none, student: {completed_on: 2019-12/2020-01, applies_on: 2023-01-01}, expect: cannot-tell, edition: first}
              - {name: unknown, student: {applies_on: 2023-01-01}, expect: cannot-tell, edition: none}
            """)
        #expect(
            rules.messages() == [
                "T701 day after: expected edition `first`, in force is edition `second`",
                "T701 not before: expected no edition, in force is edition `first`",
                "T701 misspelled: expected edition `frist`, in force is no edition",
                "T701 year: expected edition `second`, in force is edition `first` or edition `second`",
                "T701 or none: expected edition `first`, in force is no edition or edition `first`",
                "T701 unknown: expected no edition, in force is edition `first` or edition `second` or no edition",
            ])
        #expect(rules.report().findings.first?.location.span?.start.line == 14)
    }

    @Test("name a missing fact of the school as the school's")
    func schoolsFacts() {
        let rules = SmallRules(
            """
            requirement: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - id: school
                    some: school.accreditations
                    at: {fact: student.applies_on}
                    where: {fact: item.standing, is: accredited}
            tests:
              - name: a status that nobody recorded
                school: {source: 2024-05-15, accreditations: [{agency: AGENCY}], accreditations_complete: {for: programmatic}}
                student: {applies_on: 2024-05-15}
                expect: cannot-tell
                needs: [school.accreditations]
            """)
        #expect(rules.diagnostics == [])
        #expect(rules.messages() == [])
    }

    @Test(
        "say where they can't be read, and the rule isn't used",
        arguments: [
            ("expect: maybe", "S104 `maybe` is not a known verdict"),
            ("expect: qualifies\n    programm: {}", "S101 a test has no key `programm`"),
            ("needs: [program.award]", "S102 a test has no `expect`"),
            (
                "expect: qualifies\n    routes: [degree]",
                "S103 `routes` is a mapping from routes to outcomes, this is a list"
            ),
            (
                "expect: qualifies\n    routes: {degree: true}",
                "Y013 `true` is not a known outcome, and other YAML readers take it for the boolean true"
            ),
            (
                "expect: qualifies\n    program: {source: soon}",
                "S105 the day of a source `soon` is not a date"
            ),
        ])
    func faults(_ lines: String, _ message: String) throws {
        let rules = SmallRules(
            tests: "tests:\n  - name: one\n    student: {applies_on: 2024-05-15}\n    \(lines)\n")
        #expect(rules.diagnostics.map { "\($0.code.id) \($0.message)" } == [message])
        #expect(rules.rulebook.credentials.isEmpty)
    }

    @Test("have every mistake named at once, and each once")
    func everyFault() {
        let rules = SmallRules(
            tests: """
                tests:
                  - name: one
                    program: {award: asociate}
                    student: {completed_on: 2024-13-01}
                    expect: qualify
                    routes: {degree: meet}
                """)
        #expect(
            Set(rules.diagnostics.map { "\($0.code.id) \($0.message)" }) == [
                "A301 `completed_on` `2024-13-01` is not in the calendar",
                "S104 `qualify` is not a known verdict",
                "S104 `meet` is not a known outcome",
                "S104 `asociate` is not a known award",
            ])
        #expect(rules.diagnostics.count == 4)
    }

    @Test("need a day on which the student applies, and names of their own")
    func daysAndNames() {
        let rules = SmallRules(
            tests: """
                tests:
                  - {name: one, student: {completed_on: 2024}, expect: cannot-tell}
                  - {name: two, student: {completed_on: 2024-05-15}, expect: cannot-tell}
                  - {name: two, student: {completed_on: 2024-05-15}, expect: cannot-tell}
                """)
        #expect(
            rules.diagnostics.map(\.message) == [
                "nothing says on which day the test's student applies", "a test of this name is there twice",
            ])
    }
}
