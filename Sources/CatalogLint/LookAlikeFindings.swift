import Diagnostics

/// Findings of letters in words of which another finding names the letter already.
enum LookAlikeFindings {
    /// The findings without those.
    static func withoutRepeats(_ findings: [Diagnostic]) -> [Diagnostic] {
        // Most catalogues have none at all.
        guard findings.contains(where: { $0.code == .lookAlikeLetter }) else { return findings }
        var words: [String: [Range<Int>]] = [:]
        for finding in findings where finding.code == .unknownValue || finding.code == .unknownKey {
            guard let span = finding.location.span, span.start.byte < span.end.byte else { continue }
            words[finding.location.path, default: []].append(span.start.byte..<span.end.byte)
        }
        return findings.filter { finding in
            guard finding.code == .lookAlikeLetter, let byte = finding.location.span?.start.byte else {
                return true
            }
            return words[finding.location.path]?.contains { $0.contains(byte) } != true
        }
    }
}
