import ArgumentParser
import Catalog
import CatalogLoading
import HostSystem
import Matching
import Reporting

/// `accredit search`: the schools and programs that some words fit.
struct SearchCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract:
            "Find schools and programs by names, cities, states, awards, credentials and fields of study.",
        discussion: """
            Every word has to fit somewhere: the name of a school or program, a former one, an id or UNITID, a city, \
            a state by code or name, an award, a credential that the page names, a CIP code or its title. Case, \
            accents and small slips of spelling don't matter; what fits best comes first.

            Exit status: 0 found, 1 nothing found, 2 trouble.
            """)

    @OptionGroup var root: RootOption

    @Argument(help: "The words to look for.")
    var words: [String]

    @Option(help: ArgumentHelp("Only this state or territory; may be repeated.", valueName: "code"))
    var state: [String] = []

    @Option(help: ArgumentHelp("The most schools to show.", valueName: "number"))
    var limit = 20

    @Option(help: "How to print what is found.")
    var format = Format.text

    func validate() throws {
        _ = try query()
        guard limit > 0 else { throw ValidationError("--limit `\(limit)` shows nothing; write 1 or more.") }
    }

    private func query() throws -> SearchQuery {
        let states = try Words.values(state, Region.self, option: "--state")
        guard let query = SearchQuery(words.joined(separator: " "), states: states) else {
            throw ValidationError(
                "Name what to look for: 1 to \(SearchQuery.mostWords) words of letters or digits.")
        }
        return query
    }

    func run() throws {
        let query = try query()
        let workspace = try Workspace(root, readsCodes: true)
        let codes = workspace.catalogue.codes
        let result = SearchIndex(workspace.catalogue.institutions, codes: codes).search(query)
        switch format {
        case .text:
            try Output.write(SearchTextReport.text(result, limit: limit, width: Environment.outputWidth))
        case .json: try Output.write(SearchJSONReport.text(result, limit: limit, codes: codes))
        case .csv: try Output.write(SearchCSVReport.text(result, limit: limit, codes: codes))
        }
        guard !workspace.isIncomplete else {
            throw Trouble("the search is incomplete: some files could not be read")
        }
        if result.hits.isEmpty { throw ExitStatus.no }
    }
}
