import Posix

/// The folder that holds `Programs/` or `Rules/`.
package enum CatalogueRoot {
    /// The folders below a root that make a catalogue.
    package static let folders = ["Programs", "Rules"]

    /// Why there is no root.
    package struct Missing: Error, CustomStringConvertible {
        package var description: String

        /// Nobody named one, and there is none upward.
        package static let nowhere = Missing(
            description:
                "no catalogue found in this folder or any parent (looking for Programs/ or Rules/); "
                + "name one with --root DIR")
    }

    /// The root: what was asked for, else `ACCREDIT_ROOT`, else the nearest folder upward.
    package static func find(_ asked: String?) throws(Missing) -> String {
        if let root = try named(asked) { return root }
        if let root = nearest(to: ".") { return root }
        throw Missing.nowhere
    }

    /// The root that was asked for, by an option or by `ACCREDIT_ROOT`; `nil` where nobody asked.
    package static func named(_ asked: String?) throws(Missing) -> String? {
        if let asked {
            guard isRoot(asked) else {
                throw Missing(description: "--root \(asked): no Programs/ or Rules/ in that folder")
            }
            return asked
        }
        guard let named = Environment.value("ACCREDIT_ROOT"), !named.isEmpty else { return nil }
        guard isRoot(named) else {
            throw Missing(description: "ACCREDIT_ROOT \(named): no Programs/ or Rules/ in that folder")
        }
        return named
    }

    /// The nearest root upward from a folder, the folder itself included.
    package static func nearest(to start: String) -> String? {
        var folder = start
        // Upward until the folder is its own parent.
        while let here = FileSystem.status(folder) {
            if isRoot(folder) { return folder }
            let parent = parent(of: folder)
            guard let above = FileSystem.status(parent),
                above.st_ino != here.st_ino || above.st_dev != here.st_dev
            else { break }
            folder = parent
        }
        return nil
    }

    /// The folder around a folder, by the shorter name where that is sure to be the same.
    private static func parent(of folder: String) -> String {
        if folder == "." { return ".." }
        let name = folder.split(separator: "/").last
        var status = stat()
        let isLink = lstat(folder, &status) != 0 || status.st_mode & S_IFMT == S_IFLNK
        guard let name, name != "..", name != ".", folder.last != "/", !isLink else {
            return path(folder, "..")
        }
        return CatalogueRoot.folder(around: folder)
    }

    /// The folder that a path is in.
    package static func folder(around path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path below the root, as short as the user would type it.
    package static func path(_ root: String, _ name: String) -> String {
        root == "." ? name : root.last == "/" ? root + name : root + "/" + name
    }

    /// What of a path is below the root: the other way round than `path`. `nil` for one that isn't below it.
    package static func pathBelow(_ root: String, _ path: String) -> String? {
        if root == "." {
            return path.hasPrefix("/") || path == ".." || path.hasPrefix("../") || path == "-" ? nil : path
        }
        let start = CatalogueRoot.path(root, "")
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
    }

    /// Where a path that the user typed leads below the root, without asking what links in it say; `nil` for one that
    /// leads elsewhere.
    package static func pathInside(_ root: String, typed path: String) -> String? {
        guard let root = ExecutablePath.real(root) else { return nil }
        let whole = path.hasPrefix("/") ? path : (ExecutablePath.real(".") ?? "") + "/" + path
        if let below = below(root, normalized(whole)) { return below }
        // A folder around it may be a link that leads into the catalogue.
        let name = normalized(whole).last ?? ""
        guard let around = ExecutablePath.real("/" + normalized(whole).dropLast().joined(separator: "/"))
        else { return nil }
        return below(root, normalized(around + "/" + name))
    }

    private static func below(_ root: String, _ path: [String]) -> String? {
        let root = normalized(root)
        return path.starts(with: root) ? path.dropFirst(root.count).joined(separator: "/") : nil
    }

    /// The parts of a whole path without `.` and `..`.
    private static func normalized(_ path: String) -> [String] {
        path.split(separator: "/").reduce(into: []) { parts, part in
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(String(part))
            }
        }
    }

    /// Whether a folder holds a catalogue.
    static func isRoot(_ folder: String) -> Bool {
        folders.contains { FileSystem.isFolder(path(folder, $0)) }
    }
}
