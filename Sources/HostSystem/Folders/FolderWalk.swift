package import Diagnostics
import Posix

/// Finds the YAML files below a folder. Each folder is visited once, however many links lead to it; those that are
/// there by themselves come before those that only a link leads to.
package struct FolderWalk {
    /// The files, in order of path: from the folder on, as they were found.
    package private(set) var files: [String] = []
    /// Files that nobody reads, though they look as if somebody should, in order of path.
    package private(set) var unread: [String] = []
    /// Folders that could not be listed, names that are no text, links that lead elsewhere or in a circle.
    package private(set) var diagnostics: [Diagnostic] = []

    private let folder: ConfinedFolder
    private let shown: (String) -> String
    private var visited: Set<FileAccess.Identity> = []
    /// The real paths of files that were found by themselves.
    private var found: Set<String> = []
    private var links: [Link] = []

    private struct Link {
        var path: String
        var name: String
        /// The folders around the link.
        var around: [FileAccess.Identity]
        var depth: Int
        var isHidden: Bool
    }

    /// Folders inside one another that are visited.
    private static let mostDepth = 64

    /// - Parameters:
    ///   - folder: what is walked, or what is around it.
    ///   - paths: where to begin, from the folder on; empty for the folder itself. What isn't there is passed over.
    ///   - shown: a path as the user would type it.
    package init(_ folder: ConfinedFolder, below paths: [String], shown: @escaping (String) -> String) {
        self.folder = folder
        self.shown = shown
        for path in paths { begin(at: path) }
        while !links.isEmpty {
            let now = links
            links = []
            for link in now { follow(link) }
        }
        files.sort()
        unread.sort()
    }

    private mutating func begin(at path: String) {
        do throws(FileAccess.Failure) {
            let opened = try folder.open(path)
            if opened.isFolder { visit(opened, as: path, around: [], depth: 0, isHidden: false) }
        } catch {
            if !error.isMissing { report(error, at: path) }
        }
    }

    private mutating func visit(
        _ opened: ConfinedFolder.Opened, as path: String, around: [FileAccess.Identity], depth: Int,
        isHidden: Bool
    ) {
        guard depth < FolderWalk.mostDepth else {
            report(
                FileAccess.Failure(
                    code: .limitExceeded,
                    message: "more than \(FolderWalk.mostDepth) folders inside one another",
                    help: "keep the files of a state in one folder"), at: path)
            return
        }
        visited.insert(opened.identity)
        let around = around + [opened.identity]
        let listing = FolderListing(of: opened.descriptor)
        for problem in listing.problems {
            report(FileAccess.Failure(code: .unreadableFile, message: problem), at: path)
        }
        for (name, kind) in listing.entries {
            let inner = path.isEmpty ? name : path + "/" + name
            switch kind {
            case .link:
                links.append(Link(path: inner, name: name, around: around, depth: depth + 1, isHidden: isHidden))
            case .folder where !FolderWalk.isRead(name):
                guard name != ".git" else { continue }
                descend(
                    to: name, in: opened, as: inner, around: around, depth: depth,
                    isHidden: isHidden || name.first == ".")
            // A folder with the name of a file is reported when it is read as the file it claims to be.
            case .folder, .file, .other: add(inner, name, isHidden: isHidden)
            }
        }
    }

    private mutating func descend(
        to name: String, in opened: ConfinedFolder.Opened, as path: String, around: [FileAccess.Identity],
        depth: Int, isHidden: Bool
    ) {
        do throws(FileAccess.Failure) {
            switch try folder.step(to: name, in: opened.descriptor) {
            case .link:
                links.append(Link(path: path, name: name, around: around, depth: depth + 1, isHidden: isHidden))
            case .opened(let descriptor):
                guard let status = descriptor.status, status.st_mode & S_IFMT == S_IFDIR else {
                    throw .changed
                }
                visit(
                    .init(descriptor: descriptor, status: status, path: path), as: path, around: around,
                    depth: depth + 1, isHidden: isHidden)
            }
        } catch {
            report(error, at: path)
        }
    }

    private mutating func follow(_ link: Link) {
        do throws(FileAccess.Failure) {
            let opened = try folder.open(link.path)
            if opened.isFolder, !FolderWalk.isRead(link.name) {
                guard !link.around.contains(opened.identity) else { throw .leadsBack }
                guard !visited.contains(opened.identity), link.name != ".git" else { return }
                visit(
                    opened, as: link.path, around: link.around, depth: link.depth,
                    isHidden: link.isHidden || link.name.first == ".")
            } else if !found.contains(opened.path) {
                add(link.path, link.name, isHidden: link.isHidden)
            }
        } catch {
            report(error, at: link.path)
        }
    }

    private mutating func add(_ path: String, _ name: String, isHidden: Bool) {
        if !isHidden, FolderWalk.isRead(name) {
            files.append(path)
            found.insert(path)
        } else if FolderWalk.isUnread(name, isHidden: isHidden) {
            unread.append(path)
        }
    }

    private mutating func report(_ failure: FileAccess.Failure, at path: String) {
        diagnostics.append(failure.diagnostic(at: path.isEmpty ? folder.path : shown(path)))
    }

    /// Whether a file of this name is read.
    static func isRead(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

    /// Whether to say of a file of this name that nobody reads it.
    static func isUnread(_ name: String, isHidden: Bool) -> Bool {
        isHidden ? looksRead(name) : !isKnown(name)
    }

    /// Whether a file of this name looks as if it were read: `bad.YAML`, `bad.yaml.txt`.
    private static func looksRead(_ name: String) -> Bool {
        name.lowercased().split(separator: ".").dropFirst().contains { $0 == "yaml" || $0 == "yml" }
    }

    /// Whether a file of this name may stand beside files that are read: pages for people, and what tools leave.
    private static func isKnown(_ name: String) -> Bool {
        guard !looksRead(name) else { return false }
        let lower = name.lowercased()
        return name.first == "." || lower.hasSuffix(".md") || lower.hasPrefix("readme")
            || lower.hasPrefix("license")
    }
}
