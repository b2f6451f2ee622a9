/// The files that are called like plug-ins.
package struct PluginListing: Sendable {
    /// Whether `accredit NAME` runs the file.
    package enum State: Sendable, Hashable {
        case runs
        /// `accredit` has a command of that name, which always wins.
        case shadowedByCommand
        /// Another file of that name is found before.
        case shadowed(by: String)
        case notExecutable
    }

    package struct Plugin: Sendable {
        /// The word behind `accredit`.
        package var name: String
        package var path: String
        /// What it does, one sentence, where that is known without running it.
        package var summary: String?
        package var state: State

        package init(name: String, path: String, summary: String?, state: State) {
            self.name = name
            self.path = path
            self.summary = summary
            self.state = state
        }
    }

    /// The path of `accredit` itself.
    package let executable: String
    /// In order of name, those of one name in the order in which they are looked for.
    package let plugins: [Plugin]

    /// - Parameter found: in the order in which they are looked for.
    package init(executable: String, found: [Plugin]) {
        self.executable = executable
        plugins = found.enumerated().sorted {
            ($0.element.name, $0.offset) < ($1.element.name, $1.offset)
        }.map(\.element)
    }

    /// Some file is called like a plug-in and never runs.
    package var hasIdle: Bool { plugins.contains { $0.state != .runs } }
}
