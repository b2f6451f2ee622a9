import ArgumentParser
import Catalog
import CatalogLoading
import Eligibility
import HostSystem
import Matching
import Reporting

/// `accredit compare`: programs side by side.
struct CompareCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Show programs side by side, the differences first.",
        discussion: """
            What nobody has recorded of a program is never the same as what nobody has recorded of another.

            Exit status: 0 the comparison is shown, whatever it says, 2 trouble: no such program, wrong usage.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption

    @Argument(help: ArgumentHelp("Ids or names, two or more.", valueName: "school/program"))
    var programs: [String]

    @Option(
        help: ArgumentHelp(
            "Only the verdicts for this credential; may be repeated. Default: all there are rules of.",
            valueName: "id"))
    var credential: [String] = []

    @OptionGroup var applicant: ApplicantOptions

    @Option(help: "How to print the comparison.")
    var format = Format.table

    func validate() throws {
        _ = try on.day()
        try applicant.check()
        guard programs.count > 1 else {
            throw ValidationError("name two programs or more, as school/program.")
        }
    }

    func run() throws {
        let day = try on.day()
        let workspace = try Workspace(root, readsCodes: true)
        let rules = try workspace.credentials(credential)
        var profiles: [ProgramProfile] = []
        for words in programs {
            let match = try workspace.find(words)
            guard let program = match.program else {
                let ids = match.institution.programs.map { "\(match.institution.id)/\($0.id)" }
                throw Trouble(
                    "`\(words)` is a school; name one of its programs: "
                        + ids.prefix(20).joined(separator: ", ") + (ids.count > 20 ? ", …" : ""))
            }
            guard
                !profiles.contains(where: {
                    $0.program.id == program.id && $0.institution.id == match.institution.id
                })
            else { throw Trouble("\(match.institution.id)/\(program.id) is named twice") }
            profiles.append(
                ProgramProfile(
                    program, at: match.institution, on: day, rules: rules, rulebook: workspace.rulebook,
                    trust: trust.trust))
        }
        let who = try applicant.applicant()
        let comparison = ProgramComparison(
            profiles, on: day, applicant: who.isUnknown ? nil : who, codes: workspace.catalogue.codes)
        switch format {
        case .table: try Output.write(ComparisonTable.text(comparison, width: Environment.outputWidth))
        case .json: try Output.write(ComparisonJSON.text(comparison))
        case .markdown: try Output.write(ComparisonMarkdown.text(comparison))
        }
    }
}
