import CatalogLint
import CatalogLoading
import Diagnostics
import LintProbe
import TestSupport
import Testing

/// What lint says of conditions that are idle, and where.
@Suite("Findings on conditions") struct ConditionFindingTests {
    private func findings(routes: String, parameters: String = "") -> [Diagnostic] {
        let text = """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
            \(parameters)    routes:
            \(routes)

            """
        let file = SourceFile(path: "Rules/credentials/DEMO.yaml", text: text)
        return CatalogLinter.lint(Catalogue(soundRules + [file], inspect: CatalogLinter.inspect))
    }

    @Test(
        "name the conditions and stand at their places",
        arguments: [
            // The smallest condition, once.
            (
                """
                      - id: r
                        all:
                          - {fact: student.college_hours, at_least: 3}
                          - any:
                              - {fact: program.state, is: MI}
                              - all: [{fact: program.award, is: associate}, {fact: program.award, is: bachelor}]
                """,
                ["R506 13:87 `program.award` can't meet this and the other condition at once"]
            ),
            (
                """
                      - id: r
                        all:
                          - {fact: student.college_hours, at_least: 3}
                          - none: [{fact: student.college_hours, more_than: 2}]
                """,
                ["R506 11:13 the `none` and `student.college_hours at_least 3` can't hold at once"]
            ),
            (
                """
                      - id: r
                        count: {at_least: 2, of: [{fact: program.state, is: MI}, {fact: program.state, is: OH}]}
                """,
                ["R506 8:9 `r` can't hold, whatever the facts are"]
            ),
            (
                "      - {id: r, fact: student.applies_on, before: 2019-01-01}",
                ["R506 8:51 `student.applies_on before 2019-01-01` can't hold, whatever the facts are"]
            ),
            (
                "      - {id: r, fact: student.applies_on, on_or_after: 2020-01-01}",
                ["R507 8:10 `student.applies_on on_or_after 2020-01-01` holds, whatever the facts are"]
            ),
            // An agency and what it doesn't accredit.
            (
                """
                      - id: r
                        some: program.accreditations
                        at: {fact: student.completed_on}
                        where: {all: [{fact: item.agency, is: ACCJC}, {fact: item.accredits, is: him-associate}]}
                """,
                ["R506 11:82 `item.accredits is him-associate` and `item.agency is ACCJC` can't hold at once"]
            ),
            // What is asked of everybody.
            (
                """
                      - {id: r, any: [{fact: program.state, is: MI}, {asks: nothing}]}
                """,
                ["R507 8:10 `r` holds, whatever the facts are"]
            ),
            ("      - {id: r, asks: nothing}", []),
            // What follows, in an `all`, an `any` and a `count`.
            (
                """
                      - id: r
                        all:
                          - {fact: program.award, is: associate}
                          - {fact: program.award, is_not: course}
                """,
                [
                    "R508 11:14 `program.award is_not course` adds nothing: it holds wherever `program.award is associate` does"
                ]
            ),
            (
                """
                      - id: r
                        any:
                          - {fact: program.award, is: associate}
                          - {fact: program.award, in: [associate, bachelor]}
                """,
                [
                    "R508 10:14 `program.award is associate` adds nothing: wherever it holds, `program.award in associate, bachelor` does too"
                ]
            ),
            (
                """
                      - id: r
                        count:
                          at_least: 2
                          of:
                            - {fact: program.state, is: MI}
                            - {fact: program.award, is: associate}
                            - {fact: program.state, in: [MI]}
                """,
                ["R508 14:16 `program.state in MI` counts twice what `program.state is MI` says"]
            ),
            (
                """
                      - id: r
                        all: [{fact: program.state, is: MI}, {fact: program.state, is: MI}, {fact: program.state, is: MI}]
                """,
                [
                    "R508 9:47 `program.state is MI` says the same as `program.state is MI`",
                    "R508 9:78 `program.state is MI` says the same as `program.state is MI`",
                ]
            ),
            // An exception that never applies, and one that always does.
            (
                """
                      - {id: r, fact: program.award, is: associate, unless: {fact: program.award, is: bachelor}}
                """,
                ["R508 8:62 the exception never holds where `program.award is associate` does"]
            ),
            (
                """
                      - {id: r, fact: program.award, is: associate, unless: {fact: program.award, is_not: bachelor}}
                """,
                ["R506 8:62 the exception holds wherever `program.award is associate` does"]
            ),
            // A question that may stay open is implied by nothing but itself.
            (
                """
                      - id: r
                        any: [{fact: program.state, is: MI}, {judgment: so?}]
                      - id: s
                        all: [{fact: program.state, is: OH}, {judgment: so?}]
                """,
                ["R509 10:13 route `s` is contained in route `r`: whoever meets it meets that one too"]
            ),
            (
                """
                      - {id: r, judgment: so?}
                      - {id: s, fact: program.state, is: MI}
                      - {id: t, fact: program.state, in: [MI]}
                """,
                ["R509 10:14 route `t` asks for the same as route `s`"]
            ),
        ])
    func places(routes: String, expected: [String]) {
        let found = findings(routes: routes)
        #expect(found.map(\.brief) == expected)
        #expect(found.allSatisfy { $0.help != nil })
    }

    @Test("say nothing of a parameter's answers, however it is settled", arguments: ["open", "a", "b"])
    func parameters(value: String) {
        let parameters =
            "    parameters: [{id: p, question: Which?, answers: [a, b], value: \(value)}]\n"
        let routes = """
                  - id: r
                    any:
                      - {fact: program.state, is: MI}
                      - all: [{parameter: p, is: a}, {fact: program.state, is: OH}]
                      - all: [{parameter: p, is: b}, {fact: program.award, is: associate}]
            """
        #expect(findings(routes: routes, parameters: parameters).map(\.brief) == [])
    }

    @Test("say nothing of what a person decided")
    func determinations() {
        let decided = "determination: {answer: not-met, by: B, on: 2026-01-01, reason: so}"
        let routes = """
                  - id: r
                    any:
                      - {fact: program.state, is: MI}
                      - all: [{judgment: so?, \(decided)}, {fact: program.state, is: OH}]
            """
        #expect(findings(routes: routes).map(\.brief) == [])
    }

    @Test("say how far the check went where there are too many cases")
    func notProved() {
        let levels = ["ged", "bachelor", "associate", "master", "doctorate", "some-college", "certificate"]
        let parts = levels.map { level in
            """
                      - some: student.education
                        where: {all: [{fact: item.level, is: \(level)}, {judgment: is \(level) enough?}]}
            """
        }
        let facts = [
            "program.state, is: MI", "program.award, is: associate", "student.enrolled, is: last-term",
            "student.independent_study, is: true", "student.college_hours, at_least: 30",
            "student.coding_experience, at_least: 24",
        ].map { "          - {fact: \($0)}" }
        let routes = ["r", "s"].map { id in
            "      - id: \(id)\n        all:\n" + (facts + parts).joined(separator: "\n")
        }
        let tried = "5000 cases were tried, and there are more"
        let found = findings(routes: routes.joined(separator: "\n")).map(\.brief)
        #expect(
            Array(found.prefix(2)) == [
                "R510 8:9 \(notProved("r")): \(tried)",
                "R510 8:13 not proved that route `r` isn't contained in route `s`, nor that others are not: \(tried)",
            ])
        // The steps that the first route took the second one lacks, so that it gets fewer cases.
        #expect(found.count == 3)
        #expect(found.last?.hasPrefix("R510 30:9 \(notProved("s")): ") == true)
        #expect(found.last?.hasSuffix(" cases were tried, and there are more") == true)
    }

    private func notProved(_ route: String) -> String {
        "not proved of a condition in route `\(route)` that it can hold, can fail and has no part that adds nothing"
    }

    @Test("are made within a time however many conditions there are")
    func crowds() {
        let leaves = (0..<400).map { "{fact: student.college_hours, at_least: \($0)}" }
        let crowd = findings(routes: "      - {id: r, any: [\(leaves.joined(separator: ", "))]}")
        #expect(crowd.map(\.brief) == ["R510 8:10 \(notProved("r")): there are too many to try"])
        // Each route is as large as can be tried; all together are too many, and no run tries for ever.
        let routes = (0..<60).map { route in
            let parts = (0..<20).map { part in
                let level = part % 2 == 0 ? "associate" : "bachelor"
                return
                    "{some: student.education, where: {all: [{fact: item.level, is: \(level)}, {judgment: \(route) \(part)}]}}"
            }
            return "      - {id: r\(route), all: [\(parts.joined(separator: ", "))]}"
        }
        let found = findings(routes: routes.joined(separator: "\n"))
        #expect(found.contains { $0.message.contains("there are too many to try") })
    }
}
