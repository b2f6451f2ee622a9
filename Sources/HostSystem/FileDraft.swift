import Posix

/// A new version of a file: written beside it under a name of its own, then put in its place at once.
struct FileDraft {
    private let folder: Descriptor
    /// The file as the user would type it.
    private let path: String
    private let name = ".accredit-\(getpid()).tmp"

    /// - Parameters:
    ///   - folder: the folder of the file, open, so that nobody can put another one in its place.
    ///   - path: the file as the user would type it.
    init(in folder: Descriptor, of path: String) {
        self.folder = folder
        self.path = path
    }

    /// Writes the file that isn't there yet; one that somebody else makes meanwhile stays.
    func create(_ file: String, _ bytes: [UInt8]) throws(FileWriter.Failure) {
        try write(bytes, mode: nil)
        defer { _ = unlinkat(folder.number, name, 0) }
        // Unlike a renaming, a second name is refused where there is something.
        guard linkat(folder.number, name, folder.number, file, 0) == 0 else {
            let error = errno
            if error == EEXIST { throw FileWriter.Failure(description: "\(path) is there already") }
            guard error == EPERM || error == ENOTSUP || error == ENOSYS else {
                throw FileWriter.failure(path, error)
            }
            return try createInPlace(file, bytes)
        }
        keepName()
    }

    /// Writes the file over the one that is there, which must be a file that may be written and no link.
    func replace(_ file: String, _ bytes: [UInt8]) throws(FileWriter.Failure) {
        var status = stat()
        guard fstatat(folder.number, file, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw FileWriter.failure(path, errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileWriter.Failure(description: "\(path) cannot be written: it is no file")
        }
        // A file that nobody may write is not replaced behind its owner's back.
        guard faccessat(folder.number, file, W_OK, 0) == 0 else { throw FileWriter.failure(path, errno) }
        try write(bytes, mode: status.st_mode & 0o7777)
        guard renameat(folder.number, name, folder.number, file) == 0 else {
            let error = errno
            _ = unlinkat(folder.number, name, 0)
            throw FileWriter.failure(path, error)
        }
        keepName()
    }

    /// Where the file system has no second names: the file is made under its own name, and only if nothing has it.
    private func createInPlace(_ file: String, _ bytes: [UInt8]) throws(FileWriter.Failure) {
        let number = openat(folder.number, file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard number >= 0 else {
            let error = errno
            throw error == EEXIST
                ? FileWriter.Failure(description: "\(path) is there already")
                : FileWriter.failure(path, error)
        }
        guard let error = FileDraft.fill(Descriptor(number), bytes) else { return keepName() }
        _ = unlinkat(folder.number, file, 0)
        throw FileWriter.failure(path, error)
    }

    private func write(_ bytes: [UInt8], mode: mode_t?) throws(FileWriter.Failure) {
        let number = openat(folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard number >= 0 else { throw FileWriter.failure(path, errno) }
        let descriptor = Descriptor(number)
        if let mode { _ = fchmod(descriptor.number, mode) }
        guard let error = FileDraft.fill(descriptor, bytes) else { return }
        _ = unlinkat(folder.number, name, 0)
        throw FileWriter.failure(path, error)
    }

    /// Writes all bytes to the disk itself; what the system says where it can't.
    private static func fill(_ descriptor: Descriptor, _ bytes: [UInt8]) -> Int32? {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Posix.write(descriptor.number, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                return errno
            }
        }
        return fsync(descriptor.number) == 0 ? nil : errno
    }

    /// A name outlives a loss of power only once its folder is on the disk. Not every file system can do that, and the
    /// file itself is there either way.
    private func keepName() {
        _ = fsync(folder.number)
    }
}
