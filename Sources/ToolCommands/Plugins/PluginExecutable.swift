#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The executables `accredit-NAME` that run as `accredit NAME`.
enum PluginExecutable {
    /// Looks beside this program, then along `PATH`.
    static func find(_ name: String) -> String? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        if let own = ownPath, let folder = parent(of: own) {
            // SwiftPM's command plug-ins build every executable under its name with `-tool` behind it.
            let names =
                own.hasSuffix("-tool") ? ["accredit-\(name)-tool", "accredit-\(name)"] : ["accredit-\(name)"]
            for name in names where isExecutable(folder + "/" + name) { return folder + "/" + name }
        }
        for folder in (Environment.value("PATH") ?? "").split(separator: ":") {
            let path = "\(folder)/accredit-\(name)"
            if isExecutable(path) { return path }
        }
        return nil
    }

    /// Becomes the plug-in, so that its exit status and signals are this program's own.
    ///
    /// - Returns: why it could not be run.
    static func run(_ path: String, arguments: [String]) -> String {
        if let own = ownPath { setenv("ACCREDIT_EXECUTABLE", own, 1) }
        if let root = try? CatalogueRoot.find(nil), let whole = realPath(root) {
            setenv("ACCREDIT_ROOT", whole, 1)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        _ = execv(path, words)
        let message = String(cString: strerror(errno))
        for word in words { free(word) }
        return "\(path) cannot be run: \(message)"
    }

    /// The real path of this program; argv[0] may be anything.
    static var ownPath: String? {
        #if os(Linux)
            return realPath("/proc/self/exe")
        #else
            var size = UInt32(4096)
            var buffer = [CChar](repeating: 0, count: 4096)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
            return buffer.withUnsafeBufferPointer { $0.baseAddress.flatMap { realPath(String(cString: $0)) } }
        #endif
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func parent(of path: String) -> String? {
        path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    private static func isExecutable(_ path: String) -> Bool {
        !FileFinder.isFolder(path) && access(path, X_OK) == 0
    }
}
