import Posix

extension ConfinedFolder {
    /// Writes a file of this folder over the one that is there. A link that stays below the folder stays a link: what
    /// it leads to is replaced.
    ///
    /// - Parameters:
    ///   - path: from the folder on.
    ///   - shown: the file as the user would type it.
    package func replace(_ path: String, _ bytes: [UInt8], as shown: String) throws(FileWriter.Failure) {
        let real = try opened(path, shown).path
        let parts = real.split(separator: "/").map(String.init)
        let around = try opened(parts.dropLast().joined(separator: "/"), shown).descriptor
        try FileDraft(in: around, of: shown).replace(parts.last ?? "", bytes)
    }

    /// Writes a file that isn't there yet, and the folders it stands in.
    ///
    /// - Parameters:
    ///   - path: from the folder on.
    ///   - shown: the file as the user would type it.
    package func create(_ path: String, _ bytes: [UInt8], as shown: String) throws(FileWriter.Failure) {
        let parts = path.split(separator: "/").map(String.init)
        var around = try opened("", shown).descriptor
        for (index, name) in parts.dropLast().enumerated() {
            guard mkdirat(around.number, name, 0o777) == 0 || errno == EEXIST else {
                throw FileWriter.failure(shown, errno)
            }
            around = try opened(parts[...index].joined(separator: "/"), shown).descriptor
        }
        try FileDraft(in: around, of: shown).create(parts.last ?? "", bytes)
    }

    private func opened(_ path: String, _ shown: String) throws(FileWriter.Failure) -> Opened {
        do throws(FileAccess.Failure) {
            return try open(path)
        } catch {
            throw FileWriter.Failure(description: "\(shown) cannot be written: \(error.message)")
        }
    }
}
