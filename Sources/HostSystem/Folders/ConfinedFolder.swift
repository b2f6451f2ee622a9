import Posix
import Synchronization

/// A folder that is held open. What is below it is found name by name and opened without following a link, so that
/// nothing else is ever read, whatever links say and whoever changes them meanwhile.
///
/// A link below it that stays below it is followed by hand; one that leads elsewhere is refused unopened. In a catalogue
/// links may lead to files of `Programs/` and `Rules/` alone: beside those a job that checks a change may keep what
/// nobody else should read, and so may hidden folders anywhere.
package final class ConfinedFolder: Sendable {
    /// Something below the folder that was opened.
    struct Opened {
        var descriptor: Descriptor
        var status: stat
        /// Where it really is, from the folder on: links are resolved.
        var path: String

        var kind: mode_t { status.st_mode & S_IFMT }
        var isFolder: Bool { kind == S_IFDIR }
        var identity: FileAccess.Identity { FileAccess.Identity(status) }
    }

    /// As the user would type it.
    package let path: String
    private let root: Descriptor
    /// For links with a whole path that leads back into the folder.
    private let realPath: String?
    private let isCatalogue: Bool
    /// The folder, reached without a link, in which something was opened last: files are read folder by folder.
    private let last = Mutex<(path: Substring, folder: Descriptor)?>(nil)

    /// Names on the way to one file, those in links included: links can lead far round, and in circles.
    static let mostSteps = 255
    /// How often a name is opened anew that was a link when it was opened and none when it was read.
    private static let mostTries = 8

    /// - Parameter path: the folder; links that lead to it are followed, because the user named it.
    package init(_ path: String) throws(FileAccess.Failure) {
        let number = Posix.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw .system(errno) }
        self.path = path
        root = Descriptor(number)
        realPath = ExecutablePath.real(path)
        isCatalogue = CatalogueRoot.isRoot(path)
    }

    /// The bytes of a regular file below the folder.
    package func read(_ path: String, maxBytes: Int) throws(FileAccess.Failure) -> (
        bytes: [UInt8], identity: FileAccess.Identity
    ) {
        try FileAccess.contents(ofFile: maxBytes) { () throws(FileAccess.Failure) in
            try open(path).descriptor
        }
    }

    /// Whether a path leads to a folder below this one.
    package func isFolder(_ path: String) -> Bool {
        (try? open(path))?.isFolder ?? false
    }

    /// Opens what a path below the folder leads to.
    ///
    /// - Parameter path: relative; empty for the folder itself.
    func open(_ path: String) throws(FileAccess.Failure) -> Opened {
        let (parent, name) = ConfinedFolder.parts(of: path)
        if !["", ".", ".."].contains(name), let known = last.withLock({ $0?.path == parent ? $0 : nil }),
            case .opened(let descriptor)? = try? step(to: String(name), in: known.folder)
        {
            return try opened(descriptor, path)
        }
        var way: [(name: String, folder: Descriptor)] = []
        var rest = ConfinedFolder.names(in: path)
        var steps = 0
        var hasFollowed = false
        while let name = rest.popLast() {
            steps += 1
            guard steps <= ConfinedFolder.mostSteps else { throw .linksInCircle }
            if name == ".." {
                guard way.popLast() != nil else { throw .leadsOutside }
                continue
            }
            switch try step(to: name, in: way.last?.folder ?? root, hasFollowed: hasFollowed) {
            case .opened(let descriptor): way.append((name, descriptor))
            case .link(let target):
                hasFollowed = true
                var target = target[...]
                if target.hasPrefix("/") {
                    guard let realPath, target == realPath || target.hasPrefix(realPath + "/") else {
                        throw .leadsOutside
                    }
                    target = target.dropFirst(realPath.count)
                    way = []
                }
                rest += ConfinedFolder.names(in: target)
            }
        }
        if hasFollowed {
            guard ConfinedFolder.mayLead(to: way.map(\.name), isCatalogue: isCatalogue) else {
                throw .leadsOutside
            }
        }
        let found = try opened(way.last?.folder ?? root, way.map(\.name).joined(separator: "/"))
        if found.path == path, let folder = way.dropLast().last?.folder {
            last.withLock { $0 = (parent, folder) }
        }
        return found
    }

    private func opened(_ descriptor: Descriptor, _ path: String) throws(FileAccess.Failure) -> Opened {
        guard let status = descriptor.status else { throw .system(errno) }
        return Opened(descriptor: descriptor, status: status, path: path)
    }

    /// The folder that a path names something in, and the name.
    private static func parts(of path: String) -> (parent: Substring, name: Substring) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
        return (path[..<slash], path[path.utf8.index(after: slash)...])
    }

    /// Whether a link may lead to a path below the folder.
    static func mayLead(to path: [String], isCatalogue: Bool) -> Bool {
        // The folder itself is around the link, which is reported as such.
        guard let first = path.first else { return true }
        return isCatalogue
            ? CatalogueRoot.folders.contains(first) && !path.contains(".git")
            : !path.contains { $0.first == "." }
    }

    /// What stands behind a name.
    enum Step {
        case opened(Descriptor)
        /// A link, which is not followed.
        case link(String)
    }

    /// Opens a name in an open folder, unless it is a link.
    func step(
        to name: String, in folder: Descriptor, hasFollowed: Bool = false
    ) throws(FileAccess.Failure) -> Step {
        for _ in 0..<ConfinedFolder.mostTries {
            // Nobody is waited for: a pipe without a writer would.
            let number = openat(
                folder.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
            if number >= 0 { return .opened(Descriptor(number)) }
            let error = errno
            switch error {
            case ELOOP, EMLINK:
                if let target = ConfinedFolder.target(of: name, in: folder) { return .link(target) }
            case ENXIO: throw .isNoFile(S_IFSOCK)
            case ENOENT where hasFollowed: throw .leadsNowhere
            default: throw .system(error)
            }
        }
        throw .changed
    }

    /// What a link says; `nil` for what isn't one any more.
    private static func target(of name: String, in folder: Descriptor) -> String? {
        var isLink = false
        let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            let read = start.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                readlinkat(folder.number, name, $0, buffer.count)
            }
            isLink = read >= 0
            count = max(0, read)
        }
        return isLink ? String(decoding: target, as: UTF8.self) : nil
    }

    /// The parts of a path, the last first.
    static func names(in path: some StringProtocol) -> [String] {
        let names = path.split { $0 == "/" }.map { String($0) }
        return names.filter { $0 != "." }.reversed()
    }
}
