import Catalog
import Dates
import Diagnostics
import Eligibility
import RuleEngine
import RuleTesting

/// What a change of rules or programs changes, for programs: docs/schema/diff.schema.json.
package enum VerdictChangesJSON {
    private struct Report: Encodable {
        var old: String
        var new: String
        var completedOn: OrNull<String>
        var appliesOn: OrNull<String>
        /// The days that nobody said, each with the one taken for it.
        var daysTaken: [DayTakenPart]
        var programs: Int
        var credentials: Int
        var changes: [Change]
        var programsAdded: [String]
        var programsRemoved: [String]
        var credentialsAdded: [String]
        var credentialsRemoved: [String]
    }

    private struct Change: Encodable {
        var credential: String
        var id: String
        var institution: String
        var program: String
        var before: String
        var after: String
        var beforeAssumes: [AssumptionPart]
        var afterAssumes: [AssumptionPart]
        var cause: String
        var conditions: [Condition]
        var was: [String]
        var now: [String]
    }

    private struct Condition: Encodable {
        var route: String
        var condition: String
        var before: OrNull<String>
        var after: OrNull<String>
        var path: String
        var line: OrNull<Int>
        var column: OrNull<Int>
    }

    /// All changes, whatever limit the report has.
    package static func text(_ report: VerdictChangesReport) throws(JSONText.Failure) -> String {
        let changes = report.changes
        return try JSONText.encode(
            Report(
                old: report.old, new: report.new, completedOn: OrNull(report.student.completedOn?.text),
                appliesOn: OrNull(DecisionJSONReport.appliesOn(report.student)),
                daysTaken: report.student.daysTaken.map(DayTakenPart.init), programs: changes.programs,
                credentials: changes.credentials, changes: changes.changes.map(Self.change),
                programsAdded: changes.added, programsRemoved: changes.removed,
                credentialsAdded: changes.addedRules, credentialsRemoved: changes.removedRules))
    }

    private static func change(_ change: VerdictChanges.Change) -> Change {
        let reasons = VerdictChangesReport.reasons(change)
        return Change(
            credential: change.credential, id: change.id, institution: change.after.institution.name,
            program: change.after.program.name, before: key(change.before.verdict),
            after: key(change.after.verdict),
            beforeAssumes: change.before.explain().assumes.map(AssumptionPart.init),
            afterAssumes: change.after.explain().assumes.map(AssumptionPart.init),
            cause: change.cause.rawValue,
            conditions: change.conditions.map { condition in
                let start = condition.location.span?.start
                return Condition(
                    route: condition.route, condition: condition.name,
                    before: OrNull(condition.before.map(key)),
                    after: OrNull(condition.after.map(key)), path: condition.location.path,
                    line: OrNull(start?.line), column: OrNull(start?.column))
            }, was: reasons.was, now: reasons.now)
    }

    private static func key(_ verdict: Verdict) -> String { verdict.rawValue.replacing("-", with: "_") }

    private static func key(_ answer: Answer) -> String { answer.rawValue.replacing("-", with: "_") }
}
