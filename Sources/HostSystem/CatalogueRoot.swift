#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folder that holds `Programs/` or `Rules/`.
package enum CatalogueRoot {
    /// Why there is no root.
    package struct Missing: Error, CustomStringConvertible {
        package var description: String
    }

    /// The root: what was asked for, else `ACCREDIT_ROOT`, else the nearest folder upward.
    package static func find(_ asked: String?) throws(Missing) -> String {
        if let asked {
            guard isRoot(asked) else {
                throw Missing(description: "--root \(asked): no Programs/ or Rules/ in that folder")
            }
            return asked
        }
        if let named = Environment.value("ACCREDIT_ROOT"), !named.isEmpty {
            guard isRoot(named) else {
                throw Missing(description: "ACCREDIT_ROOT \(named): no Programs/ or Rules/ in that folder")
            }
            return named
        }
        var folder = "."
        // Upward until the folder is its own parent.
        while let here = FileFinder.status(folder) {
            if isRoot(folder) { return folder }
            let parent = folder == "." ? ".." : folder + "/.."
            guard let above = FileFinder.status(parent),
                above.st_ino != here.st_ino || above.st_dev != here.st_dev
            else { break }
            folder = parent
        }
        throw Missing(
            description:
                "no catalogue here: no folder upward holds Programs/ or Rules/; name one with --root DIR")
    }

    /// A path below the root, as short as the user would type it.
    package static func path(_ root: String, _ name: String) -> String {
        root == "." ? name : root.last == "/" ? root + name : root + "/" + name
    }

    private static func isRoot(_ folder: String) -> Bool {
        FileFinder.isFolder(path(folder, "Programs")) || FileFinder.isFolder(path(folder, "Rules"))
    }
}
