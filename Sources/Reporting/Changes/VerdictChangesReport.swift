import Catalog
package import Eligibility
import RuleEngine
package import RuleTesting

/// What every form of `accredit diff` says.
package struct VerdictChangesReport: Sendable {
    package var changes: VerdictChanges
    /// The names of the two states.
    package var old: String
    package var new: String
    package var student: Student
    /// How many programs of a group are named; `nil` for all.
    package var limit: Int?

    package init(changes: VerdictChanges, old: String, new: String, student: Student, limit: Int?) {
        self.changes = changes
        self.old = old
        self.new = new
        self.student = student
        self.limit = limit
    }

    /// Changes that are alike: of one credential, from one verdict to another, by the same conditions.
    struct Group {
        var key: Key
        var members: [VerdictChanges.Change]

        struct Key: Hashable {
            var credential: String
            var before: Verdict
            var after: Verdict
            /// The verdicts in words, with what they assume.
            var words: [String]
            var cause: VerdictChanges.Cause
            var conditions: [ConditionChange]
        }
    }

    /// In order of credential, the largest first.
    var groups: [Group] {
        var order: [Group.Key] = []
        var members: [Group.Key: [VerdictChanges.Change]] = [:]
        for change in changes.changes {
            let key = Group.Key(
                credential: change.credential, before: change.before.verdict, after: change.after.verdict,
                words: [change.before, change.after].map(VerdictText.label),
                cause: change.cause, conditions: change.conditions)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(change)
        }
        return order.enumerated().map {
            ($0.offset, Group(key: $0.element, members: members[$0.element] ?? []))
        }
        .sorted { one, other in
            if one.1.key.credential != other.1.key.credential {
                return one.1.key.credential < other.1.key.credential
            }
            if one.1.members.count != other.1.members.count {
                return one.1.members.count > other.1.members.count
            }
            return one.0 < other.0
        }.map(\.1)
    }

    /// How much was asked, and how much is different.
    var summary: String {
        let count = changes.changes.count
        let what =
            "\(TextLayout.count(changes.programs, "program")) and \(TextLayout.count(changes.credentials, "credential"))"
        let verdicts =
            count == 0
            ? "no verdict is different"
            : "\(TextLayout.count(count, "verdict")) \(count == 1 ? "is" : "are") different"
        return "\(verdicts), of \(what): \(old) against \(new)"
    }

    /// Who was taken to ask.
    var who: String {
        let completed =
            student.completedOn.map { "completed \($0)" }
            ?? student.enrolment.map { "enrolled: \($0.rawValue)" } ?? "completed: not given"
        return
            (["\(completed), \(DecisionTextReport.applied(student))"] + DaysTakenText.lines(student.daysTaken))
            .joined(separator: "; ")
    }

    /// What only one of the two has, in words, each with its heading.
    var others: [(heading: String, names: [String])] {
        [
            ("new programs", changes.added), ("programs that are gone", changes.removed),
            ("new credentials", changes.addedRules), ("credentials that are gone", changes.removedRules),
        ].filter { !$0.1.isEmpty }
    }

    static func words(_ cause: VerdictChanges.Cause) -> String {
        switch cause {
        case .rules: "by the rules"
        case .program: "by the program's file"
        case .both: "by the rules and the program's file together"
        }
    }

    static func words(_ change: ConditionChange) -> String {
        func words(_ answer: Answer?, absent: String) -> String {
            switch answer {
            case .yes: "met"
            case .no: "not met"
            case .cannotTell: "cannot tell"
            case nil: absent
            }
        }
        // A route of one condition may be that condition.
        let name = change.name == change.route ? "route \(change.route)" : "\(change.route), \(change.name)"
        return "\(name): \(words(change.before, absent: "not asked")) -> "
            + words(change.after, absent: "not asked any more")
    }

    /// Why the verdict was, and is now, what it is: the reasons that aren't the same in both.
    static func reasons(_ change: VerdictChanges.Change) -> (was: [String], now: [String]) {
        let (was, now) = (sentences(change.before, change), sentences(change.after, change))
        return (was.filter { !now.contains($0) }, now.filter { !was.contains($0) })
    }

    private static func sentences(_ decision: CredentialDecision, _ change: VerdictChanges.Change) -> [String]
    {
        let explanation = decision.explain()
        let reasons = decision.verdict == .cannotTell ? explanation.needs : explanation.because
        return reasons.filter { matters($0, change) }.map { ReasonText.sentence($0, of: decision) }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// A fact that is as it was is no reason for a change.
    private static func matters(_ reason: Reason, _ change: VerdictChanges.Change) -> Bool {
        func isChanged(_ part: String) -> Bool { change.conditions.contains { $0.words.contains(part) } }
        return switch reason.kind {
        case .fact(let path, _, _): isChanged(path)
        case .listed(_, let list, _, _): isChanged(list)
        case .missing, .standing, .unlisted, .noEdition, .openParameter, .nothingAsked, .judgment,
            .determined,
            .lapsed:
            true
        }
    }
}
