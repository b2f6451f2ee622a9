/// What git knows of the files below the working folder.
package enum GitChanges {
    /// The files that differ from a commit, those that git doesn't know yet included; removed ones are left out.
    ///
    /// - Parameter reference: whatever git takes for a commit, such as `origin/main`.
    /// - Returns: paths from the working folder on.
    /// - Throws: when git isn't there, this is no repository or the commit is unknown.
    package static func paths(since reference: String) throws(Subprocess.Failure) -> [String] {
        try check(reference, in: ".")
        let changed = try Subprocess.output(of: [
            "git", "diff", "--name-only", "-z", "--relative", "--diff-filter=d", reference, "--",
        ])
        let new = try Subprocess.output(of: ["git", "ls-files", "-z", "--others", "--exclude-standard"])
        return (changed + new).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether git knows a commit: its other commands explain all of themselves to whoever asks outside of a
    /// repository.
    static func check(_ reference: String, in folder: String) throws(Subprocess.Failure) {
        let unknown = "`\(reference)` is no commit that git knows in this folder"
        guard !reference.hasPrefix("-"), !reference.isEmpty else {
            throw Subprocess.Failure(description: unknown)
        }
        do throws(Subprocess.Failure) {
            _ = try Subprocess.output(of: [
                "git", "-C", folder, "rev-parse", "--verify", "--quiet", "--end-of-options",
                reference + "^{commit}",
            ])
        } catch {
            throw error.wasRun ? Subprocess.Failure(description: unknown, wasRun: true) : error
        }
    }
}
