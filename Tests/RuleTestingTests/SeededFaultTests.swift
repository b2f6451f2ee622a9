import CatalogLoading
import Diagnostics
import Foundation
import RuleTesting
import Testing

@Suite("A fault put into a rule") struct SeededFaultTests {
    private static let rule = """
        credential: DEMO
        name: Demonstration
        editions:
          - id: old
            in_force: {from: 2010-01-01, to: 2019-12-31}
            chosen_by: student.applies_on
            routes:
              - {id: any, asks: nothing}
          - id: new
            in_force: {from: 2020-01-01, to: open}
            chosen_by: student.applies_on
            routes:
              - id: accredited
                some: program.accreditations
                at: {fact: student.completed_on}
                where:
                  all:
                    - {fact: item.agency, in_list: agencies}
                    - {fact: item.standing, is: accredited}
              - id: hours
                fact: student.college_hours
                at_least: 30

        """

    private func words(_ text: String) -> [String] {
        let rules = SmallRules(text)
        return SeededFault.all(in: RuleSet(rules.catalogue), of: ["DEMO"]).map(\.words)
    }

    @Test("is one for each condition, route, day, number and status that the rule rests on")
    func kinds() {
        #expect(
            words(Self.rule) == [
                "DEMO, new/accredited: all left out",
                "DEMO, new/accredited: item.agency in_list agencies left out",
                "DEMO, new/accredited: item.standing is accredited left out",
                "DEMO, new: route accredited left out", "DEMO, new: route hours left out",
                "DEMO, edition old from 2010-01-01, a day earlier",
                "DEMO, edition old from 2010-01-01, a day later",
                "DEMO, edition new from 2020-01-01, a day earlier",
                "DEMO, edition new from 2020-01-01, a day later",
                "DEMO, new/hours: hours, now student.college_hours at_least 29",
                "DEMO, new/hours: hours, now student.college_hours at_least 31",
                "agencies: AGENCY from 2010-01-01, a day earlier",
                "agencies: AGENCY from 2010-01-01, a day later",
                "AGENCY: accredited counts as not-accredited", "AGENCY: candidate counts as accredited",
                "AGENCY: paused counts as accredited", "AGENCY: paused counts as not-accredited",
            ])
    }

    @Test("has a number where another has the same words")
    func numbers() {
        let text = Self.rule.replacing(
            "      - id: hours\n        fact: student.college_hours\n        at_least: 30\n",
            with: """
                      - id: twice
                        any:
                          - all: [{fact: program.award, is: associate}, {fact: student.college_hours, at_least: 30}]
                          - all: [{fact: program.award, is: associate}, {fact: student.college_hours, at_least: 30}]

                """)
        let found = words(text).filter { $0.contains("program.award is associate left out") }
        #expect(
            found == [
                "DEMO, new/twice: program.award is associate left out",
                "DEMO, new/twice: program.award is associate left out (2)",
            ])
    }

    private func results(_ tests: String) -> [String: SeededFault.Result] {
        let rules = SmallRules(SmallRules.rule + tests)
        let set = RuleSet(rules.catalogue)
        return Dictionary(
            uniqueKeysWithValues: SeededFault.all(in: set, of: ["DEMO"]).map {
                ($0.words, $0.result(in: set, tests: rules.catalogue.ruleTests))
            })
    }

    @Test("is noticed by the test that then fails, and not where none does")
    func noticed() {
        let all = results(SmallRules.complete)
        #expect(all.values.allSatisfy { $0 != .unnoticed && $0 != .refused })
        #expect(
            all["DEMO, first/degree: program.award is associate left out"]
                == .noticed(rule: "DEMO", test: "a certificate"))
        #expect(
            all["DEMO, edition first from 2020-01-01, a day earlier"]
                == .noticed(rule: "DEMO", test: "a day before the rule"))
        #expect(results("tests: []\n").values.allSatisfy { $0 == .unnoticed })
    }

    @Test("is tried as long as there are steps for it; of the others the report says how many there are")
    func untried() {
        let rules = SmallRules(tests: SmallRules.complete)
        let whole = rules.report(.faults)
        #expect(whole.untried == 0 && whole.findings.isEmpty)
        let none = rules.report(.faults, mostSteps: 0)
        #expect(none.allFaults.all == 0)
        #expect(none.untried == whole.allFaults.all + whole.refused + whole.explained)
        #expect(none.findings.map(\.code.id).allSatisfy { $0 == "T703" } && !none.findings.isEmpty)
        // Half of the steps are enough for some.
        let sizes = (1...40).map { rules.report(.faults, mostSteps: 20 * $0) }
        #expect(sizes.contains { $0.untried > 0 && $0.allFaults.all > 0 })
        #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0.untried >= $1.untried })
    }

    @Test("may stay unnoticed where the file says why, as long as that is so")
    func explained() {
        let fault = "DEMO, first/degree: program.award is associate left out"
        // Without the two tests in which the award is not an associate degree.
        let tests = SmallRules.complete.components(separatedBy: "  - name: ").filter {
            !$0.hasPrefix("a certificate") && !$0.hasPrefix("nobody recorded the award")
        }.joined(separator: "  - name: ")
        #expect(SmallRules(tests: tests).messages(.faults).contains("T703 no test notices: \(fault)"))
        func entry(_ words: String) -> String {
            "unnoticed_faults:\n  - {fault: \"\(words)\", why: \"so it is\"}\n"
        }
        let explained = SmallRules(tests: tests + entry(fault))
        #expect(!explained.messages(.faults).contains { $0.contains("T703") })
        #expect(explained.report(.faults).explained == 1)
        #expect(
            SmallRules(tests: SmallRules.complete + entry(fault)).messages(.faults) == [
                "T704 a test notices this fault"
            ])
        #expect(
            SmallRules(tests: SmallRules.complete + entry("something else")).messages(.faults) == [
                "T704 no fault is called so"
            ])
    }

    @Test("that lint refuses is counted apart")
    func refused() {
        let text = """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - id: some
                    count: {at_least: 2, of: [{fact: program.award, is: associate}, {fact: program.award, is_not: bachelor}]}
            """
        let report = SmallRules(text).report(.faults)
        // Of two conditions less one at least two can't hold.
        #expect(report.refused == 2)
    }
}
