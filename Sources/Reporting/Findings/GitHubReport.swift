import Diagnostics

/// Findings as workflow commands, which GitHub shows beside the lines of a change.
enum GitHubReport {
    static func text(_ report: FindingReport) -> String {
        var text = ""
        var shown = 0
        for severity in [Severity.error, .warning, .info] {
            let findings = report.findings.filter { $0.severity == severity }
            let part = findings.prefix(room(for: severity, in: report))
            text += part.map(command).joined()
            shown += part.count
        }
        let left = report.findings.count - shown
        guard left > 0 else { return text }
        return text + "::notice title=accredit::"
            + data(
                "\(left) more \(left == 1 ? "finding is" : "findings are") not shown here; "
                    + "accredit lint shows them all") + "\n"
    }

    /// GitHub shows ten commands of a kind for each step; the notice that counts the rest is one of them.
    private static func room(for severity: Severity, in report: FindingReport) -> Int {
        let isCut = [Severity.error, .warning, .info].contains { report.count($0) > 10 }
        return severity == .info && isCut ? 9 : 10
    }

    private static func command(_ finding: Diagnostic) -> String {
        var properties = ["file=" + property(ReportPath.relative(finding.location.path))]
        if let span = finding.location.span {
            properties.append("line=\(span.start.line)")
            // GitHub refuses columns of a place on several lines.
            if span.start.line == span.end.line { properties.append("col=\(span.start.column)") }
            properties.append("endLine=\(span.end.line)")
            if span.start.line == span.end.line { properties.append("endColumn=\(span.end.column)") }
        }
        properties.append("title=" + property("accredit(\(finding.code.id))"))
        return "::\(name(finding.severity)) \(properties.joined(separator: ","))::"
            + data(FindingText.parts(finding).joined(separator: "\n")) + "\n"
    }

    private static func name(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(VisibleText.of(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
