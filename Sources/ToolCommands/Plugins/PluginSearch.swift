import HostSystem
import Reporting

/// Finds every file that is called like a plug-in. None of them is run.
struct PluginSearch {
    /// In the order in which they are looked for.
    private(set) var plugins: [PluginListing.Plugin] = []
    private var seen: Set<FileAccess.Identity> = []
    private let commands: [String]
    private let summaries: [String: String]

    /// Searches beside this program and along `PATH`.
    ///
    /// - Parameters:
    ///   - commands: the words that are never looked up.
    ///   - summaries: what is known of plug-ins that are part of `accredit`: those are looked up all the same.
    init(commands: [String], summaries: [String: String]) {
        self.commands = commands
        self.summaries = summaries
        // Under SwiftPM's name for it this program is called like a plug-in of its own.
        if let own = ExecutablePath.own.flatMap(FileAccess.identity) { seen.insert(own) }
        if let own = PluginFolders.own { add(own.path, hasTools: own.hasTools) }
        for folder in PluginFolders.onPath { add(folder, hasTools: false) }
    }

    /// The names that run.
    var runnable: [String] { plugins.filter { $0.state == .runs }.map(\.name) }

    private mutating func add(_ folder: String, hasTools: Bool) {
        let files = FileSystem.names(in: folder)
        let named = files.filter { $0.hasPrefix(PluginFolders.prefix) }
        for file in named where !isCopy(file, among: files, hasTools) {
            var name = String(file.dropFirst(PluginFolders.prefix.count))
            if hasTools, name.hasSuffix(PluginFolders.toolSuffix) {
                name.removeLast(PluginFolders.toolSuffix.count)
            }
            let path = CatalogueRoot.path(folder, file)
            let isExecutable = PluginExecutable.isExecutable(path)
            // A file with an ending that can't run is something else that has to do with a plug-in.
            guard !name.isEmpty, isExecutable || !name.contains("."), isNew(path) else { continue }
            let summary = summaries[name] ?? PluginSearch.summary(of: name, in: path)
            let state = isExecutable ? state(of: name) : .notExecutable
            plugins.append(.init(name: name, path: path, summary: summary, state: state))
        }
    }

    /// What becomes of one more executable of a name.
    private func state(of name: String) -> PluginListing.State {
        if commands.contains(name), summaries[name] == nil { return .shadowedByCommand }
        let earlier = plugins.first { $0.name == name && $0.state == .runs }
        return earlier.map { .shadowed(by: $0.path) } ?? .runs
    }

    /// Whether a file is what another is, built by SwiftPM under the other name too.
    private func isCopy(_ file: String, among files: [String], _ hasTools: Bool) -> Bool {
        let suffix = PluginFolders.toolSuffix
        if hasTools { return files.contains(file + suffix) }
        return file.hasSuffix(suffix) && files.contains(String(file.dropLast(suffix.count)))
    }

    /// Whether a path leads to a file that hasn't been met: a link to a plug-in is that plug-in.
    private mutating func isNew(_ path: String) -> Bool {
        FileAccess.identity(ofFile: path).map { seen.insert($0).inserted } ?? false
    }

    /// What a script says of itself near its beginning: `# accredit-NAME: what it does`.
    private static func summary(of name: String, in path: String) -> String? {
        // A script that is larger than this says nothing; a compiled program neither.
        guard let bytes = try? FileAccess.read(path, maxBytes: 1 << 18).bytes, bytes.starts(with: "#!".utf8)
        else { return nil }
        let mark = "# \(PluginFolders.prefix)\(name):"
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let line = head.split(separator: "\n").first(where: { $0.hasPrefix(mark) }) else { return nil }
        let text = line.dropFirst(mark.count).drop { $0 == " " }
        return text.isEmpty ? nil : String(text)
    }
}
