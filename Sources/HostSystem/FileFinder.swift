package import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds the YAML files below folders, in order of path.
package struct FileFinder {
    /// The files, as the user would type them.
    package private(set) var paths: [String] = []
    /// Folders that could not be listed, names that are no text, links in a circle.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Folders on the way from the top to here: a link back to one of them is a circle.
    private var open: Set<FileAccess.Identity> = []

    package init() {}

    /// Adds a file as it is, or all YAML files below a folder.
    package mutating func add(_ path: String) {
        guard let status = FileFinder.status(path), status.st_mode & S_IFMT == S_IFDIR else {
            paths.append(path)
            return
        }
        let identity = FileAccess.Identity(status)
        guard open.insert(identity).inserted else {
            report("the link leads back to a folder around it", at: path)
            return
        }
        defer { open.remove(identity) }
        let (names, problems) = FileFinder.names(in: path)
        for problem in problems { report(problem, at: path) }
        for name in names {
            let inner = CatalogueRoot.path(path, name)
            if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                // A folder with such a name is reported when it is read as the file it claims to be.
                paths.append(inner)
            } else if name.first != ".", FileFinder.isFolder(inner) {
                add(inner)
            }
        }
    }

    /// The names in a folder, sorted, and why some or all of them could not be read.
    package static func names(in folder: String) -> (names: [String], problems: [String]) {
        guard let stream = opendir(folder) else {
            return ([], ["the folder cannot be listed: \(String(cString: strerror(errno)))"])
        }
        defer { _ = closedir(stream) }
        var names: [String] = []
        var problems: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(
                    to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
                ) {
                    String(validatingCString: $0)
                }
            }
            guard let name else {
                problems.append("a name in this folder is not valid UTF-8")
                continue
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return (names.sorted(), problems)
    }

    private mutating func report(_ message: String, at path: String) {
        diagnostics.append(Diagnostic(.unreadableFile, message, at: SourceLocation(path: path)))
    }

    /// What a path leads to; `nil` for nothing.
    static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// Whether a path leads anywhere.
    package static func exists(_ path: String) -> Bool { status(path) != nil }

    /// Whether two paths lead to one folder.
    package static func isSameFolder(_ one: String, _ other: String) -> Bool {
        guard isFolder(one), isFolder(other), let first = status(one), let second = status(other) else {
            return false
        }
        return FileAccess.Identity(first) == FileAccess.Identity(second)
    }

    /// Whether a path leads to a folder.
    package static func isFolder(_ path: String) -> Bool {
        status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// Whether there is a file, or a link to one.
    package static func isFile(_ path: String) -> Bool {
        status(path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }
}
