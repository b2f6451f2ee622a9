import Posix

/// What paths lead to that the user named: links are followed.
package enum FileSystem {
    /// The names in a folder, sorted; none where it can't be listed.
    package static func names(in folder: String) -> [String] {
        let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        return number < 0 ? [] : FolderListing(of: Descriptor(number)).entries.map(\.name)
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
