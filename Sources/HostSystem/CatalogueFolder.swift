package import Diagnostics

/// A catalogue's folder for commands that change its files. Paths are as the user would type them; none leads out of the
/// folder, whatever links say.
package struct CatalogueFolder {
    package let root: String
    private let folder: ConfinedFolder

    package init(_ root: String) throws(FileWriter.Failure) {
        self.root = root
        do throws(FileAccess.Failure) {
            folder = try ConfinedFolder(root)
        } catch {
            throw FileWriter.Failure(description: "\(root): \(error.message)")
        }
    }

    /// The paths of the program files, and what stands in the way of finding all of them.
    package func programFiles() -> (paths: [String], diagnostics: [Diagnostic]) {
        let walk = FolderWalk(folder, below: ["Programs"]) { CatalogueRoot.path(root, $0) }
        return (walk.files.map { CatalogueRoot.path(root, $0) }, walk.diagnostics)
    }

    /// The bytes of a file.
    package func read(_ path: String, maxBytes: Int) throws(FileAccess.Failure) -> [UInt8] {
        try folder.read(pathBelow(path), maxBytes: maxBytes).bytes
    }

    /// Writes a file over the one that is there.
    package func replace(_ path: String, _ bytes: [UInt8]) throws(FileWriter.Failure) {
        try folder.replace(pathBelow(path), bytes, as: path)
    }

    /// Writes a file that isn't there yet, and the folders it stands in.
    package func create(_ path: String, _ bytes: [UInt8]) throws(FileWriter.Failure) {
        try folder.create(pathBelow(path), bytes, as: path)
    }

    private func pathBelow(_ path: String) -> String { CatalogueRoot.pathBelow(root, path) ?? path }
}
