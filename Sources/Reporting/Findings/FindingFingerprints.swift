import Diagnostics

/// What tells findings apart from run to run, and stays the same when lines move and from wherever the tool is called.
enum FindingFingerprints {
    /// One for each finding of a report, in its order: a hash of the rule, the path from the catalogue's folder, the
    /// place in the document and the value there (the line's text where the place isn't known), and a number for those
    /// that are the same in all.
    static func of(_ report: FindingReport) -> [String] {
        var seen: [String: Int] = [:]
        return report.findings.map { finding in
            let path = finding.location.path
            var bytes = Array("\(finding.code.id)\0\(report.base?.pathFromRoot(path) ?? path)\0".utf8)
            if let content = finding.content ?? finding.documentPath {
                bytes += content.utf8
            } else if let span = finding.location.span, let file = report.file(path) {
                bytes += Excerpt(bytes: file.bytes).bytes(of: span)
            }
            let hash = Fingerprint.of(bytes)
            let number = seen[hash, default: 0] + 1
            seen[hash] = number
            return "\(hash):\(number)"
        }
    }
}
