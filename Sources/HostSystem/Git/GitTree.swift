package import Diagnostics

/// A catalogue as a commit or the index has it: read from git's own store byte for byte, so that attributes of files
/// change nothing.
package struct GitTree {
    /// The YAML files of `Programs/` and `Rules/`, in order of path. Links count as on disk.
    package private(set) var files: [SourceFile] = []
    /// Links that lead elsewhere.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Files below the two folders that nobody reads.
    package private(set) var unread: [String] = []

    /// Which state of a catalogue is read.
    package enum State: Sendable {
        /// Of a commit, by its full name.
        case commit(String)
        /// As the next commit would be.
        case index
    }

    /// - Parameters:
    ///   - root: the catalogue's folder, in which the repository was asked for.
    ///   - shown: the path of a file as the user would type it, by the path from the catalogue's folder on.
    /// - Throws: where git fails, files are in conflict, or a commit of a submodule isn't there.
    package init(
        _ state: State, of repository: GitRepository, root: String, shown: (String) -> String
    ) throws(Subprocess.Failure) {
        let entries = try GitEntries(state, of: repository)
        let links = try entries.contents(of: entries.paths(of: .link)).mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        let paths = TreePaths(
            files: entries.paths(of: .file), links: links, realRoot: ExecutablePath.real(root))
        unread = paths.unread.map(shown)
        let contents = try entries.contents(of: Array(paths.files.values))
        files = paths.files.sorted { $0.key < $1.key }.compactMap { path, real in
            contents[real].map { SourceFile(path: shown(path), bytes: $0) }
        }
        diagnostics = paths.failures.sorted { $0.key < $1.key }.map { $1.diagnostic(at: shown($0)) }
    }
}
