import ArgumentParser
import Catalog
import CatalogLoading
import HostSystem
import Matching
import Reporting

/// `accredit career`: what a career asks for and pays, and the programs that prepare for it.
struct CareerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "career", abstract: "Show a career: the ways in, the programs, pay and outlook.",
        discussion: """
            Without a name the careers are listed. Pay is shown with its year and its kind; a mean and a median are \
            never in one row, nor are figures of occupations that were counted otherwise.

            Exit status: 0 the page is shown, 2 trouble: no such career, wrong usage.
            """)

    @OptionGroup var root: RootOption

    @Argument(help: "An id or a name: medical-coder, 'medical records technician'.")
    var name: [String] = []

    @Option(
        help: ArgumentHelp(
            "The highest level of education you have; says how many programs admit you.", valueName: "level"))
    var education: [String] = []

    @OptionGroup var selection: SelectionOptions

    @Option(help: "How to print the page.")
    var format = CheckCommand.Format.text

    func run() throws {
        let held = try EducationHeld(Words.spoken(education, EducationLevel.self, option: "--education"))
        let selection = try selection.selection()
        let workspace = try Workspace(root, readsCodes: true)
        let careers = workspace.catalogue.careers
        guard !careers.isEmpty else { throw Trouble("no career here: Rules/careers/ holds none") }
        guard !name.isEmpty else {
            switch format {
            case .text: try Output.write(CareerTextReport.list(careers, width: Environment.outputWidth))
            case .json: try Output.write(CareerJSONReport.text(careers))
            }
            return
        }
        let career = try workspace.catalogue.career(name.joined(separator: " "))
        let codes = workspace.catalogue.codes
        let profile = CareerProfile(
            career, careers: careers, institutions: workspace.catalogue.institutions, codes: codes,
            selection: selection, education: held)
        switch format {
        case .text:
            try Output.write(CareerTextReport.text(profile, codes: codes, width: Environment.outputWidth))
        case .json: try Output.write(CareerJSONReport.text(profile, codes: codes))
        }
    }
}
