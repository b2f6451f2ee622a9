package import RuleTesting

/// What the tests of rules come to, as a table for people. The findings stand above it.
package enum RuleTestText {
    package static func text(_ report: RuleTestReport) -> String {
        let hasCoverage = report.rules.contains { $0.coverage != nil }
        var rows = [["rule", "tests", "failed"] + (hasCoverage ? ["outcomes shown", "days noticed"] : [])]
        for rule in report.rules where hasCoverage || !rule.runs.isEmpty {
            var row = [rule.id, String(rule.runs.count), String(rule.failed)]
            if let coverage = rule.coverage {
                row += ["\(coverage.shown) of \(coverage.all)", share(rule.days)]
            }
            rows.append(row)
        }
        let widths = rows[0].indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        var text = rows.map { row in
            let first = TextLayout.pad(VisibleText.of(row[0]), to: widths[0])
            return zip(row, widths).dropFirst().reduce(first) { line, cell in
                line + "  " + String(repeating: " ", count: cell.1 - DisplayWidth.of(cell.0)) + cell.0
            } + "\n"
        }.joined()
        guard !report.faults.isEmpty else { return text }
        text +=
            "\nfaults put into the rules, one at a time, that a test notices: \(share(report.allFaults))\n"
        for (kind, noticed) in report.faults {
            text += "  \(TextLayout.pad(kind.rawValue, to: 14))\(share(noticed))\n"
        }
        if report.untried > 0 {
            text += "  and \(report.untried) not tried, because the files are too large\n"
        }
        if report.explained > 0 {
            text += "  and \(report.explained) that change nothing, as the files say\n"
        }
        if report.refused > 0 { text += "  and \(report.refused) that lint refuses\n" }
        return text
    }

    private static func share(_ share: RuleTestReport.Share) -> String {
        share.all == 0 ? "-" : "\(share.count) of \(share.all)"
    }
}
