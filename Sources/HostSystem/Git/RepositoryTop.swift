/// The top folder of a repository, found without asking git: it has to be the same where git isn't installed, or refuses
/// a folder that somebody else owns.
package enum RepositoryTop {
    /// - Parameter folder: a whole path without links.
    /// - Returns: the nearest folder upward that has a `.git`; `nil` where there is none.
    package static func folder(around folder: String) -> String? {
        var next: String? = folder
        while let folder = next {
            if FileSystem.exists(CatalogueRoot.path(folder, ".git")) { return folder }
            next = ExecutablePath.parent(of: folder)
        }
        return nil
    }
}
