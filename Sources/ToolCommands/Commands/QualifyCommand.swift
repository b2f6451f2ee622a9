import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Eligibility
import HostSystem
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
    @OptionGroup var trust: TrustOption
    @OptionGroup var student: StudentOptions

    @Argument(help: "The credential: RHIT.")
    var credential: String

    @Argument(
        help: ArgumentHelp(
            "Ids, names or UNITIDs; a program's id or name behind a slash.", valueName: "school/program"))
    var subjects: [String] = []

    @Flag(help: "Every program of the catalogue.")
    var all = false

    @Flag(help: "Show every condition with what it read and where that stands.")
    var explain = false

    @Option(help: "How to print the answer.")
    var format = CheckCommand.Format.text

    func validate() throws {
        _ = try on.day()
        try student.check()
        guard all != !subjects.isEmpty else {
            throw ValidationError("Name a school or program, or say --all.")
        }
    }

    func run() throws {
        let student = try student.read(on: try on.day())
        let workspace = try Workspace(root)
        let rule = try workspace.credential(credential)
        let explanations = try programs(in: workspace).map { institution, program in
            CredentialDecision(
                rule, program, at: institution, student: student, rulebook: workspace.rulebook,
                trust: trust.trust
            ).explain()
        }
        switch format {
        case .text:
            let width = Environment.outputWidth
            let texts = explanations.map { DecisionTextReport.text($0, width: width, showsTree: explain) }
            try Output.write(texts.joined(separator: "\n"))
        case .json:
            try Output.write(
                DecisionJSONReport.text(
                    explanations, credential: rule, rulebook: workspace.rulebook, version: ToolVersion.current
                ))
        }
        guard !all || !workspace.isIncomplete else {
            throw Trouble("some programs are missing: their files could not be read")
        }
        throw ExitStatus.of(explanations.map(\.decision.verdict))
    }

    private func programs(in workspace: Workspace) throws -> [(Institution, Program)] {
        if all {
            return workspace.catalogue.institutions.flatMap { school in school.programs.map { (school, $0) } }
        }
        return try subjects.flatMap { subject in
            let match = try workspace.find(subject)
            let programs = match.program.map { [$0] } ?? match.institution.programs
            guard !programs.isEmpty else {
                throw Trouble("no program of \(match.institution.id) is recorded")
            }
            return programs.map { (match.institution, $0) }
        }
    }
}
