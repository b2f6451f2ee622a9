import Diagnostics
import Reporting
import Testing

@Suite("How many findings there are of each rule") struct StatisticsTests {
    private func report() throws -> FindingReport {
        var report = try SampleFindings.report()
        report.findings += Array(repeating: report.findings[3], count: 10)
        report.findings.append(report.findings[4])
        return report
    }

    @Test("is a table for people, most first, then in order of the rules")
    func table() throws {
        #expect(
            FindingStatistics(try report()).text == """
                count  rule  name
                   11  A302  end-before-start
                    2  P209  stale-source
                    1  A310  contradicting-records
                    1  M905  unreadable-file
                    1  S104  unknown-value
                    1  X401  duplicate-id
                   17  total

                """)
        #expect(
            FindingStatistics(FindingReport(findings: [], paths: [])).text
                == "count  rule  name\n    0  total\n")
    }

    @Test("is a document for programs")
    func json() throws {
        var report = try SampleFindings.report()
        report.findings.removeSubrange(2...)
        #expect(
            try FindingStatistics(report).json() == """
                {
                  "files" : 4,
                  "on" : "2026-11-23",
                  "rules" : [
                    {
                      "count" : 1,
                      "name" : "unknown-value",
                      "rule" : "S104"
                    },
                    {
                      "count" : 1,
                      "name" : "duplicate-id",
                      "rule" : "X401"
                    }
                  ],
                  "suppressed" : 2,
                  "tool" : "accredit",
                  "total" : 2,
                  "version" : "1.2.3"
                }

                """)
    }
}
