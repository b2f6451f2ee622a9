import ArgumentParser

/// `accredit`: the command that holds the others.
struct AccreditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accredit",
        abstract:
            "Tells from dated, sourced facts whether a program leads to a credential, and how long it takes.",
        discussion: """
            Exit status: 0 yes or fine, 1 no or findings, 2 wrong usage or could not run, 3 cannot tell.

            An executable accredit-NAME beside this program or on PATH runs as accredit NAME; accredit plugins \
            lists those that are there.
            """,
        version: ToolVersion.current,
        subcommands: [
            SearchCommand.self, ListCommand.self, MatchCommand.self, RoutesCommand.self, CompareCommand.self,
            ShowCommand.self,
            CheckCommand.self,
            QualifyCommand.self,
            LintCommand.self, TestCommand.self, DiffCommand.self, ExplainCommand.self, SchemaCommand.self,
            StaleCommand.self, ClaimsCommand.self,
            ImportCommand.self, NewCommand.self, ExportCommand.self, CareerCommand.self,
            EducationCommand.self, PluginsCommand.self,
        ])

    /// The commands whose work is done by executables of their own, which are looked up like plug-ins.
    static let separate: [any ParsableCommand.Type] = [ListCommand.self, ImportCommand.self]

    /// The words that are never looked up as plug-ins.
    static var names: [String] {
        configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    }
}
