import Diagnostics

/// Findings as JUnit's XML: a test case for each file, so that files without findings are seen too.
///
/// No time is written, so that the same files give the same report.
enum JUnitReport {
    static func text(_ report: FindingReport) -> String {
        let byPath = Dictionary(grouping: report.findings, by: \.location.path)
        let paths = Set(report.paths).union(byPath.keys).sorted()
        let cases = paths.map { TestCase(path: $0, findings: byPath[$0] ?? [], failOn: report.failOn) }
        let counts = """
            tests="\(cases.count)" failures="\(cases.count { $0.outcome == .failure })" \
            errors="\(cases.count { $0.outcome == .error })"
            """
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites \(counts)>
              <testsuite name="accredit lint" \(counts) skipped="0">
            \(cases.map(\.text).joined())  </testsuite>
            </testsuites>

            """
    }

    /// A file. Readers differ in what they make of several failures in one case, so there is one, with all lines.
    private struct TestCase {
        enum Outcome {
            case passed, failure, error
        }

        var path: String
        var findings: [Diagnostic]
        var failOn: Severity?

        var outcome: Outcome {
            if findings.contains(where: \.code.meansUnread) { return .error }
            guard let failOn else { return .passed }
            return findings.contains { $0.severity >= failOn } ? .failure : .passed
        }

        var text: String {
            let name = XMLText.of(path)
            let start = "    <testcase classname=\"accredit.lint\" name=\"\(name)\" file=\"\(name)\""
            guard !findings.isEmpty else { return start + "/>\n" }
            return start + ">\n" + content + "    </testcase>\n"
        }

        private var content: String {
            let lines = XMLText.of("\n" + findings.map(DiagnosticTextReport.line).joined())
            let element: String
            switch outcome {
            case .passed: return "      <system-out>\(lines)</system-out>\n"
            case .failure: element = "failure"
            case .error: element = "error"
            }
            let worst = findings.max { $0.severity < $1.severity }
            let message = XMLText.of(worst.map { FindingText.of($0.message) } ?? "")
            let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
            return "      <\(element) message=\"\(message)\(more)\" type=\"\(worst?.code.name ?? "")\">"
                + "\(lines)</\(element)>\n"
        }
    }
}
