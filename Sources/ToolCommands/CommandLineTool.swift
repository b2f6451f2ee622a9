package import ArgumentParser
import Diagnostics
import HostSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a command from the arguments of the process, with the exit statuses of this tool.
package enum CommandLineTool {
    /// Runs `accredit`: a plug-in where the first word names one, else a command of its own.
    package static func runAccredit() -> Never {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let name = arguments.first, !name.hasPrefix("-"), !AccreditCommand.names.contains(name) {
            // Before ArgumentParser, which has no hook for commands it doesn't know.
            guard let plugin = PluginExecutable.find(name) else {
                let nearest = Spelling.nearest(to: name, among: AccreditCommand.names)
                Output.note(
                    "accredit: no command `\(name)`, and no accredit-\(name) beside this program or on PATH\n"
                )
                if let nearest { Output.note("did you mean `\(nearest)`?\n") }
                Output.note("see accredit --help\n")
                exit(ExitStatus.trouble.rawValue)
            }
            let failure = PluginExecutable.run(plugin, arguments: Array(arguments.dropFirst()))
            Output.note("accredit: \(failure)\n")
            exit(ExitStatus.trouble.rawValue)
        }
        run(AccreditCommand.self)
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
            Output.note("accredit: \(trouble.description)\n")
            return ExitStatus.trouble.rawValue
        }
        let message = command.fullMessage(for: error) + "\n"
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
            || error is Output.Failure || error is FileWriter.Failure
    }
}
