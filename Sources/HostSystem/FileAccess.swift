import Diagnostics
import Posix

/// Reads files without ever waiting for one: a pipe or a device is refused, not read.
package enum FileAccess {
    /// What makes two paths the same file.
    package struct Identity: Hashable, Sendable {
        var device: UInt64
        var inode: UInt64

        init(_ status: stat) {
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    /// How often a file is read that others write to meanwhile.
    private static let mostTries = 3

    /// What the regular file that a path leads to is; `nil` for everything else.
    package static func identity(ofFile path: String) -> Identity? {
        guard let status = FileSystem.status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Identity(status)
    }

    /// The bytes of a regular file that the user named: links are followed.
    package static func read(_ path: String, maxBytes: Int) throws(Failure) -> (
        bytes: [UInt8], identity: Identity
    ) {
        try contents(ofFile: maxBytes) { () throws(Failure) in
            let number = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
            guard number >= 0 else {
                let error = errno
                var link = stat()
                throw error == ENOENT && lstat(path, &link) == 0 ? .leadsNowhere : .system(error)
            }
            return Descriptor(number)
        }
    }

    /// The bytes of a regular file as it was at one moment.
    ///
    /// - Parameter open: opens it; asked again where the file changed while it was read.
    static func contents(
        ofFile maxBytes: Int, open: () throws(Failure) -> Descriptor
    ) throws(Failure) -> (bytes: [UInt8], identity: Identity) {
        for _ in 0..<mostTries {
            let descriptor = try open()
            guard let before = descriptor.status else { throw .system(errno) }
            let kind = before.st_mode & S_IFMT
            guard kind == S_IFREG else { throw .isNoFile(kind) }
            guard Int(before.st_size) <= maxBytes else { throw tooLarge(Int(before.st_size), maxBytes) }
            let bytes = try contents(
                of: descriptor.number, expected: Int(before.st_size), isFile: true, maxBytes: maxBytes)
            guard let after = descriptor.status else { throw .system(errno) }
            if bytes.count == Int(before.st_size), before.isUnchanged(in: after) {
                return (bytes, Identity(before))
            }
            // The kernel's own files have no size that could be relied on.
            if before.st_size == 0, after.st_size == 0 { return (bytes, Identity(before)) }
        }
        throw .changed
    }

    /// Everything that standard input holds.
    package static func readStandardInput(maxBytes: Int) throws(Failure) -> [UInt8] {
        try contents(of: 0, expected: 1 << 16, isFile: false, maxBytes: maxBytes)
    }

    private static func contents(
        of descriptor: Int32, expected: Int, isFile: Bool, maxBytes: Int
    ) throws(Failure) -> [UInt8] {
        // With room for one byte more: where it stays free, the whole file was read.
        let room = min(expected + 1, 1 << 20)
        var bytes = try chunk(of: descriptor, atMost: room)
        if isFile, bytes.count < room { return bytes }
        while !bytes.isEmpty {
            // The file may grow while it is read.
            if bytes.count > maxBytes { throw tooLarge(bytes.count, maxBytes) }
            let more = try chunk(of: descriptor, atMost: min(max(4096, bytes.count), 1 << 20))
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// The next bytes; none at the end of the file.
    private static func chunk(of descriptor: Int32, atMost room: Int) throws(Failure) -> [UInt8] {
        var error: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var read = Posix.read(descriptor, buffer.baseAddress, buffer.count)
            while read < 0, errno == EINTR {
                read = Posix.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if read < 0 { error = errno }
            count = max(0, read)
        }
        guard error == 0 else { throw .system(error) }
        return bytes
    }

    private static func tooLarge(_ size: Int, _ limit: Int) -> Failure {
        Failure(
            code: .limitExceeded, message: "the file has \(size) bytes, at most \(limit) are read",
            help: "split it: a program file describes one institution")
    }
}

extension stat {
    /// Whether nobody wrote to the file in between.
    fileprivate func isUnchanged(in later: stat) -> Bool {
        st_size == later.st_size && modified == later.modified
    }

    private var modified: [Int] {
        #if canImport(Darwin)
            [st_mtimespec.tv_sec, st_mtimespec.tv_nsec]
        #else
            [st_mtim.tv_sec, st_mtim.tv_nsec]
        #endif
    }
}
