import HostSystem
import Posix

/// The executables `accredit-NAME` that run as `accredit NAME`.
enum PluginExecutable {
    /// Looks beside this program, then along `PATH`.
    static func find(_ name: String) -> String? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        let file = PluginFolders.prefix + name
        var paths: [String] = []
        if let own = PluginFolders.own {
            if own.hasTools { paths.append(CatalogueRoot.path(own.path, file + PluginFolders.toolSuffix)) }
            paths.append(CatalogueRoot.path(own.path, file))
        }
        paths += PluginFolders.onPath.map { CatalogueRoot.path($0, file) }
        return paths.first(where: isExecutable)
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

    /// Becomes the executable of a command that has one of its own, with the words behind the command's name as
    /// they were typed: the command itself has only checked them.
    ///
    /// - Returns: why it could not be run.
    static func handOver(_ name: String) throws -> Trouble {
        guard let sibling = find(name) else {
            throw Trouble(
                "\(PluginFolders.prefix)\(name) is missing: it belongs beside this program or on PATH")
        }
        let typed = CommandLine.arguments.drop { $0 != name }.dropFirst()
        return Trouble(run(sibling, arguments: Array(typed)))
    }

    /// Whether a path leads to a file that may be run.
    static func isExecutable(_ path: String) -> Bool {
        !FileSystem.isFolder(path) && access(path, X_OK) == 0
    }
}
