import Posix

/// The names in a folder, and what each of them is.
struct FolderListing {
    enum Kind {
        case folder, file, link, other
    }

    /// In order of name.
    private(set) var entries: [(name: String, kind: Kind)] = []
    /// Why some or all names could not be read.
    private(set) var problems: [String] = []

    /// - Parameter folder: an open folder.
    init(of folder: Descriptor) {
        // A descriptor of its own: listing moves it, and closing the list closes it.
        let number = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0, let stream = fdopendir(number) else {
            problems.append("the folder cannot be listed: \(String(cString: strerror(errno)))")
            if number >= 0 { _ = close(number) }
            return
        }
        defer { _ = closedir(stream) }
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
            guard name != ".", name != ".." else { continue }
            entries.append((name, FolderListing.kind(entry.pointee.d_type, name, in: folder)))
        }
        entries.sort { $0.name < $1.name }
    }

    private static func kind(_ type: UInt8, _ name: String, in folder: Descriptor) -> Kind {
        switch Int(type) {
        case Int(DT_DIR): return .folder
        case Int(DT_REG): return .file
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN):
            // Some file systems don't say.
            var status = stat()
            guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder
            case S_IFREG: return .file
            case S_IFLNK: return .link
            default: return .other
            }
        default: return .other
        }
    }
}
