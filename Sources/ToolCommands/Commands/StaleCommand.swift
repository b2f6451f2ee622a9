import ArgumentParser
import Catalog
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting
import RuleEngine

/// `accredit stale`: what to look up next.
struct StaleCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, json
    }

    static let configuration = CommandConfiguration(
        commandName: "stale",
        abstract: "List what to look up next, what would settle most answers first.",
        discussion: """
            An answer is open where it cannot be told, and where it rests on an assumption that ends within \
            \(Worklist.monthsAhead) months. A question counts the answers that something one may find would settle by \
            itself. The rows of --format csv are filled in and given back to accredit claims; a row whose `read` \
            is empty is skipped there.

            Exit status: 0 nothing is open, 1 something is to be looked up, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption

    @Option(
        help: ArgumentHelp(
            "Only answers for this credential; may be repeated. Default: all there are rules of.",
            valueName: "id"))
    var credential: [String] = []

    @Option(help: ArgumentHelp("Only this state or territory; may be repeated.", valueName: "code"))
    var state: [String] = []

    @Option(help: ArgumentHelp("At most so many questions.", valueName: "number"))
    var limit: Int?

    @Option(help: "How to print the list.")
    var format = Format.text

    func validate() throws {
        _ = try on.day()
        _ = try Words.values(state, Region.self, option: "--state")
        if let limit, limit < 1 { throw ValidationError("--limit `\(limit)` is not a number from 1 on.") }
    }

    func run() throws {
        let day = try on.day()
        let states = try Words.values(state, Region.self, option: "--state")
        let workspace = try Workspace(root)
        let list = Worklist(
            on: day, rules: try workspace.credentials(credential),
            institutions: workspace.catalogue.institutions, rulebook: workspace.rulebook, states: states)
        switch format {
        case .text:
            try Output.write(WorklistText.text(list, limit: limit, width: Environment.outputWidth))
        case .csv:
            try Output.write(WorklistCSV.text(list, limit: limit))
            let leftOut = WorklistCSV.leftOut(list, limit: limit)
            if leftOut > 0 {
                Output.note("\(leftOut) open in the rules, which no page settles: see --format text\n")
            }
        case .json: try Output.write(WorklistJSON.text(list, limit: limit))
        }
        guard !workspace.isIncomplete else {
            throw Trouble("the list is incomplete: some files could not be read")
        }
        if !list.lookUps.isEmpty { throw ExitStatus.no }
    }
}
