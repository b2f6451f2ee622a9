import Diagnostics

/// What tells findings apart from run to run, and stays the same when lines move.
enum FindingFingerprints {
    /// One for each finding of a report, in its order: a hash of the code, the path, the place in the document (of
    /// the line's text where that isn't known) and the message, and a number for those that are the same in all.
    static func of(_ report: FindingReport) -> [String] {
        var seen: [String: Int] = [:]
        return report.findings.map { finding in
            var bytes = Array("\(finding.code.id)\0\(finding.location.path)\0\(finding.message)\0".utf8)
            if let path = finding.documentPath {
                bytes += path.utf8
            } else if let span = finding.location.span, let file = report.file(finding.location.path) {
                bytes += Excerpt(bytes: file.bytes).bytes(of: span)
            }
            let hash = Fingerprint.of(bytes)
            let number = seen[hash, default: 0] + 1
            seen[hash] = number
            return "\(hash):\(number)"
        }
    }
}
