package import ArgumentParser
import Matching

/// `accredit-list`: the plug-in executable that lists the matching programs.
package struct ListProgramsCommand: ParsableCommand {
    static let discussion = """
        Every program is shown in the group of its verdict, those that cannot be told with the missing fact and \
        whom to ask; the ones that don't qualify are counted.

        Exit status: 0 some qualify, 3 none but some cannot be told, 1 none, 2 trouble.
        """

    package static let configuration = CommandConfiguration(
        commandName: "accredit-list",
        abstract: "List the programs that lead to a credential, with their duration.",
        discussion: discussion, version: ToolVersion.current)

    @OptionGroup var options: ListOptions

    package init() {}

    package func validate() throws {
        try options.check()
    }

    package func run() throws {
        let asked = try options.query(try StudentFile.read(options.student))
        let run = try ListingRun(options, readsCodes: asked.career != nil)
        let query = try run.resolved(asked)
        let listing = run.listing(query, try run.workspace.credential(query.credential))
        try run.write(listing)
        throw try run.status(listing)
    }
}
