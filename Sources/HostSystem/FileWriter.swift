import Posix

/// Writes files so that at any moment each is either the old or the new one.
package enum FileWriter {
    /// Which path could not be written, and why.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Writes a file over the one that is there. A link that the user named stays a link: what it leads to is replaced.
    ///
    /// - Throws: with the path and the system's reason; the file is then as it was.
    package static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        guard let target = ExecutablePath.real(path) else { throw failure(path, errno) }
        let (folder, name) = try openFolder(around: target, of: path)
        try FileDraft(in: folder, of: path).replace(name, bytes)
    }

    /// Writes a file that isn't there yet, and the folders it stands in.
    ///
    /// - Throws: with the path and the system's reason; nothing is there then, or what was there before.
    package static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        try makeFolders(above: path)
        let (folder, name) = try openFolder(around: path, of: path)
        try FileDraft(in: folder, of: path).create(name, bytes)
    }

    /// Writes a file, in the place of the one that is there or anew.
    ///
    /// - Throws: as `replace` and `create` do.
    package static func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        if FileSystem.status(path) == nil { try create(path, bytes) } else { try replace(path, bytes) }
    }

    static func failure(_ path: String, _ error: Int32) -> Failure {
        Failure(description: "\(path) cannot be written: \(String(cString: strerror(error)))")
    }

    private static func openFolder(
        around path: String, of shown: String
    ) throws(Failure) -> (folder: Descriptor, name: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw failure(shown, errno) }
        return (Descriptor(number), name)
    }

    private static func makeFolders(above path: String) throws(Failure) {
        for (index, character) in path.enumerated() where character == "/" && index > 0 {
            let folder = String(path.prefix(index))
            guard !FileSystem.isFolder(folder) else { continue }
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw failure(folder, errno) }
        }
    }
}
