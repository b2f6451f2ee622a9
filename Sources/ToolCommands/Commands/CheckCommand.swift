import ArgumentParser
import Catalog
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting

/// `accredit check`: an institution's or a program's accreditation on a day.
struct CheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check what is known of a school's or a program's accreditation on a day.",
        discussion: """
            Asked of a school, the exit status answers for the school as a whole; asked of a program or --by an \
            agency, for those.

            Exit status: 0 accredited, 1 not accredited, 3 cannot tell, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption

    @Argument(
        help: ArgumentHelp(
            "An id, a name or a UNITID; a program's id or name behind a slash.", valueName: "school[/program]"
        ))
    var subject: String

    @Option(help: ArgumentHelp("Only this agency: CAHIIM, HLC, …", valueName: "agency"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "A further place of the school, by its number in DAPIP under `sites`.", valueName: "number"))
    var site: String?

    @Option(help: "How to print the answer.")
    var format = Format.text

    func validate() throws {
        _ = try on.day()
    }

    func run() throws {
        let day = try on.day()
        let workspace = try Workspace(root)
        let match = try workspace.find(subject)
        let agency = try by.map { try workspace.agency($0) }
        let check =
            if let site = try site.map({ try self.site($0, of: match) }) {
                StandingCheck(
                    match.institution, site: site, agency: agency, on: day, rulebook: workspace.rulebook,
                    trust: trust.trust)
            } else {
                StandingCheck(
                    match.institution, program: match.program, agency: agency, on: day,
                    rulebook: workspace.rulebook, trust: trust.trust)
            }
        let requirements = RequirementCheck(check, rulebook: workspace.rulebook, trust: trust.trust)
        switch format {
        case .text:
            try Output.write(StandingTextReport.text(check, requirements, width: Environment.outputWidth))
        case .json: try Output.write(StandingJSONReport.text(check, requirements))
        }
        throw ExitStatus.of(check.answer)
    }

    private func site(_ number: String, of match: ProgramFinder.Match) throws -> Site {
        guard match.program == nil else {
            throw ValidationError("--site asks about a place of the school, not about a program.")
        }
        let sites = match.institution.sites
        guard let site = sites.first(where: { $0.dapip == number }) else {
            throw Trouble(Workspace.unknown("site", number, known: sites.map(\.dapip)))
        }
        return site
    }
}
