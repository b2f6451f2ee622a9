#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes files so that at any moment each is either the old or the new one.
package enum FileWriter {
    /// Which path could not be written, and why.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Writes a file over the one that is there.
    ///
    /// - Throws: with the path and the system's reason; the file is then as it was.
    package static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        // A link stays a link: what it leads to is replaced.
        // A file that nobody may write is not replaced behind its owner's back.
        guard let target = ExecutablePath.real(path), let status = FileFinder.status(target),
            access(target, W_OK) == 0
        else { throw failure(path) }
        let draft = try writeDraft(bytes, beside: target, of: path, mode: status.st_mode & 0o7777)
        guard rename(draft, target) == 0 else { throw failure(path, removing: draft) }
    }

    /// Writes a file that isn't there yet, and the folders it stands in.
    ///
    /// - Throws: with the path and the system's reason; nothing is there then, or what was there before.
    package static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        try makeFolders(above: path)
        var status = stat()
        // A link that leads nowhere is something, too.
        guard lstat(path, &status) != 0 else { throw Failure(description: "\(path) is there already") }
        let draft = try writeDraft(bytes, beside: path, of: path, mode: nil)
        guard rename(draft, path) == 0 else { throw failure(path, removing: draft) }
    }

    /// Writes a file, in the place of the one that is there or anew.
    ///
    /// - Throws: as `replace` and `create` do.
    package static func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        if FileFinder.status(path) == nil { try create(path, bytes) } else { try replace(path, bytes) }
    }

    /// Writes the bytes to a file of its own.
    private static func writeDraft(
        _ bytes: [UInt8], beside target: String, of path: String, mode: mode_t?
    ) throws(Failure) -> String {
        // In the same folder, or it could not be renamed.
        let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
        let draft = "\(folder).accredit-\(getpid()).tmp"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        if let mode { _ = fchmod(descriptor, mode) }
        let isWritten = writeAll(bytes, descriptor) && fsync(descriptor) == 0
        let error = errno
        _ = close(descriptor)
        guard isWritten else { throw failure(path, error, removing: draft) }
        return draft
    }

    private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private static func makeFolders(above path: String) throws(Failure) {
        for (index, character) in path.enumerated() where character == "/" && index > 0 {
            let folder = String(path.prefix(index))
            guard !FileFinder.isFolder(folder) else { continue }
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw failure(folder) }
        }
    }

    private static func failure(
        _ path: String, _ error: Int32 = errno, removing draft: String? = nil
    ) -> Failure {
        if let draft { _ = unlink(draft) }
        return Failure(description: "\(path) cannot be written: \(String(cString: strerror(error)))")
    }
}

// `write` of the system, by a name that the functions above don't hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
