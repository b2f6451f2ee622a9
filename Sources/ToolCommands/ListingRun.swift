import ArgumentParser
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting
import RuleEngine

/// Answers queries from a catalogue on disk, and prints a listing as the options ask for it: the same for every
/// command that ends in one.
struct ListingRun {
    let workspace: Workspace
    private let options: ListOptions
    private let view: ListingView
    private let columns: [ListingColumn]?
    private let jobs = Environment.processorCount

    /// - Parameter readsCodes: whether code tables are needed, as they are for careers.
    init(_ options: ListOptions, readsCodes: Bool) throws {
        self.options = options
        view = try options.view()
        columns = try options.shownColumns()
        workspace = try Workspace(options.root, readsCodes: readsCodes)
    }

    /// A query whose words for a career and a credential are those of the catalogue, or trouble.
    func resolved(_ query: Query) throws -> Query {
        var query = query
        try query.resolveCareer(in: workspace.catalogue)
        query.credential = try workspace.credential(query.credential).source.id
        return query
    }

    /// The listing of a resolved query.
    func listing(_ query: Query, _ rule: PreparedRule) -> Listing {
        Listing(
            query, rule: rule, institutions: workspace.catalogue.institutions, rulebook: workspace.rulebook,
            jobs: jobs)
    }

    /// Prints a listing on standard output.
    func write(_ listing: Listing) throws {
        switch options.format {
        case .table:
            let style = ListingTable.Style(width: Environment.outputWidth, view: view, columns: columns)
            try Output.write(ListingTable.text(listing, style, jobs: jobs))
        case .json: try Output.write(ListingJSON.text(listing, view))
        case .csv:
            let columns = columns ?? ListingColumn.ofSpreadsheets
            try Output.write(ListingCSV.text(listing, view, columns: columns, jobs: jobs))
        case .markdown:
            let columns = columns ?? ListingColumn.usual
            try Output.write(ListingMarkdown.text(listing, view, columns: columns, jobs: jobs))
        }
    }

    /// The exit status of a listing, or trouble where part of the catalogue is missing from it.
    func status(_ listing: Listing) throws -> ExitCode {
        guard !workspace.isIncomplete else {
            throw Trouble("the listing is incomplete: some files could not be read")
        }
        return ExitStatus.of(listing.entries.map(\.verdict))
    }
}
