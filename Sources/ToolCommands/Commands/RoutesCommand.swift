import ArgumentParser
import Catalog
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting
import RuleEngine

/// `accredit routes`: the ways to credentials, and what somebody lacks for each.
struct RoutesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Show the ways to credentials, and what you lack for each, before you choose a school.",
        discussion: """
            `accredit routes --award certificate --max-duration '6 months'` shows what a short certificate can lead \
            to, `accredit routes RHIA --education bachelor` the ways to RHIA from a degree in another field.

            Exit status: 0 some credential is reached, 1 none can be, 3 cannot tell, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption

    @Argument(help: ArgumentHelp("Credentials by their ids: RHIT. Default: all.", valueName: "credential"))
    var credentials: [String] = []

    @OptionGroup var applicant: ApplicantOptions
    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("The longest it may take: 24 (months) or '2 years'.", valueName: "length"))
    var maxDuration: String?

    @Option(
        help: ArgumentHelp(
            "A YAML file with what is known of you and what you look for; options win. docs/student.md has its keys.",
            valueName: "file"))
    var student: String?

    @Option(help: "How to print the routes.")
    var format = Format.text

    func validate() throws {
        _ = try on.day()
        try applicant.check()
        _ = try selection.selection()
        _ = try months()
    }

    func run() throws {
        let profile = try StudentFile.read(student)
        var query = Query(credential: "", on: try on.day())
        try query.take(applicant, selection, profile)
        query.maxMonths = try months() ?? profile.maxMonths
        query.trust = trust.trust
        let workspace = try Workspace(root)
        let asked = try Set(credentials.map { try workspace.credential($0).source.id })
        let overviews = workspace.rulebook.credentials
            .filter { asked.isEmpty || asked.contains($0.source.id) }
            .map {
                RouteOverview(
                    query, rule: $0, institutions: workspace.catalogue.institutions,
                    rulebook: workspace.rulebook, jobs: Environment.processorCount)
            }
            .sorted { ($0.rank, $0.rule.source.id) < ($1.rank, $1.rule.source.id) }
        switch format {
        case .text:
            try Output.write(RouteOverviewText.text(overviews, query, width: Environment.outputWidth))
        case .json: try Output.write(RouteOverviewJSON.text(overviews, query))
        }
        guard !workspace.isIncomplete else {
            throw Trouble("the counts are incomplete: some files could not be read")
        }
        throw ExitStatus.of(overviews.map(\.verdict))
    }

    private func months() throws -> Int? {
        try maxDuration.map { try Words.months($0, option: "--max-duration") }
    }
}

extension RouteOverview {
    /// What is reached comes first, what can't be reached last.
    fileprivate var rank: Int {
        switch verdict {
        case .qualifies, .qualifiesIf: 0
        case .cannotTell: 1
        case .doesNotQualify: 2
        }
    }
}
