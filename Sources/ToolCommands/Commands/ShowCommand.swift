import ArgumentParser
import Catalog
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
        let workspace = try Workspace(root, readsCodes: true)
        let rules = try workspace.credentials(credential)
        let match = try workspace.find(subject)
        let (rulebook, codes) = (workspace.rulebook, workspace.catalogue.codes)
        let width = Environment.outputWidth
        if let program = match.program {
            let profile = ProgramProfile(
                program, at: match.institution, on: day, rules: rules, rulebook: rulebook, trust: trust.trust)
            switch format {
            case .text: try Output.write(ProgramTextReport.text(profile, codes: codes, width: width))
            case .json: try Output.write(ProfileJSON.text(profile, codes: codes))
            }
        } else {
            let profile = SchoolProfile(
                match.institution, on: day, rules: rules, rulebook: rulebook, trust: trust.trust)
            switch format {
            case .text: try Output.write(SchoolTextReport.text(profile, width: width))
            case .json: try Output.write(ProfileJSON.text(profile))
            }
        }
    }
}
