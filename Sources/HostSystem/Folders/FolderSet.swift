/// Some folders, for telling what is in one of them or below.
struct FolderSet {
    private var folders: Set<String> = []

    mutating func insert(_ folder: String) { folders.insert(folder) }

    /// Whether a path is one of the folders, or leads to something below one.
    func holds(_ path: String) -> Bool {
        var rest = path[...]
        while true {
            if folders.contains(String(rest)) { return true }
            guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else { return folders.contains("") }
            rest = rest[..<slash]
        }
    }
}
