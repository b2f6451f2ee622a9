package import ArgumentParser
import Diagnostics
import HostSystem
import Posix
import Reporting

/// Runs a command from the arguments of the process, with the exit statuses of this tool.
package enum CommandLineTool {
    /// Runs `accredit`: a plug-in where the first word names one, else a command of its own.
    package static func runAccredit() -> Never {
        // Before ArgumentParser, which has no hook for commands it doesn't know.
        var arguments = CommandLine.arguments.dropFirst()
        let asksForHelp = arguments.first == "help"
        if asksForHelp { arguments.removeFirst() }
        if let name = arguments.first, !name.hasPrefix("-"), !AccreditCommand.names.contains(name) {
            runPlugin(name, arguments: asksForHelp ? ["--help"] : Array(arguments.dropFirst()))
        }
        run(AccreditCommand.self)
    }

    private static func runPlugin(_ name: String, arguments: [String]) -> Never {
        if let plugin = PluginExecutable.find(name) {
            Output.note("accredit: \(PluginExecutable.run(plugin, arguments: arguments))\n")
        } else {
            let known = AccreditCommand.names + PluginSearch.ofThisTool.runnable
            let offer = Spelling.offer(nearestTo: name, among: known)
            Output.note(
                "accredit: no command `\(name)`, and no accredit-\(name) beside this program or on PATH\n")
            if let offer { Output.note(offer + "\n") }
            Output.note("see accredit --help and accredit plugins\n")
        }
        exit(ExitStatus.trouble.rawValue)
    }

    /// Runs one command.
    package static func run(_ command: (some ParsableCommand).Type) -> Never {
        do {
            var parsed = try command.parseAsRoot()
            try parsed.run()
            exit(ExitStatus.yes.rawValue)
        } catch {
            exit(report(error, command))
        }
    }

    /// Says what went wrong; help and version that were asked for are answers.
    private static func report(_ error: any Error, _ command: (some ParsableCommand).Type) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        if let trouble = error as? any CustomStringConvertible & Error, isOwn(error) {
            Output.note("accredit: \(VisibleText.ofLines(trouble.description))\n")
            return ExitStatus.trouble.rawValue
        }
        let message = VisibleText.ofLines(command.fullMessage(for: error)) + "\n"
        guard command.exitCode(for: error).isSuccess else {
            Output.note(message)
            return ExitStatus.trouble.rawValue
        }
        do {
            try Output.write(message)
            return ExitStatus.yes.rawValue
        } catch {
            Output.note("accredit: \(error.description)\n")
            return ExitStatus.trouble.rawValue
        }
    }

    private static func isOwn(_ error: any Error) -> Bool {
        error is Trouble || error is CatalogueRoot.Missing || error is StandardRules.Unusable
            || error is Output.Failure || error is JSONText.Failure || error is FileWriter.Failure
            || error is Subprocess.Failure
    }
}
