import ArgumentParser
import CatalogLoading
import Eligibility
import HostSystem
import Reporting
import RuleEngine
import RuleTesting

/// `accredit diff`: which verdicts a change of rules or programs changes.
struct DiffCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show which verdicts a change of rules or programs changes, and what did it.",
        discussion: """
            Each state is a folder that holds Programs/ or Rules/, or a commit of the git repository that the \
            catalogue is in. `accredit diff origin/main` compares that commit with the files as they are now.

            Exit status: 0 nothing is different, 1 something is, 2 trouble.
            """)

    @OptionGroup var root: RootOption
    @OptionGroup var on: DayOption
    @OptionGroup var trust: TrustOption
    @OptionGroup var student: StudentOptions

    @Argument(help: ArgumentHelp("The state before.", valueName: "old"))
    var old: String

    @Argument(
        help: ArgumentHelp("The state after. Default: the catalogue as it is now.", valueName: "new"))
    var new: String?

    @Option(
        help: ArgumentHelp(
            "Only the verdicts for this credential; may be repeated. Default: all there are rules of.",
            valueName: "id"))
    var credential: [String] = []

    @Option(
        help: ArgumentHelp(
            "Name so many programs of each kind of change at most; they are counted all the same.",
            valueName: "number"))
    var limit: Int?

    @Option(help: "How to print the changes; markdown is for a comment on a pull request.")
    var format = Format.text

    func validate() throws {
        _ = try on.day()
        try student.check()
        if let limit, limit < 1 { throw ValidationError("--limit \(limit): at least 1 is shown.") }
    }

    func run() throws {
        let day = try on.day()
        let student = try student.read(on: day)
        let before = try state(old)
        let after = try new.map(state) ?? Workspace(root)
        let ids = try credentials(before, after)
        let changes = VerdictChanges(
            from: .init(before.catalogue, before.rulebook), to: .init(after.catalogue, after.rulebook),
            credentials: ids, student: student, trust: trust.trust, jobs: Environment.processorCount)
        let report = VerdictChangesReport(
            changes: changes, old: old, new: new ?? "the files as they are now", student: student,
            limit: limit)
        switch format {
        case .text: try Output.write(VerdictChangesText.text(report, width: Environment.outputWidth))
        case .json: try Output.write(VerdictChangesJSON.text(report))
        case .markdown: try Output.write(VerdictChangesMarkdown.text(report))
        }
        guard !before.isIncomplete, !after.isIncomplete else {
            throw Trouble("some programs are missing: their files could not be read")
        }
        if !changes.isEmpty { throw ExitStatus.no }
    }

    /// A folder, else a commit.
    private func state(_ name: String) throws -> Workspace {
        if FileSystem.isFolder(name) { return try Workspace(root: CatalogueRoot.find(name), root) }
        do {
            return try Workspace(commit: name, root: CatalogueRoot.find(root.root), root)
        } catch let failure as Subprocess.Failure {
            throw Trouble("no folder `\(name)`, and \(failure)")
        }
    }

    /// The credentials that are asked for; one of them may be in one state alone.
    private func credentials(_ before: Workspace, _ after: Workspace) throws -> Set<String> {
        Set(
            try credential.map { name in
                if let rule = try? before.credential(name) { return rule.source.id }
                return try after.credential(name).source.id
            })
    }
}
