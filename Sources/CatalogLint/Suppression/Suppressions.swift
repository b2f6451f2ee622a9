package import Dates
package import Diagnostics
import SourceYAML

/// Silences findings where a comment says so, and reports comments that don't do what they say.
package enum Suppressions {
    /// What is left of the findings, with those on the comments themselves.
    package struct Outcome: Sendable {
        package var findings: [Diagnostic]
        /// How many were silenced.
        package var suppressed: Int
    }

    /// Applies the ignore comments of files.
    ///
    /// - Parameters:
    ///   - selection: the rules that ran. A comment on another can't be said to be unused.
    ///   - today: the day on which comments with an end are put to the test; without it they hold for ever.
    package static func apply(
        to findings: [Diagnostic], in files: [SourceFile], selection: LintSelection, on today: Day?
    ) -> Outcome {
        var comments: CommentsByReach = [:]
        var faults: [Diagnostic] = []
        for file in files {
            let (read, wrong) = ignoreComments(of: file)
            if !read.isEmpty { comments[file.path] = Dictionary(grouping: read, by: \.reach) }
            faults += wrong
        }
        guard !comments.isEmpty else {
            return Outcome(findings: findings + selection.apply(faults), suppressed: 0)
        }
        var outcome = Outcome(findings: [], suppressed: 0)
        var used: Set<SourceLocation> = []
        for var finding in findings {
            let covering = covering(finding, among: comments)
            for comment in covering {
                for rule in comment.rules where rule.code == finding.code {
                    used.insert(SourceLocation(path: finding.location.path, span: rule.place))
                }
            }
            if covering.contains(where: { !$0.hasEnded(on: today) }) {
                outcome.suppressed += 1
                continue
            }
            if let ended = covering.first, let until = ended.until {
                finding.notes.append(
                    .init(
                        "ignored until \(until)",
                        at: SourceLocation(path: finding.location.path, span: ended.place)))
            }
            outcome.findings.append(finding)
        }
        for file in files {
            for rule in (comments[file.path] ?? [:]).values.joined().flatMap(\.rules)
            where selection.includes(rule.code) {
                let place = SourceLocation(path: file.path, span: rule.place)
                guard !used.contains(place) else { continue }
                faults.append(
                    Diagnostic(
                        .unusedSuppression, "the comment ignores \(rule.code.id), which is not found here",
                        at: place, help: "remove it"))
            }
        }
        outcome.findings += selection.apply(faults)
        return outcome
    }

    /// The comments of each file, by what they are about.
    private typealias CommentsByReach = [String: [IgnoreComment.Reach: [IgnoreComment]]]

    private static func covering(_ finding: Diagnostic, among comments: CommentsByReach) -> [IgnoreComment] {
        guard let comments = comments[finding.location.path], let line = finding.location.span?.start.line
        else { return [] }
        return [.file, .line(line)].flatMap { comments[$0] ?? [] }
            .filter { $0.rules.contains { $0.code == finding.code } }
    }

    private static func ignoreComments(of file: SourceFile) -> (
        comments: [IgnoreComment], faults: [Diagnostic]
    ) {
        let found = CommentFinder.comments(in: file)
        guard !found.isEmpty else { return ([], []) }
        var comments: [IgnoreComment] = []
        var faults = FindingList()
        for comment in found {
            let suggests = !faults.isFull(of: .badSuppression)
            switch IgnoreCommentParser.parse(comment, path: file.path, suggests: suggests) {
            case .success(let read): comments.append(read)
            case .failure(let fault): faults.add(fault.diagnostic)
            case nil: break
            }
        }
        return (comments, faults.inOrderFound)
    }
}
