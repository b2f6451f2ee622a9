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
    /// Where the files stand; `nil` where names are to stay as they are.
    package var base: ReportBase?
    /// What was read, for excerpts.
    private var files: [String: SourceFile]
    /// What tells the findings apart from run to run, in their order.
    private(set) var fingerprints: [String] = []

    package init(
        findings: [Diagnostic], files: [SourceFile] = [], paths: [String], suppressed: Int = 0,
        day: String? = nil, failOn: Severity? = .error, version: String = "", base: ReportBase? = nil
    ) {
        self.findings = findings
        self.paths = paths
        self.suppressed = suppressed
        self.day = day
        self.failOn = failOn
        self.version = version
        self.base = base
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        fingerprints = FindingFingerprints.of(self)
    }

    /// The same report with the names that programs read: paths from the repository's top on.
    var forPrograms: FindingReport { base.map { renamed($0.name) } ?? self }

    /// The same report with the names that the user typed.
    var forPeople: FindingReport {
        guard let typed = base?.typed, !typed.isEmpty else { return self }
        return renamed { typed[$0] ?? $0 }
    }

    private func renamed(_ name: (String) -> String) -> FindingReport {
        func named(_ location: SourceLocation) -> SourceLocation {
            SourceLocation(path: name(location.path), span: location.span)
        }
        var report = self
        report.paths = paths.map(name)
        report.findings = findings.map { finding in
            var finding = finding
            finding.location = named(finding.location)
            finding.notes = finding.notes.map { .init($0.message, at: named($0.location)) }
            return finding
        }
        report.files = Dictionary(files.map { (name($0), $1) }, uniquingKeysWith: { first, _ in first })
        return report
    }

    /// A file that was read.
    func file(_ path: String) -> SourceFile? { files[path] }

    /// How many findings of a severity there are, those that are only counted among them.
    func count(_ severity: Severity) -> Int {
        findings.filter { $0.severity == severity }.reduce(0) { $0 + 1 + $1.more }
    }

    /// The places of the findings in the report, the worst first and otherwise in order.
    var worstFirst: [Int] {
        findings.indices.sorted {
            let (left, right) = (findings[$0].severity, findings[$1].severity)
            return left == right ? $0 < $1 : left > right
        }
    }
}
