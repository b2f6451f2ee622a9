package import Diagnostics

/// A catalogue as a commit has it.
package enum GitTree {
    /// The YAML files of `Programs/` and `Rules/` at a commit, in order of path.
    ///
    /// - Parameters:
    ///   - reference: whatever git takes for a commit, such as `origin/main`.
    ///   - root: the catalogue's folder in the work tree.
    /// - Returns: files with paths like `origin/main:./Rules/sources.yaml`, which `git show` takes in that folder.
    /// - Throws: when git isn't there, the root is in no repository or the commit is unknown.
    package static func files(at reference: String, root: String) throws(Subprocess.Failure) -> [SourceFile] {
        try GitChanges.check(reference, in: root)
        let listed = try Subprocess.output(of: [
            "git", "-C", root, "ls-tree", "--name-only", "-z", reference, "--", "Programs", "Rules",
        ])
        let folders = listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        guard !folders.isEmpty else {
            throw Subprocess.Failure(
                description: "`\(reference)` has neither Programs/ nor Rules/ in this folder")
        }
        let archive = try Subprocess.output(
            of: ["git", "-C", root, "archive", "--format=tar", reference, "--"] + folders)
        return TarArchive.files(in: archive)
            .filter { $0.path.hasSuffix(".yaml") || $0.path.hasSuffix(".yml") }
            .map { SourceFile(path: "\(reference):./\($0.path)", bytes: $0.bytes) }
            .sorted { $0.path < $1.path }
    }
}
