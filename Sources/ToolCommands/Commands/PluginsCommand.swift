import ArgumentParser
import HostSystem
import Reporting

/// `accredit plugins`: which executables run as `accredit NAME`, and which never do.
struct PluginsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugins", abstract: "List the plug-ins: executables that run as accredit NAME.",
        discussion: """
            Looks for accredit-NAME beside this program, then along PATH, and runs none of them. A file never runs \
            where accredit has a command of its name, where another of its name is found before it, or where it is \
            not executable.

            Exit status: 0 all of them run, 1 some never do, 2 trouble.
            """)

    @Option(help: "How to print the list.")
    var format = CheckCommand.Format.text

    func run() throws {
        let listing = PluginListing(
            executable: ExecutablePath.own ?? "accredit", found: PluginSearch.ofThisTool.plugins)
        switch format {
        case .text: try Output.write(PluginTextReport.text(listing, width: Environment.outputWidth))
        case .json: try Output.write(PluginJSONReport.text(listing))
        }
        if listing.hasIdle { throw ExitStatus.no }
    }
}

extension PluginSearch {
    /// The plug-ins beside this tool and on `PATH`.
    static var ofThisTool: PluginSearch {
        let own = AccreditCommand.separate.map { $0.configuration }
        return PluginSearch(
            commands: AccreditCommand.names,
            summaries: own.reduce(into: [:]) { $0[$1.commandName ?? ""] = $1.abstract })
    }
}
