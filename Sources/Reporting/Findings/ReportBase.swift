/// Where the files of a report stand, so that programs read the same names wherever the tool was called from.
package struct ReportBase: Sendable {
    /// The whole path of the folder that names count from: the repository's top, or the catalogue where there is no
    /// repository. Without a slash at its end.
    package var top: String
    /// The catalogue's folder as seen from `top`: empty, or a path that ends with a slash.
    private let prefix: String
    /// How the user named single files, by the paths that findings have.
    let typed: [String: String]
    private let pathInRoot: @Sendable (String) -> String?

    /// - Parameters:
    ///   - prefix: the catalogue's folder as seen from `top`, with a slash at its end; empty where it is `top`.
    ///   - typed: how the user named single files, by the paths that findings have.
    ///   - pathInRoot: the path from the catalogue's folder of a path as the user would type it; `nil` for one that
    ///     leads elsewhere.
    package init(
        top: String, prefix: String, typed: [String: String] = [:],
        pathInRoot: @escaping @Sendable (String) -> String?
    ) {
        self.top = top
        self.prefix = prefix
        self.typed = typed
        self.pathInRoot = pathInRoot
    }

    /// The name of a file for programs. Files outside of the catalogue keep the path that they were given.
    func name(of path: String) -> String {
        pathInRoot(path).map { prefix + $0 } ?? path
    }

    /// The path of a file from the catalogue's folder on; the path itself for one that is elsewhere.
    func pathFromRoot(_ path: String) -> String { pathInRoot(path) ?? path }
}
