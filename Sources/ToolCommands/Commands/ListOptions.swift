import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Eligibility
import Matching
import Reporting
import RuleEngine

/// The options of `accredit list` and `accredit-list`: declared once, so that help and completions know them.
struct ListOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, csv, markdown
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

    @Option(help: ArgumentHelp("The credential the programs should lead to. Default: RHIT.", valueName: "id"))
    var credential: String?

    @Option(
        help: ArgumentHelp(
            "Only programs in a field that prepares for this career: medical-coder. accredit career lists them.",
            valueName: "career"))
    var career: String?

    @OptionGroup var days: StudyDayOptions

    @OptionGroup var applicant: ApplicantOptions

    @OptionGroup var selection: SelectionOptions

    @Flag(
        help:
            "Programs of every field. Without it, --cip and --career a listing begins with the fields that the credential's rule names; the others are counted."
    )
    var allFields = false

    @Option(help: ArgumentHelp("The longest it may take: 24 (months) or '2 years'.", valueName: "length"))
    var maxDuration: String?

    @Option(
        help: ArgumentHelp(
            "Only what may be finished by this day if begun on the day of --on; accreditation is asked of the day of completion, by the program's length.",
            valueName: "date"))
    var graduateBy: String?

    @Option(
        help: ArgumentHelp(
            "The state you live in: marks online programs elsewhere, which may not enrol you.",
            valueName: "state"))
    var livesIn: String?

    @Option(
        help: ArgumentHelp(
            "A YAML file with what is known of you and what you look for; options win. docs/student.md has its keys.",
            valueName: "file"))
    var student: String?

    @Option(help: "Sort by this within each group.")
    var sort = Sort.name

    @Option(name: .customLong("group"), help: "One line for each of these.")
    var grouping = ListingView.Grouping.program

    @Option(
        help: ArgumentHelp(
            "Only one group: qualifies, qualifies-if, last-seen, cannot-tell, does-not-qualify.",
            valueName: "group"))
    var only: String?

    @Option(help: ArgumentHelp("The most lines to show, the first ones.", valueName: "n"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "What to say of each program, in this order: \(ListingColumn.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "columns"))
    var columns: String?

    @Option(help: "How to print the listing.")
    var format = Format.table

    /// The query, or a usage error.
    ///
    /// - Parameter profile: what the student's file says, where no option says it.
    func query(_ profile: StudentProfile = StudentProfile()) throws -> Query {
        var profile = profile
        try days.add(to: &profile)
        var query = Query(credential: credential ?? profile.credential ?? "RHIT", on: try on.day())
        query.career = career ?? profile.career
        try query.take(applicant, selection, profile)
        query.take(daysOf: profile)
        query.home =
            try livesIn.map { try Words.oneSpoken($0, Region.self, option: "--lives-in") } ?? profile.livesIn
        query.maxMonths =
            try maxDuration.map { try Words.months($0, option: "--max-duration") } ?? profile.maxMonths
        let deadline = try graduateBy.map { try Words.day($0, option: "--graduate-by") }
        try query.take(deadline: deadline ?? profile.graduateBy)
        query.allFields = allFields || profile.allFields
        query.order = sort.order
        query.trust = trust.trust
        return query
    }

    /// The options that say where the listing comes from and how it is shown, as words of a command.
    var shown: [String] {
        var words: [String] = []
        if let folder = root.root { words += ["--root", folder] }
        if let folder = root.rules { words += ["--rules", folder] }
        if sort != .name { words += ["--sort", sort.rawValue] }
        if grouping != .program { words += ["--group", grouping.rawValue] }
        if let only { words += ["--only", only] }
        if let limit { words += ["--limit", String(limit)] }
        if let columns { words += ["--columns", columns] }
        if format != .table { words += ["--format", format.rawValue] }
        return words
    }

    /// What to show of a listing, or a usage error.
    func view() throws -> ListingView {
        if let limit, limit < 1 { throw ValidationError("--limit `\(limit)` is not a number from 1 on.") }
        let only = try only.map { try Words.value($0, Listing.Group.self, option: "--only") }
        return ListingView(only: only, grouping: grouping, limit: limit)
    }

    /// The columns of `--columns`, `nil` for the usual ones, or a usage error.
    func shownColumns() throws -> [ListingColumn]? {
        guard let columns else { return nil }
        guard grouping == .program, format != .json else {
            throw ValidationError(
                "--columns goes with --group program and the formats table, csv and markdown.")
        }
        let values = try Words.values([columns], ListingColumn.self, option: "--columns")
        guard !values.isEmpty else { throw ValidationError("--columns names no column.") }
        return values
    }

    /// Checks what can be checked without reading a file.
    func check() throws {
        _ = try query()
        _ = try view()
        _ = try shownColumns()
    }
}

extension ListingView.Grouping: ExpressibleByArgument {}
