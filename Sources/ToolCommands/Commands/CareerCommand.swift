import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Eligibility
import HostSystem
import Matching
import Reporting

/// `accredit career`: what a career asks for and pays, and the programs and credentials that lead to it.
struct CareerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "career", abstract: "Show a career: the ways in, the programs, pay and outlook.",
        discussion: """
            Without a name the careers are listed. The name of a credential shows the career a way into which names \
            it, or lists them where there are several. Pay is shown with its year and its kind; a mean and a median \
            are never in one row, nor are figures of occupations that were counted otherwise.

            Exit status: 0 the page is shown, 2 trouble: no such career, wrong usage.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption

    @Argument(help: "An id, a name or a credential: medical-coder, 'medical records technician', RHIT.")
    var name: [String] = []

    @OptionGroup var applicant: ApplicantOptions

    @OptionGroup var selection: SelectionOptions

    @Option(
        help: ArgumentHelp(
            "A YAML file with what is known of you and what you look for; options win. docs/student.md has its keys.",
            valueName: "file"))
    var student: String?

    @Option(help: "How to print the page.")
    var format = CheckCommand.Format.text

    func validate() throws {
        _ = try query(StudentProfile())
    }

    func run() throws {
        let profile = try StudentFile.read(student)
        let query = try query(profile)
        let workspace = try Workspace(root, readsCodes: true)
        let careers = workspace.catalogue.careers
        guard !careers.isEmpty else { throw Trouble("no career here: Rules/careers/ holds none") }
        let words = name.isEmpty ? profile.career : name.joined(separator: " ")
        guard let words else { return try list(careers, naming: nil) }
        var found = careers.named(words).map { [$0] } ?? []
        if found.isEmpty { found = careers.naming(words, rulebook: workspace.rulebook) }
        if found.count > 1 { return try list(found, naming: words) }
        let career = try found.first ?? workspace.catalogue.career(words)
        let codes = workspace.catalogue.codes
        let page = CareerProfile(
            career, careers: careers, institutions: workspace.catalogue.institutions, codes: codes,
            query: query, rulebook: workspace.rulebook, jobs: Environment.processorCount)
        switch format {
        case .text:
            try Output.write(CareerTextReport.text(page, codes: codes, width: Environment.outputWidth))
        case .json: try Output.write(CareerJSONReport.text(page, codes: codes))
        }
    }

    private func list(_ careers: [Career], naming credential: String?) throws {
        switch format {
        case .text:
            try Output.write(
                CareerTextReport.list(careers, naming: credential, width: Environment.outputWidth))
        case .json: try Output.write(CareerJSONReport.text(careers))
        }
    }

    /// Which programs are counted, and for whom, or a usage error. The page names its credentials itself.
    private func query(_ profile: StudentProfile) throws -> Query {
        var query = Query(credential: "", on: try on.day())
        try query.take(applicant, selection, profile)
        query.take(daysOf: profile)
        query.maxMonths = profile.maxMonths
        try query.take(deadline: profile.graduateBy)
        query.trust = trust.trust
        return query
    }
}
