import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

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

    /// What the regular file that a path leads to is; `nil` for everything else.
    package static func identity(ofFile path: String) -> Identity? {
        guard let status = FileFinder.status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Identity(status)
    }

    /// Why a file could not be read, in words.
    package struct Failure: Error {
        var code: DiagnosticCode
        package var message: String
        var help: String?
    }

    /// The bytes of a regular file.
    package static func read(_ path: String, maxBytes: Int) throws(Failure) -> (
        bytes: [UInt8], identity: Identity
    ) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error = errno
            var link = stat()
            let dangling = error == ENOENT && lstat(path, &link) == 0
            throw Failure(
                code: .unreadableFile,
                message: dangling
                    ? "the link leads nowhere"
                    : "the file cannot be read: \(String(cString: strerror(error)))",
                help: dangling ? "remove the link, or mend what it points to" : nil)
        }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw Failure(
                code: .unreadableFile, message: "the file cannot be read: \(String(cString: strerror(errno)))"
            )
        }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG else {
            throw Failure(
                code: .unreadableFile, message: "this is \(noun(of: kind)), not a file",
                help: "give it a name that does not end in .yaml or .yml")
        }
        guard Int(status.st_size) <= maxBytes else {
            throw tooLarge(Int(status.st_size), maxBytes)
        }
        let bytes = try contents(of: descriptor, expected: Int(status.st_size), maxBytes: maxBytes)
        return (bytes, Identity(status))
    }

    /// Everything that standard input holds.
    package static func readStandardInput(maxBytes: Int) throws(Failure) -> [UInt8] {
        try contents(of: 0, expected: 1 << 16, maxBytes: maxBytes)
    }

    private static func contents(of descriptor: Int32, expected: Int, maxBytes: Int) throws(Failure)
        -> [UInt8]
    {
        // With room for one byte more, so that one reading mostly is the whole file.
        var bytes = try chunk(of: descriptor, atMost: min(expected + 1, 1 << 20))
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
            var read = systemRead(descriptor, buffer.baseAddress, buffer.count)
            while read < 0, errno == EINTR {
                read = systemRead(descriptor, buffer.baseAddress, buffer.count)
            }
            if read < 0 { error = errno }
            count = max(0, read)
        }
        guard error == 0 else {
            throw Failure(
                code: .unreadableFile, message: "the file cannot be read: \(String(cString: strerror(error)))"
            )
        }
        return bytes
    }

    private static func tooLarge(_ size: Int, _ limit: Int) -> Failure {
        Failure(
            code: .limitExceeded, message: "the file has \(size) bytes, at most \(limit) are read",
            help: "split it: a program file describes one institution")
    }

    private static func noun(of kind: mode_t) -> String {
        switch kind {
        case S_IFDIR: "a directory"
        case S_IFIFO: "a pipe"
        case S_IFCHR, S_IFBLK: "a device"
        case S_IFSOCK: "a socket"
        default: "something else"
        }
    }
}

// `read` of the system, by a name that the functions above don't hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
