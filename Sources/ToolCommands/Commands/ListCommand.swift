import ArgumentParser

/// `accredit list`: the help of the listing; the work is done by the executable `accredit-list`.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the programs that lead to a credential, with their duration.",
        discussion: ListProgramsCommand.discussion)

    @OptionGroup var options: ListOptions

    func validate() throws {
        _ = try options.query()
        _ = try options.group()
    }

    func run() throws {
        guard let sibling = PluginExecutable.find("list") else {
            throw Trouble("accredit-list is missing: it belongs beside this program or on PATH")
        }
        // The words behind `list`, as they were typed: this command has only checked them.
        let typed = CommandLine.arguments.drop { $0 != "list" }.dropFirst()
        throw Trouble(PluginExecutable.run(sibling, arguments: Array(typed)))
    }
}
