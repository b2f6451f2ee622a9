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

    /// Writes a file, over what was there, and the folders it stands in.
    ///
    /// - Throws: when the system refuses; the file is then as it was.
    package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        try makeFolders(above: path)
        // A link stays a link: what it leads to is replaced.
        let target = ExecutablePath.real(path) ?? path
        let draft = "\(target).\(getpid()).tmp"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        var status = stat()
        if stat(target, &status) == 0 { _ = fchmod(descriptor, status.st_mode & 0o7777) }
        let isWritten = writeAll(bytes, descriptor) && fsync(descriptor) == 0
        let error = errno
        _ = close(descriptor)
        guard isWritten, rename(draft, target) == 0 else {
            let reason = isWritten ? errno : error
            _ = unlink(draft)
            throw failure(path, reason)
        }
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

    private static func failure(_ path: String, _ error: Int32 = errno) -> Failure {
        Failure(description: "\(path) cannot be written: \(String(cString: strerror(error)))")
    }
}

// `write` of the system, by a name that the functions above don't hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
