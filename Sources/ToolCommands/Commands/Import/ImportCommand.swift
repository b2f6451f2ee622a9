import ArgumentParser

/// `accredit import`: the help of the importers; the work is done by the executable `accredit-import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take public registries into the program files.",
        discussion: ImportRegistriesCommand.discussion, subcommands: [IPEDS.self, DAPIP.self])

    struct IPEDS: ParsableCommand {
        static let configuration = IPEDSImportCommand.configuration

        @OptionGroup var options: IPEDSOptions

        func validate() throws { try options.check() }
        func run() throws { throw try PluginExecutable.handOver("import") }
    }

    struct DAPIP: ParsableCommand {
        static let configuration = DAPIPImportCommand.configuration

        @OptionGroup var options: DAPIPOptions

        func validate() throws { try options.check() }
        func run() throws { throw try PluginExecutable.handOver("import") }
    }
}
