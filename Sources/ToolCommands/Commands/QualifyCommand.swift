import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Eligibility
import Matching
import Reporting
import RuleEngine

/// `accredit qualify`: whether finishing a program qualifies for a credential.
struct QualifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qualify",
        abstract: "Tell whether finishing a program qualifies for a credential, and why.",
        discussion: """
            A school alone stands for all its programs; the best answer decides the exit status.

            Exit status: 0 qualifies (or if still accredited), 1 does not, 3 cannot tell, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption

    @Argument(help: "The credential: RHIT.")
    var credential: String

    @Argument(
        help: ArgumentHelp(
            "An id, a name or a UNITID; a program's id or name behind a slash.", valueName: "school/program"))
    var subject: String

    @Option(
        help: ArgumentHelp(
            "The day the program was or will be completed: 2004-05-15, or as exact as known: 2004-05, 2004. Default: the day of --on.",
            valueName: "date"))
    var completedOn: String?

    @Flag(help: "Show every condition with what it read and where that stands.")
    var explain = false

    @Option(help: "How to print the answer.")
    var format = CheckCommand.Format.text

    func validate() throws {
        _ = try student()
    }

    func run() throws {
        let student = try student()
        let workspace = try Workspace(root: root.root)
        let rule = try workspace.credential(credential)
        let match = try workspace.find(subject)
        let programs = match.program.map { [$0] } ?? match.institution.programs
        guard !programs.isEmpty else { throw Trouble("no program of \(match.institution.id) is recorded") }
        let explanations = programs.map { program in
            CredentialDecision(
                rule, program, at: match.institution, student: student, rulebook: workspace.rulebook
            ).explain()
        }
        switch format {
        case .text:
            let width = Environment.outputWidth
            let texts = explanations.map { DecisionTextReport.text($0, width: width, showsTree: explain) }
            try Output.write(texts.joined(separator: "\n"))
        case .json: try Output.write(DecisionJSONReport.text(explanations, credential: rule))
        }
        throw ExitStatus.of(explanations.map(\.decision.verdict))
    }

    private func student() throws -> Student {
        let today = try on.day()
        guard let completedOn else { return Student(completedOn: PartialDate(today), appliesOn: today) }
        guard let date = try? PartialDate(parsing: completedOn) else {
            throw ValidationError(
                "--completed-on `\(completedOn)` is not a date; write 2004-05-15, 2004-05 or 2004.")
        }
        return Student(completedOn: date, appliesOn: today)
    }
}
