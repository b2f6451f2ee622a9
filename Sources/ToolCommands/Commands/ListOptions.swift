import ArgumentParser
import Catalog
import Matching
import RuleEngine

/// The options of `accredit list` and `accredit-list`: declared once, so that help and completions know them.
struct ListOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, csv
    }

    enum Grouping: String, ExpressibleByArgument, CaseIterable {
        case program, school
    }

    enum Sort: String, ExpressibleByArgument, CaseIterable {
        case duration, name, state

        var order: Query.Order {
            switch self {
            case .duration: .duration
            case .name: .name
            case .state: .state
            }
        }
    }

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption

    @Option(help: ArgumentHelp("The credential the programs should lead to.", valueName: "id"))
    var credential = "RHIT"

    @OptionGroup var applicant: ApplicantOptions

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("The longest it may take: 24 (months) or '2 years'.", valueName: "length"))
    var maxDuration: String?

    @Option(help: "Sort by this within each group.")
    var sort = Sort.name

    @Option(name: .customLong("group"), help: "One line for each of these.")
    var grouping = Grouping.program

    @Option(
        help: ArgumentHelp(
            "Only one group: qualifies, qualifies-if, last-seen, cannot-tell, does-not-qualify.",
            valueName: "group"))
    var only: String?

    @Option(help: "How to print the listing.")
    var format = Format.table

    /// The query, or a usage error.
    func query() throws -> Query {
        var query = Query(credential: credential, on: try on.day())
        query.education = try applicant.held()
        query.gpa = try applicant.average()
        let selection = try selection.selection()
        query.states = selection.states
        query.awards = selection.awards
        query.deliveries = selection.deliveries
        query.maxMonths = try maxDuration.map(ListOptions.months)
        query.order = sort.order
        query.trust = trust.trust
        return query
    }

    /// The group of `--only`, or a usage error.
    func group() throws -> Listing.Group? {
        try only.map { try Words.value($0, Listing.Group.self, option: "--only") }
    }

    private static func months(_ text: String) throws -> Int {
        if let months = Int(text), months > 0 { return months }
        if let length = MonthRange(parsing: text) { return length.atMost }
        throw ValidationError("--max-duration `\(text)` is not a length; write 24 or '2 years'.")
    }
}
