/// The git repository that a catalogue is in. It is asked in the catalogue's folder, whatever the working folder is.
package struct GitRepository: Sendable {
    /// The whole path of the work tree's top folder.
    package let top: String
    /// The catalogue's folder as seen from there: empty, or a path that ends with a slash.
    package let prefix: String
    /// The catalogue's folder.
    private let folder: String
    private let variables: [String]

    /// The repository around a folder; `nil` where there is none, or no git.
    package init?(around folder: String) {
        // In a hook these name the repository of the commit, which need not be the one around the catalogue.
        let named = ["GIT_DIR", "GIT_WORK_TREE"]
        let index = "GIT_INDEX_FILE"
        let isOther =
            Environment.value(index) != nil
            && GitRepository.store(around: ".", GitRepository.variables(without: [index]))
                != GitRepository.store(around: folder, GitRepository.variables(without: named + [index]))
        self.init(
            around: folder, variables: GitRepository.variables(without: named + (isOther ? [index] : [])))
    }

    /// Why there is none around a folder, in a sentence; where there is one that git won't use, git's own words go to
    /// the error stream: the folder may be somebody else's.
    package static func whyThereIsNone(around folder: String) -> String {
        guard let top = ExecutablePath.real(folder).flatMap(RepositoryTop.folder) else {
            return "there is no git repository around \(folder)"
        }
        do throws(Subprocess.Failure) {
            _ = try Subprocess.output(of: ["git", "-C", folder, "rev-parse", "--show-toplevel"])
            return "git tells nothing of the repository \(top)"
        } catch {
            return "git can't use the repository \(top): \(error.description)"
        }
    }

    /// The folder in which git keeps what it knows.
    private static func store(around folder: String, _ variables: [String]) -> [UInt8]? {
        try? Subprocess.output(
            of: ["git", "-C", folder, "rev-parse", "--absolute-git-dir"], variables: variables, isQuiet: true)
    }

    private init?(around folder: String, variables: [String]) {
        self.folder = folder
        self.variables = variables
        func line(_ words: [String]) -> String? {
            // Whoever asks outside of a repository would be told so at length.
            let output = try? Subprocess.output(
                of: ["git", "-C", folder] + words, variables: variables, isQuiet: true)
            return output.map { String(decoding: $0.last == 0x0A ? $0.dropLast() : $0[...], as: UTF8.self) }
        }
        guard let top = line(["rev-parse", "--show-toplevel"]), !top.isEmpty,
            let prefix = line(["rev-parse", "--show-prefix"])
        else { return nil }
        self.top = top
        self.prefix = prefix
    }

    /// The variables that git is run with. A hook's index is named by a path from the top of its repository on, and git
    /// is run in another folder.
    private static func variables(without names: [String]) -> [String] {
        Environment.variables.compactMap { variable in
            let parts = variable.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first.map(String.init), !names.contains(name) else { return nil }
            guard name == "GIT_INDEX_FILE", let path = parts.last, !path.isEmpty, !path.hasPrefix("/"),
                let here = ExecutablePath.real(".")
            else { return variable }
            return "\(name)=\(RepositoryTop.folder(around: here) ?? here)/\(path)"
        }
    }

    /// The repository of a submodule.
    ///
    /// - Parameter path: from the catalogue's folder on.
    func submodule(_ path: String) -> GitRepository? {
        // The index that a hook names is the outer repository's.
        GitRepository(
            around: CatalogueRoot.path(folder, path),
            variables: GitRepository.variables(without: ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"])
        )
        .flatMap { $0.prefix.isEmpty ? $0 : nil }
    }

    /// What git prints.
    func output(
        _ words: [String], input: [UInt8] = [], isQuiet: Bool = false
    ) throws(Subprocess.Failure) -> [UInt8] {
        try Subprocess.output(
            of: ["git", "-C", folder] + words, input: input, variables: variables, isQuiet: isQuiet)
    }

    /// One line that git prints.
    func line(_ words: [String], isQuiet: Bool = false) throws(Subprocess.Failure) -> String {
        String(decoding: try output(words, isQuiet: isQuiet).prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// The texts that git prints with a NUL after each.
    func texts(_ words: [String]) throws(Subprocess.Failure) -> [String] {
        try output(words).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
