import Diagnostics
import Foundation
import RuleEngine
import RuleTesting
import Testing

@Suite("What the tests of a rule show") struct RuleCoverageTests {
    @Test("is everything where each outcome of each condition decides, on both sides of each day")
    func complete() throws {
        let rules = SmallRules(tests: SmallRules.complete)
        #expect(rules.messages(.coverage) == [])
        let rule = try #require(rules.report(.coverage).rules.first)
        // The route and two conditions, three outcomes each.
        #expect(rule.coverage?.shown == 9)
        #expect(rule.coverage?.all == 9)
        #expect(rule.days == .init(count: 2, all: 2))
    }

    /// Each test of the six left out in turn takes away what it alone shows.
    @Test(arguments: [
        ("an associate degree and thirty hours", ["the route", "moved"]),
        ("a day before the rule", ["moved"]),
        ("an hour too few", ["at_least 30"]),
        ("a certificate", ["program.award is associate"]),
        ("nobody says how many hours", ["at_least 30"]),
        ("nobody recorded the award", ["program.award is associate"]),
    ])
    func eachTestShowsSomething(_ name: String, _ missing: [String]) {
        let parts = SmallRules.complete.components(separatedBy: "  - name: ")
        let rest = parts.filter { !$0.hasPrefix(name + "\n") }
        #expect(rest.count == parts.count - 1)
        let messages = SmallRules(tests: rest.joined(separator: "  - name: ")).messages(.coverage)
        for word in missing { #expect(messages.contains { $0.contains(word) }, "\(messages)") }
        #expect(messages.allSatisfy { message in missing.contains { message.contains($0) } }, "\(messages)")
    }

    @Test("is nothing by a condition that only stands by, nor by a test that fails")
    func standingBy() {
        let bystander = """
            tests:
              - name: neither the award nor the hours
                program: {award: certificate}
                student: {applies_on: 2024-05-15, college_hours: 29}
                expect: does-not-qualify
            """
        #expect(SmallRules(tests: bystander).report(.coverage).rules.first?.coverage?.shown == 1)
        let failing = bystander.replacing("does-not-qualify", with: "qualifies")
        #expect(SmallRules(tests: failing).report(.coverage).rules.first?.coverage?.shown == 0)
    }

    @Test("may leave out what a file says can't occur, as long as that is so")
    func exclusions() {
        let tests =
            SmallRules.complete.components(separatedBy: "  - name: nobody recorded the award").first ?? ""
        func messages(_ entry: String) -> [String] {
            SmallRules(tests: tests + "cannot_occur:\n  - {\(entry), why: \"nobody leaves it out\"}\n")
                .messages(
                    .coverage)
        }
        #expect(messages("condition: program.award is associate, outcomes: [cannot-tell]") == [])
        #expect(
            messages(
                "route: degree, edition: first, condition: program.award is associate, outcomes: [cannot-tell]"
            )
                == [])
        #expect(
            messages("condition: program.award is associate, outcomes: [cannot-tell, met]") == [
                "T704 a test shows it with `met`"
            ])
        #expect(
            messages("condition: program.award is asociate, outcomes: [cannot-tell]") == [
                "T702 no test sees `program.award is associate` decide by `cannot-tell`",
                "T704 no condition is called `program.award is asociate` there; did you mean `program.award is associate`?",
            ])
    }

    @Test(
        "is by its form less of a question, of what asks for nothing, and of what holds all of an open question"
    )
    func forms() throws {
        let rules = SmallRules(
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                parameters: [{id: strict, question: "is it strict?", answers: [strict, loose], value: strict}]
                routes:
                  - {id: open, judgment: "is it so?"}
                  - {id: settled, parameter: strict, is: strict}
                  - {id: other, parameter: strict, is: loose}
                  - id: both
                    all:
                      - judgment: "is it so?"
                      - {fact: program.award, is: associate}
            """)
        let points = try #require(rules.report(.coverage).rules.first?.coverage?.points)
        func possible(_ name: String) -> Set<Answer>? {
            points.first { $0.name == name }.map { point in
                Set(Answer.allCases.filter { point.excluded[$0] == nil })
            }
        }
        #expect(possible("open") == [.cannotTell])
        #expect(possible("settled") == [.yes])
        #expect(possible("other") == [.no])
        #expect(possible("the route") == [.no, .cannotTell])
        #expect(possible("program.award is associate") == [.yes, .no, .cannotTell])
    }
}
