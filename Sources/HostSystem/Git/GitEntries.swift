/// What git knows below a catalogue's folder in a commit or in the index, submodules of the catalogue included.
struct GitEntries {
    enum Kind {
        case file, link, submodule
    }

    private struct Entry {
        var kind: Kind
        /// The name of the content.
        var object: String
        /// The submodule that has it, by its path; empty for the catalogue's own repository.
        var submodule = ""
    }

    private var entries: [String: Entry] = [:]
    /// By the paths of the submodules; the catalogue's own under the empty path.
    private var repositories: [String: GitRepository]

    init(_ state: GitTree.State, of repository: GitRepository) throws(Subprocess.Failure) {
        repositories = ["": repository]
        switch state {
        case .commit(let name):
            try add(commit: name, of: repository, below: "")
        case .index:
            for text in try repository.texts(["ls-files", "--stage", "-z"]) {
                guard let (words, path) = GitEntries.parts(of: text), words.count == 3 else { continue }
                guard words[2] == "0" else {
                    throw Subprocess.Failure(
                        description: "\(path) is in conflict: finish the merge, then `git add` it")
                }
                add(words[0], words[1], path, submodule: "")
            }
        }
        try addSubmodules()
    }

    /// The paths of all entries of a kind.
    func paths(of kind: Kind) -> [String] { entries.filter { $0.value.kind == kind }.map(\.key) }

    /// What stands under some paths, by path.
    func contents(of paths: [String]) throws(Subprocess.Failure) -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        let bySubmodule = Dictionary(grouping: paths) { entries[$0]?.submodule ?? "" }
        for (submodule, paths) in bySubmodule {
            guard let repository = repositories[submodule] else { continue }
            let objects = paths.map { entries[$0]?.object ?? "" }
            let read = try GitObjects.contents(of: objects, in: repository)
            for (path, bytes) in zip(paths, read) { contents[path] = bytes }
        }
        return contents
    }

    private mutating func add(
        commit: String, of repository: GitRepository, below folder: String
    ) throws(Subprocess.Failure) {
        for text in try repository.texts(["ls-tree", "-r", "-z", commit]) {
            guard let (words, path) = GitEntries.parts(of: text), words.count == 3 else { continue }
            add(words[0], words[2], folder.isEmpty ? path : folder + "/" + path, submodule: folder)
        }
    }

    private mutating func add(_ mode: String, _ object: String, _ path: String, submodule: String) {
        let kind: Kind =
            switch mode {
            case "120000": .link
            case "160000": .submodule
            default: .file
            }
        entries[path] = Entry(kind: kind, object: object, submodule: submodule)
    }

    /// Adds what the commits of submodules have. One that was never fetched has no files on disk either.
    private mutating func addSubmodules() throws(Subprocess.Failure) {
        var queue = paths(of: .submodule).sorted()
        while let path = queue.popLast() {
            guard let entry = entries[path], let around = repositories[entry.submodule],
                let repository = around.submodule(
                    entry.submodule.isEmpty ? path : String(path.dropFirst(entry.submodule.count + 1)))
            else { continue }
            do throws(Subprocess.Failure) {
                _ = try repository.commit(entry.object)
            } catch {
                throw Subprocess.Failure(
                    description:
                        "the submodule \(path) lacks commit \(entry.object): run `git -C \(path) fetch --all`"
                )
            }
            let before = Set(paths(of: .submodule))
            repositories[path] = repository
            try add(commit: entry.object, of: repository, below: path)
            queue += paths(of: .submodule).filter { !before.contains($0) }.sorted()
        }
    }

    /// `MODE WORD WORD`, a tab and a path.
    private static func parts(of text: String) -> (words: [String], path: String)? {
        guard let tab = text.firstIndex(of: "\t") else { return nil }
        return (
            text[..<tab].split(separator: " ").map(String.init), String(text[text.index(after: tab)...])
        )
    }
}
