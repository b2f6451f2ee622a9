/// The YAML files of a catalogue among the paths of a git tree, found as `FolderWalk` finds them on disk: links that stay
/// below the catalogue's folder are followed, each folder is visited once.
package struct TreePaths {
    /// By the path of each file, the path that its content stands under.
    package private(set) var files: [String: String] = [:]
    /// Files that nobody reads, though they look as if somebody should, in order of path.
    package private(set) var unread: [String] = []
    /// Links that lead elsewhere, nowhere or in a circle.
    package private(set) var failures: [String: FileAccess.Failure] = [:]

    /// The paths of the tree in order.
    private let paths: [String]
    private let all: Set<String>
    private let links: [String: String]
    private let realRoot: String?
    /// Folders that were visited with all that is below them.
    private var visited = FolderSet()
    /// What contents stand in `files`.
    private var found: Set<String> = []
    /// Links yet to be followed: where they are shown, and where they are.
    private var queue: [(shown: String, real: String)] = []

    /// - Parameters:
    ///   - files: the paths of all files below the catalogue's folder.
    ///   - links: what each link says.
    ///   - realRoot: the whole path of the catalogue's folder, for links that name it.
    package init(files: [String], links: [String: String], realRoot: String?) {
        paths = (files + links.keys).sorted()
        all = Set(files)
        self.links = links
        self.realRoot = realRoot
        for folder in CatalogueRoot.folders {
            if links[folder] != nil { queue.append((folder, folder)) } else { visit(folder, as: folder) }
        }
        while !queue.isEmpty {
            let now = queue
            queue = []
            for link in now { follow(link.shown, link.real) }
        }
        unread.sort()
    }

    private mutating func visit(_ folder: String, as shown: String) {
        visited.insert(folder)
        let start = folder + "/"
        for path in paths[firstIndex(notBefore: start)...].prefix(while: { $0.hasPrefix(start) }) {
            let inner = String(path.dropFirst(start.count))
            guard let isHidden = TreePaths.isHidden(inner) else { continue }
            if links[path] != nil {
                queue.append((shown + "/" + inner, path))
            } else {
                add(path, as: shown + "/" + inner, isHidden: isHidden)
            }
        }
    }

    private mutating func follow(_ shown: String, _ real: String) {
        do throws(FileAccess.Failure) {
            let target = try resolved(real)
            if all.contains(target) {
                if !found.contains(target) { add(target, as: shown, isHidden: false) }
            } else {
                guard !target.isEmpty, !real.hasPrefix(target + "/") else { throw .leadsBack }
                if !visited.holds(target) { visit(target, as: shown) }
            }
        } catch {
            failures[shown] = error
        }
    }

    /// The path without links that a path leads to; empty for the catalogue's folder itself.
    private func resolved(_ path: String) throws(FileAccess.Failure) -> String {
        var way: [String] = []
        var rest = ConfinedFolder.names(in: path)
        var steps = 0
        while let name = rest.popLast() {
            steps += 1
            guard steps <= ConfinedFolder.mostSteps else { throw .linksInCircle }
            if name == ".." {
                guard way.popLast() != nil else { throw .leadsOutside }
                continue
            }
            way.append(name)
            let here = way.joined(separator: "/")
            guard var target = links[here]?[...] else {
                // As on disk there is no way through what isn't there.
                guard all.contains(here) || hasFolder(here) else { throw .leadsNowhere }
                continue
            }
            way.removeLast()
            if target.hasPrefix("/") {
                guard let realRoot, target == realRoot || target.hasPrefix(realRoot + "/") else {
                    throw .leadsOutside
                }
                target = target.dropFirst(realRoot.count)
                way = []
            }
            rest += ConfinedFolder.names(in: target)
        }
        guard ConfinedFolder.mayLead(to: way, isCatalogue: true) else { throw .leadsOutside }
        return way.joined(separator: "/")
    }

    private func hasFolder(_ path: String) -> Bool {
        let place = firstIndex(notBefore: path + "/")
        return place < paths.count && paths[place].hasPrefix(path + "/")
    }

    /// Where the first path stands that doesn't come before another.
    private func firstIndex(notBefore path: String) -> Int {
        var range = 0..<paths.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = paths[middle] < path ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private mutating func add(_ path: String, as shown: String, isHidden: Bool) {
        let name = shown.split(separator: "/").last.map(String.init) ?? shown
        if !isHidden, FolderWalk.isRead(name) {
            if found.insert(path).inserted { files[shown] = path }
        } else if FolderWalk.isUnread(name, isHidden: isHidden) {
            unread.append(shown)
        }
    }

    /// Whether a folder on the way is hidden; `nil` where no walk comes by.
    private static func isHidden(_ path: String) -> Bool? {
        let folders = path.split(separator: "/").dropLast()
        guard !folders.contains(where: { $0 == ".git" || FolderWalk.isRead(String($0)) }) else { return nil }
        return folders.contains { $0.first == "." }
    }
}
