/// The forms in which findings are written. One run can be written in several.
package enum FindingFormat: String, CaseIterable, Sendable {
    /// For people: excerpts with carets.
    case human
    /// A line for each finding, for editors and `grep`.
    case concise
    /// For programs: docs/schema/lint.schema.json.
    case json
    /// SARIF 2.1.0, for code scanning.
    case sarif
    /// Workflow commands, which GitHub shows beside the lines of a change.
    case github
    /// GitLab's code quality report.
    case gitlab
    /// JUnit's XML, a test case for each file.
    case junit
    /// Checkstyle's XML, which reviewdog, Jenkins and others read.
    case checkstyle
    /// Reviewdog's diagnostic format.
    case rdjson

    /// Whether paths are as the user would type them; other forms have the same names from everywhere.
    private var isForPeople: Bool { self == .human || self == .concise }

    /// The whole report.
    ///
    /// - Parameter style: of `human`; no other form has colours.
    package func text(of report: FindingReport, style: TextStyle = .plain) throws(JSONText.Failure) -> String
    {
        let report = isForPeople ? report.forPeople : report.forPrograms
        return switch self {
        case .human: DiagnosticTextReport.text(report, style: style)
        case .concise: report.findings.map(DiagnosticTextReport.line).joined()
        case .json: try DiagnosticJSONReport.text(report)
        case .sarif: try SARIFReport.text(report)
        case .github: GitHubReport.text(report)
        case .gitlab: try GitLabReport.text(report)
        case .junit: JUnitReport.text(report)
        case .checkstyle: CheckstyleReport.text(report)
        case .rdjson: try ReviewdogReport.text(report)
        }
    }
}
