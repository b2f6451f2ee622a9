import CatalogLoading
import Diagnostics
import Eligibility
import RuleEngine
import RuleTesting
import Testing

/// The tests in the shipped rule files: all pass, they show every outcome, and they notice every fault.
@Suite struct ShippedRuleTests {
    @Test func theRulesAnswerWhatTheirTestsExpectAndTheTestsNoticeEveryFault() throws {
        let catalogue = Catalogue(Shipped.files)
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect(problems == [])
        let ids = Set(catalogue.credentials.map(\.id))
        let report = RuleTestReport(catalogue, rulebook, rules: ids, depth: .faults, jobs: 2)
        #expect(report.findings.map { "\($0.location.path): \($0.code.id) \($0.message)" } == [])
        #expect(report.rules.count == 18)
        for rule in report.rules { #expect(rule.runs.count >= 4, "\(rule.id)") }
        // What was seeded at least, so that no change of the seeds makes the score easy.
        #expect(report.allFaults.count == report.allFaults.all)
        #expect(report.allFaults.all >= 240)
        // CCS compares no numbers any more: what it recommends no route asks for.
        for (kind, noticed) in report.faults { #expect(noticed.all >= 14, "\(kind)") }
        print(
            "shipped rules: \(report.allFaults.count) of \(report.allFaults.all) faults noticed,",
            "\(report.explained) change nothing, as the files say")
    }
}
