import CatalogLint
import Dates
import Diagnostics
import HostSystem

/// The state that a change is compared with.
struct LintBase {
    let state: LintState
    /// What it is called, for the summary.
    let name: String
    private let root: String

    /// - Parameters:
    ///   - reference: a commit; its merge base with what is checked out is compared. `nil` for the commit that is
    ///     checked out, or nothing before the first one.
    init(_ reference: String?, root: String, standard: StandardRules.Choice) throws {
        self.root = root
        let repository = try LintBase.repository(around: root)
        let commit = try reference.map { try repository.mergeBase(with: $0) } ?? repository.head
        guard let commit else {
            state = LintState(standard: standard)
            name = "nothing"
            return
        }
        state = try LintState(
            .commit(commit), of: repository, root: root, standard: standard, asked: { _ in true })
        let short = commit.prefix(12)
        name = reference.map { "\(short), the merge base with \($0)" } ?? "HEAD (\(short))"
    }

    static func repository(around root: String) throws -> GitRepository {
        guard let repository = GitRepository(around: root) else {
            throw Trouble("there is no git repository around \(root), so no change can be told")
        }
        return repository
    }

    /// The files of a later state that differ.
    func changed(in later: LintState) -> [SourceFile] {
        let before = Dictionary(state.all.map { ($0.path, $0.bytes) }) { first, _ in first }
        return later.all.filter { before[$0.path] != $0.bytes }
    }

    /// How many files differ, were added or are gone.
    func differences(to later: LintState) -> Int {
        let paths = Set(later.all.map(\.path))
        return changed(in: later).count + state.all.count { !paths.contains($0.path) }
    }

    /// Of the findings of a later state those that this one doesn't have.
    func added(
        _ findings: [Diagnostic], selection: LintSelection, on today: Day, jobs: Int
    ) -> [Diagnostic] {
        let before = state.findings(selection: selection, on: today, jobs: jobs).outcome.findings
        return FindingDifference.added(in: findings, since: before) { [root] path in
            CatalogueRoot.pathBelow(root, path) ?? path
        }
    }
}
