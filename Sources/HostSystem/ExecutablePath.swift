import Posix

/// Where this program is: what comes with it stands beside it.
package enum ExecutablePath {
    /// The real path of this program, without links; argv[0] may be anything.
    package static var own: String? {
        #if os(Linux)
            return real("/proc/self/exe")
        #else
            var size = UInt32(4096)
            var buffer = [CChar](repeating: 0, count: 4096)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
            return buffer.withUnsafeBufferPointer { $0.baseAddress.flatMap { real(String(cString: $0)) } }
        #endif
    }

    /// A whole path without links; `nil` where it leads nowhere.
    package static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The folder around a whole path, `/` for what is in it; `nil` for `/` itself.
    package static func parent(of path: String) -> String? {
        guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
