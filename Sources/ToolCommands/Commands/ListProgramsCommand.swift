package import ArgumentParser
import Catalog
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting
import RuleEngine

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
        _ = try options.query()
        _ = try options.group()
    }

    package func run() throws {
        var query = try options.query(try StudentFile.read(options.student))
        let only = try options.group()
        let workspace = try Workspace(options.root, readsCodes: query.career != nil)
        try query.resolveCareer(in: workspace.catalogue)
        let rule = try workspace.credential(query.credential)
        query.credential = rule.source.id
        let jobs = Environment.processorCount
        let listing = Listing(
            query, rule: rule, institutions: workspace.catalogue.institutions, rulebook: workspace.rulebook,
            jobs: jobs)
        let bySchool = options.grouping == .school
        switch options.format {
        case .table:
            let style = ListingTable.Style(width: Environment.outputWidth, bySchool: bySchool, only: only)
            try Output.write(ListingTable.text(listing, style, jobs: jobs))
        case .json: try Output.write(ListingJSON.text(listing, only: only, bySchool: bySchool))
        case .csv: try Output.write(ListingCSV.text(listing, only: only, bySchool: bySchool, jobs: jobs))
        }
        guard !workspace.isIncomplete else {
            throw Trouble("the listing is incomplete: some files could not be read")
        }
        throw ExitStatus.of(listing.entries.map(\.verdict))
    }
}
