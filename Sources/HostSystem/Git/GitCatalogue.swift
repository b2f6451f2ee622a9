package import Diagnostics

/// The files of a catalogue in a commit or in the index, with the standard rules below it: those of the same state where
/// they are the catalogue's own.
package struct GitCatalogue {
    package private(set) var own: [SourceFile] = []
    package private(set) var standard: [SourceFile] = []
    /// Of links that lead elsewhere.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Files below the catalogue's folders that nobody reads.
    package private(set) var unread: [String] = []
    /// Whether the state has no file of the catalogue at all.
    package let isEmpty: Bool

    /// - Parameters:
    ///   - root: the catalogue's folder in the work tree.
    ///   - shown: the path of a file as the user would type it, by the path from the root on.
    package init(
        _ state: GitTree.State, of repository: GitRepository, root: String,
        standard rules: StandardRules.Choice, shown: (String) -> String
    ) throws(Subprocess.Failure) {
        let tree = try GitTree(state, of: repository, root: root, shown: shown)
        own = tree.files
        isEmpty = tree.files.isEmpty
        diagnostics = tree.diagnostics
        unread = tree.unread
        guard case .folder(let folder) = rules else { return }
        if FileSystem.isSameFolder(folder, CatalogueRoot.path(root, "Rules")) {
            let start = shown("Rules/")
            standard = own.filter { $0.path.hasPrefix(start) }
            own.removeAll { $0.path.hasPrefix(start) }
        } else {
            var read = CatalogueFiles(standard: rules)
            read.addStandardRules()
            standard = read.standard
        }
    }
}
