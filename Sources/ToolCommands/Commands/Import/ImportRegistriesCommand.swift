package import ArgumentParser

/// `accredit-import`: the plug-in executable that takes registries into program files.
package struct ImportRegistriesCommand: ParsableCommand {
    static let discussion = """
        Run again with a newer edition, an import changes only what the registry itself had said: what somebody \
        wrote by hand stays byte for byte, and where the two disagree both stay and the conflict is reported.

        Exit status: 0 everything is taken in, 1 some rows or schools were left out, 2 trouble.
        """

    package static let configuration = CommandConfiguration(
        commandName: "accredit-import", abstract: "Take public registries into the program files.",
        discussion: discussion, version: ToolVersion.current,
        subcommands: [IPEDSImportCommand.self, DAPIPImportCommand.self])

    package init() {}
}
