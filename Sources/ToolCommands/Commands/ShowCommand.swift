import ArgumentParser
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting
import RuleEngine

/// `accredit show`: one page about a school or a program.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show everything that is known of a school or a program on one page.",
        discussion: """
            A verdict takes the day of --on as the day of completion. What nobody has recorded is shown as such.

            Exit status: 0 the page is shown, whatever it says, 2 trouble: no such school or program, wrong usage. \
            For an answer in the exit status see accredit check and accredit qualify.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption

    @Argument(
        help: ArgumentHelp(
            "An id, a name or a UNITID; a program's id or name behind a slash.", valueName: "school[/program]"
        ))
    var subject: String

    @Option(
        help: ArgumentHelp(
            "Only the verdicts for this credential; may be repeated. Default: all there are rules of.",
            valueName: "id"))
    var credential: [String] = []

    @Option(help: "How to print the page.")
    var format = CheckCommand.Format.text

    func validate() throws {
        _ = try on.day()
    }

    func run() throws {
        let day = try on.day()
        let workspace = try Workspace(root)
        let rules = try workspace.credentials(credential)
        let match = try workspace.find(subject)
        if let program = match.program {
            try show(
                ProgramProfile(
                    program, at: match.institution, on: day, rules: rules, rulebook: workspace.rulebook,
                    trust: trust.trust))
        } else {
            try show(
                SchoolProfile(
                    match.institution, on: day, rules: rules, rulebook: workspace.rulebook, trust: trust.trust
                ))
        }
    }

    private func show(_ profile: ProgramProfile) throws {
        switch format {
        case .text: try Output.write(ProgramTextReport.text(profile, width: Environment.outputWidth))
        case .json: try Output.write(ProfileJSON.text(profile))
        }
    }

    private func show(_ profile: SchoolProfile) throws {
        switch format {
        case .text: try Output.write(SchoolTextReport.text(profile, width: Environment.outputWidth))
        case .json: try Output.write(ProfileJSON.text(profile))
        }
    }
}
