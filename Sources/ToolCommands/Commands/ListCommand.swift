import ArgumentParser

/// `accredit list`: the help of the listing; the work is done by the executable `accredit-list`.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the programs that lead to a credential, with their duration.",
        discussion: ListProgramsCommand.discussion)

    @OptionGroup var options: ListOptions

    func validate() throws {
        try options.check()
    }

    func run() throws {
        throw try PluginExecutable.handOver("list")
    }
}
