import Diagnostics

/// How many findings of each rule a report has, instead of the findings.
package struct FindingStatistics {
    /// A rule and how often it was found.
    struct Row {
        var code: DiagnosticCode
        var count: Int
    }

    /// Most findings first, then in order of the rules.
    let rows: [Row]
    private let total: Int
    private let report: FindingReport

    package init(_ report: FindingReport) {
        self.report = report
        let counts = report.findings.reduce(into: [DiagnosticCode: Int]()) {
            $0[$1.code, default: 0] += 1 + $1.more
        }
        total = counts.values.reduce(0, +)
        rows = counts.map { Row(code: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.code.id) < ($0.count, $1.code.id) }
    }

    /// A table for people.
    package var text: String {
        let width = max("count".count, String(total).count)
        func line(_ count: String, _ rest: String) -> String {
            String(repeating: " ", count: width - count.count) + "\(count)  \(rest)\n"
        }
        return line("count", "rule  name")
            + rows.map { line(String($0.count), "\($0.code.id)  \($0.code.name)") }.joined()
            + line(String(total), "total")
    }

    /// A document for programs: docs/schema/lint-statistics.schema.json.
    package func json() throws(JSONText.Failure) -> String {
        try JSONText.encode(
            Document(
                version: report.version, on: OrNull(report.day),
                rules: rows.map { .init(rule: $0.code.id, name: $0.code.name, count: $0.count) },
                total: total, suppressed: report.suppressed, files: report.paths.count))
    }

    private struct Document: Encodable {
        struct Rule: Encodable {
            var rule: String
            var name: String
            var count: Int
        }

        var tool = "accredit"
        var version: String
        var on: OrNull<String>
        var rules: [Rule]
        var total: Int
        var suppressed: Int
        var files: Int
    }
}
