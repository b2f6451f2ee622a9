import Catalog
import Dates
import Eligibility
import RuleEngine

/// Why the engine can't tell what every world agrees on.
enum OracleCaution {
    static func cause(of stretch: StandingTimeline.Stretch, in test: OracleCase) -> String {
        let records = stretch.evidence.records.map { test.records[$0] }
        switch stretch.evidence.reason {
        case .recorded: return "recorded"
        case .assumed, .lastSeen: return "seen before, and assumed to be in effect"
        case .beforeFirstSeen: return "may have begun before it was seen"
        case .startInexact: return "may have begun"
        case .endInexact: return "may have ended"
        case .endUnknown: return "ended at some time"
        case .undatedSource: return "undated source"
        case .statusNotRecorded, .statusUndetermined: return "no clear status"
        case .faultyRecord: return "faulty record"
        case .campusNotRecorded: return "campus unclear"
        case .subjectNotRecorded: return "may be about something else"
        case .notCovered: return "not covered"
        case .completeList: return "complete list"
        case .announced: return "announced"
        case .predecessor: return "a predecessor said something else"
        case .notOnList: return "missing from a later list"
        case .action: return "an action of the agency"
        case .contradiction: return "contradiction: " + doubt(among: records, in: test)
        }
    }

    /// What makes records contradict each other that might not.
    private static func doubt(among records: [OracleRecord], in test: OracleCase) -> String {
        let isCampusUnclear = { (record: OracleRecord) in
            test.campuses == .missing || test.campuses == .north && record.place == .missing
        }
        if records.contains(where: \.isFaulty) { return "a faulty record" }
        if records.contains(where: { ![.cahiim, .caahep, .otherKind].contains($0.subject) }) {
            return "a record that may be about something else"
        }
        if records.contains(where: isCampusUnclear) { return "a record that may be of another campus" }
        if records.contains(where: { $0.asOf == nil }) { return "an undated record" }
        let clear = ["continuing", "probation", "candidacy", "withdrawn", "denied"]
        if records.contains(where: { !clear.contains($0.status ?? "") }) { return "no clear status" }
        if records.contains(where: { $0.from.map { !$0.isExact } ?? false }) { return "an inexact start" }
        return "other"
    }

    /// The cause on the first day of completion that the timeline doesn't decide and the worlds do.
    static func cause(ofVerdictIn test: OracleCase, _ worlds: OracleWorlds, _ wanted: Standing) -> String {
        let timelines = test.timelines.filter { $0.accredits == "him-associate" }
        for day in test.completed.days {
            let agency = day < test.handover ? 0 : 1
            let possible = worlds.standings(of: agency, on: day)
            let isDecided = !possible.contains(wanted) || possible == [wanted]
            guard isDecided else { continue }
            guard let timeline = timelines.first(where: { $0.agency == OracleWorlds.agencies[agency] }) else {
                continue
            }
            let stretch = timeline.stretch(on: OracleCase.day(day))
            if stretch.confidence != .sure || stretch.standing == nil { return cause(of: stretch, in: test) }
        }
        let isVague = test.records.contains { ![.cahiim, .caahep, .otherKind].contains($0.subject) }
        return isVague
            ? "no timeline: a record without agency or kind"
            : "no timeline: nobody looked for further records"
    }
}
