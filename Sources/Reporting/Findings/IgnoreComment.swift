import Diagnostics

/// How a finding is silenced in the file it is in.
enum IgnoreComment {
    /// The comment for a kind of finding; `nil` for those that can't be silenced.
    static func example(for code: DiagnosticCode) -> String? {
        code.canBeIgnored ? "# lint: ignore[\(code.id)] -- reason" : nil
    }
}
