package import Diagnostics

/// What one lint run found: all that any format of it says.
package struct FindingReport: Sendable {
    /// In the order of the report, without those that were suppressed.
    package var findings: [Diagnostic]
    /// Of all files that were checked or should have been, findings or not.
    package var paths: [String]
    /// How many findings an ignore comment silenced.
    package var suppressed: Int
    /// The day that rules on dates took for today, as `2026-11-23`; `nil` if they knew none.
    package var day: String?
    /// The least severity that fails the run; `nil` if none does.
    package var failOn: Severity?
    /// The version of the tool.
    package var version: String
    /// What was read, for excerpts.
    private let files: [String: SourceFile]

    package init(
        findings: [Diagnostic], files: [SourceFile] = [], paths: [String], suppressed: Int = 0,
        day: String? = nil, failOn: Severity? = .error, version: String = ""
    ) {
        self.findings = findings
        self.paths = paths
        self.suppressed = suppressed
        self.day = day
        self.failOn = failOn
        self.version = version
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A file that was read.
    func file(_ path: String) -> SourceFile? { files[path] }

    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

    /// The places of the findings in the report, the worst first and otherwise in order.
    var worstFirst: [Int] {
        findings.indices.sorted {
            let (left, right) = (findings[$0].severity, findings[$1].severity)
            return left == right ? $0 < $1 : left > right
        }
    }
}
