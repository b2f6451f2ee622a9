import Diagnostics

/// How a finding is silenced in the file it is in.
enum IgnoreComment {
    /// The comment for a kind of finding; `nil` for those of the run itself and of files that have no comments.
    static func example(for code: DiagnosticCode) -> String? {
        ["I", "M"].contains(code.id.prefix(1)) ? nil : "# lint: ignore[\(code.id)] -- reason"
    }
}
