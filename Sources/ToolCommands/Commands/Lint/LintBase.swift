import CatalogLint
import Dates
import Diagnostics
import HostSystem

/// The state that a change is compared with.
struct LintBase {
    let state: LintState
    /// What it is called, for the summary.
    let name: String

    /// - Parameters:
    ///   - reference: a commit; its merge base with what is checked out is compared. `nil` for the commit that is
    ///     checked out, or nothing before the first one.
    init(_ reference: String?, root: String, standard: StandardRules.Choice, jobs: Int) throws {
        let repository = try LintBase.repository(around: root)
        let commit = try reference.map { try repository.mergeBase(with: $0) } ?? repository.head
        guard let commit else {
            var files = CatalogueFiles(standard: standard, jobs: jobs)
            files.addStandardRules()
            state = LintState(files, diagnostics: [], asked: { _ in false })
            name = "nothing"
            return
        }
        state = try LintState(
            .commit(commit), of: repository, root: root, standard: standard, jobs: jobs,
            asked: { CatalogueRoot.pathBelow(root, $0) != nil })
        let short = commit.prefix(12)
        name = reference.map { "\(short), the merge base with \($0)" } ?? "HEAD (\(short))"
    }

    static func repository(around root: String) throws -> GitRepository {
        guard let repository = GitRepository(around: root) else {
            throw Trouble(GitRepository.whyThereIsNone(around: root))
        }
        return repository
    }

    /// The paths of a later state's files that differ, those that nobody can or will read among them.
    func changed(in later: LintState) -> Set<String> {
        let before = Dictionary(state.all.map { ($0.path, $0.bytes) }) { first, _ in first }
        let unread = Set(state.diagnostics)
        return Set(later.all.filter { before[$0.path] != $0.bytes }.map(\.path))
            .union(later.diagnostics.filter { !unread.contains($0) }.map(\.location.path))
    }

    /// How many files differ, were added or are gone.
    func differences(to later: LintState) -> Int {
        func paths(_ state: LintState) -> Set<String> {
            Set(state.all.map(\.path) + state.diagnostics.map(\.location.path))
        }
        return changed(in: later).union(paths(state).subtracting(paths(later))).count
    }

    /// Of the findings of a later state those that this one doesn't have.
    func added(
        _ findings: [Diagnostic], selection: LintSelection, on today: Day, jobs: Int
    ) -> [Diagnostic] {
        let before = state.findings(selection: selection, on: today, jobs: jobs).outcome.findings
        return FindingDifference.added(in: findings, since: before)
    }
}
