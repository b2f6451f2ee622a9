import Diagnostics

/// What tells findings apart from run to run, and stays the same when lines move.
enum FindingFingerprints {
    /// One for each finding of a report, in its order: a hash of the code, the path, the place in the document (of
    /// the line's text where that isn't known) and the message, and a number for those that are the same in all.
    static func of(_ report: FindingReport) -> [String] {
        var seen: [String: Int] = [:]
        return report.findings.map { finding in
            let parts = [
                finding.code.id, finding.location.path, finding.documentPath ?? line(of: finding, in: report),
                finding.message,
            ]
            let hash = Fingerprint.of(parts.joined(separator: "\0").utf8)
            let number = seen[hash, default: 0] + 1
            seen[hash] = number
            return "\(hash):\(number)"
        }
    }

    private static func line(of finding: Diagnostic, in report: FindingReport) -> String {
        guard let span = finding.location.span, let file = report.file(finding.location.path) else {
            return ""
        }
        return Excerpt(bytes: file.bytes).text(of: span)
    }
}
