/// Which files of a catalogue somebody asked about. The whole catalogue is read all the same: what is wrong in one file
/// may only show beside the others.
package struct ChosenFiles {
    /// Everything below these.
    private var folders = FolderSet()
    private var files: Set<String> = []
    /// How files were named that were named one by one.
    package private(set) var typed: [String: String] = [:]

    /// Reads the whole catalogue of a root, with whatever files elsewhere were named, and notes which were meant.
    ///
    /// - Parameters:
    ///   - paths: files and folders as the user typed them.
    ///   - root: the catalogue's folder; `nil` where there is none.
    ///   - takesAll: whether all of the catalogue is meant.
    package init(_ paths: [String], root: String?, takesAll: Bool, reading files: inout CatalogueFiles) {
        if let root {
            files.add(CatalogueRoot.folders, of: root)
            if takesAll { chooseAll(of: root) }
        }
        for path in paths {
            if let root, let inside = CatalogueRoot.pathInside(root, typed: path) {
                choose(inside, typed: path, root: root, reading: &files)
            } else {
                chooseOutside(path, reading: &files)
            }
        }
    }

    /// Notes which files were meant, and reads nothing: for a state that isn't on disk.
    package init(_ paths: [String], root: String, takesAll: Bool) {
        if takesAll { chooseAll(of: root) }
        for path in paths {
            let inside = CatalogueRoot.pathInside(root, typed: path)
            guard inside != "" else {
                chooseAll(of: root)
                continue
            }
            let shown = inside.map { CatalogueRoot.path(root, $0) } ?? path
            files.insert(shown)
            folders.insert(shown)
            typed[shown] = path
        }
    }

    /// Whether a path, as files and findings have it, was asked about.
    package func contains(_ path: String) -> Bool {
        files.contains(path) || folders.holds(path)
    }

    /// Adds a file that was read otherwise.
    package mutating func add(_ path: String) { files.insert(path) }

    private mutating func chooseAll(of root: String) {
        for folder in CatalogueRoot.folders { folders.insert(CatalogueRoot.path(root, folder)) }
    }

    private mutating func choose(
        _ path: String, typed: String, root: String, reading files: inout CatalogueFiles
    ) {
        let shown = CatalogueRoot.path(root, path)
        guard let folder = try? ConfinedFolder(root), let opened = try? folder.open(path), opened.isFolder
        else {
            let read = files.add(file: path, of: root, as: shown) ?? shown
            self.files.insert(read)
            self.typed[read] = typed
            return
        }
        guard !opened.path.isEmpty else { return chooseAll(of: root) }
        if !CatalogueRoot.folders.contains(where: { (opened.path + "/").hasPrefix($0 + "/") }) {
            files.add([opened.path], of: root, namesUnread: false)
        }
        folders.insert(CatalogueRoot.path(root, opened.path))
    }

    private mutating func chooseOutside(_ path: String, reading files: inout CatalogueFiles) {
        if FileSystem.isFolder(path) {
            files.add(folder: path)
            // Without a slash at its end; the working folder is no part of the paths below it.
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            folders.insert(path == "." ? "" : parts.last == "" ? String(path.dropLast()) : path)
            return
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let around = String(path.dropLast(name.count))
        let read = files.add(file: name, of: around.isEmpty ? "." : around, as: path) ?? path
        self.files.insert(read)
    }
}
