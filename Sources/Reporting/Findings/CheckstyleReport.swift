import Diagnostics

/// Findings as Checkstyle's XML, which reviewdog, Jenkins and many others read.
///
/// Only files with findings are in it. A finding of a file as a whole stands on its first line, without a column.
enum CheckstyleReport {
    static func text(_ report: FindingReport) -> String {
        let byPath = Dictionary(grouping: report.findings, by: \.location.path)
        let files = byPath.sorted { $0.key < $1.key }.map { path, findings in
            """
              <file name="\(attribute(ReportPath.relative(path)))">
            \(findings.map(error).joined())  </file>

            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="4.3">
            \(files.joined())</checkstyle>

            """
    }

    private static func error(_ finding: Diagnostic) -> String {
        let start = finding.location.span?.start
        let column = start.map { " column=\"\($0.column)\"" } ?? ""
        return "    <error line=\"\(start?.line ?? 1)\"\(column) severity=\"\(finding.severity.rawValue)\""
            + " message=\"\(attribute(FindingText.sentence(finding)))\" source=\"accredit.\(finding.code.id)\"/>\n"
    }

    /// A reader takes a line feed in an attribute for a blank, so it is spelled out.
    private static func attribute(_ text: String) -> String { XMLText.of(VisibleText.of(text)) }
}
