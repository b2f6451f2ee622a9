import HostSystem

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
        if let own = ExecutablePath.own, let folder = ExecutablePath.parent(of: own) {
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
        if let own = ExecutablePath.own { setenv("ACCREDIT_EXECUTABLE", own, 1) }
        let root = try? CatalogueRoot.find(nil)
        if let whole = root.flatMap(ExecutablePath.real) { setenv("ACCREDIT_ROOT", whole, 1) }
        // The plug-in may stand elsewhere, and is to answer by the same rules.
        if case .folder(let rules) = try? StandardRules.find(nil, root: root),
            let whole = ExecutablePath.real(rules)
        {
            setenv("ACCREDIT_RULES", whole, 1)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        _ = execv(path, words)
        let message = String(cString: strerror(errno))
        for word in words { free(word) }
        return "\(path) cannot be run: \(message)"
    }

    private static func isExecutable(_ path: String) -> Bool {
        !FileFinder.isFolder(path) && access(path, X_OK) == 0
    }
}
