import Diagnostics

/// Findings as Markdown for the page of a GitHub run: what goes into the file `GITHUB_STEP_SUMMARY` names.
package enum GitHubSummary {
    /// Bytes that GitHub takes of a step are 1 MiB; a little is left for what comes after the table.
    private static let most = 1_048_576 - 1_024

    /// A heading and a table with a row for each finding, the worst first.
    package static func text(_ report: FindingReport) -> String {
        var text =
            "### accredit lint\n\n" + literal(String(DiagnosticTextReport.summary(report).dropLast())) + "\n"
        guard !report.findings.isEmpty else { return text }
        text += "\n| severity | rule | place | finding |\n| --- | --- | --- | --- |\n"
        var size = text.utf8.count
        for (shown, index) in report.worstFirst.enumerated() {
            let row = row(report.findings[index])
            size += row.utf8.count
            guard size <= most else {
                return text + "\nand \(report.findings.count - shown) more: accredit lint shows them all.\n"
            }
            text += row
        }
        return text
    }

    private static func row(_ finding: Diagnostic) -> String {
        let place = literal(FindingText.place(finding.location))
        return
            "| \(finding.severity.rawValue) | \(finding.code.id) \(finding.code.name) | <code>\(place)</code> | "
            + "<code>\(literal(FindingText.sentence(finding)))</code> |\n"
    }

    /// A text in which nothing is Markdown or HTML: whatever could be is spelled by its number.
    private static func literal(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ": result.unicodeScalars.append(scalar)
            case _ where scalar.isASCII: result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
