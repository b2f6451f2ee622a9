import Diagnostics

/// Findings as GitLab's code quality report.
enum GitLabReport {
    private struct Finding: Encodable {
        var description: String
        var checkName: String
        var fingerprint: String
        var severity: String
        var location: Location
    }

    private struct Location: Encodable {
        struct Lines: Encodable {
            var begin: Int
            var end: Int
        }

        var path: String
        var lines: Lines
    }

    static func text(_ report: FindingReport) throws(JSONText.Failure) -> String {
        try JSONText.encode(
            zip(report.findings, report.fingerprints).map { finding, fingerprint in
                let lines = finding.location.span.map { ($0.start.line, $0.end.line) } ?? (1, 1)
                return Finding(
                    description: FindingText.sentence(finding),
                    checkName: "\(finding.code.id) \(finding.code.name)", fingerprint: fingerprint,
                    severity: severity(finding.severity),
                    location: Location(
                        path: ReportPath.relative(finding.location.path),
                        lines: .init(begin: lines.0, end: lines.1)))
            })
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
