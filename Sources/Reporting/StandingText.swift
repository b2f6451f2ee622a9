import Catalog
import Dates
import Eligibility

/// Says in words what a timeline answers for a day.
enum StandingText {
    /// One sentence without a full stop.
    static func sentence(
        agency: String?, accredits: String?, day: Day?, stretch: StandingTimeline.Stretch?,
        records: [AccreditationRecord]
    ) -> String {
        let agency = name(agency, stretch, records)
        let day = day.map(\.description) ?? "the day (not given)"
        guard let stretch else { return "nothing says what \(agency)'s standing was on \(day)" }
        let standing = words(stretch, records) + (accredits.map { " as \($0)" } ?? "")
        switch stretch.evidence.reason {
        case .recorded:
            return "\(standing) by \(agency) on \(day)"
        case .assumed(let seen):
            return "\(standing) by \(agency) when seen \(seen), assumed to be in effect on \(day)"
        case .lastSeen(let seen):
            return "\(standing) by \(agency) when last seen \(seen), which says nothing certain of \(day)"
        case .beforeFirstSeen(let seen):
            return "\(agency)'s status was seen \(seen); nothing says that it held on \(day)"
        case .startInexact(let start):
            return "\(agency)'s status is dated \"\(start)\": whether it had begun by \(day) is not known"
        case .endInexact(let end):
            return "\(agency)'s status ended \"\(end)\": whether it still held on \(day) is not known"
        case .endUnknown:
            return "\(agency)'s status has ended, on a day not known"
        case .undatedSource:
            return "the page that names \(agency)'s status has no date, so it proves nothing about \(day)"
        case .statusNotRecorded:
            return "the record of \(agency) names no status"
        case .statusUndetermined(let word):
            return "no source says what \(agency)'s status `\(word)` counts as"
        case .faultyRecord:
            return "the record of \(agency) has an error: see accredit lint"
        case .campusNotRecorded:
            let evidence = stretch.evidence.records.compactMap {
                records.indices.contains($0) ? records[$0] : nil
            }
            return MissingCampusText.sentence(agency, evidence, among: records)
        case .subjectNotRecorded:
            return "a record does not say which agency or which kind of program it is about"
        case .announced(let start):
            return "\(agency)'s status was announced for \(start), and nobody has seen since whether it came"
        case .predecessor(let before):
            return "\(before), the agency before \(agency), said something else of the program later"
        case .notOnList(let listed):
            return "\(listed.map { "the list of \($0)" } ?? "a newer list") no longer has \(agency)'s record"
        case .action(let kind, let date):
            return
                "\(agency)'s record was seen before its action\(date.map { " of \($0)" } ?? "") (\(kind.rawValue))"
        case .contradiction:
            return "records of \(agency) say different things of \(day)"
        case .notCovered:
            return "no record of \(agency) speaks for \(day)"
        case .completeList:
            return "on \(day) every record there was had been seen, and \(agency) was not among them"
        }
    }

    /// The agency, and where it took the program over, the one that had accredited it.
    private static func name(
        _ agency: String?, _ stretch: StandingTimeline.Stretch?, _ records: [AccreditationRecord]
    ) -> String {
        guard let agency else { return "the agency (not known)" }
        let first = stretch?.evidence.records.first.flatMap {
            records.indices.contains($0) ? records[$0] : nil
        }
        guard let granted = first?.agency.value, granted != agency else { return agency }
        return "\(granted), whose programs \(agency) took over,"
    }

    /// The standing, with the agency's own word where it is another: that of the first record behind it.
    private static func words(
        _ stretch: StandingTimeline.Stretch, _ records: [AccreditationRecord]
    ) -> String {
        words(stretch.standing, stretch.evidence.records.prefix(1).map { $0 }, records)
    }

    /// The standing, with the agency's own words where they are others.
    static func words(
        _ standing: Standing?, _ evidence: [Int], _ records: [AccreditationRecord]
    ) -> String {
        let words = (standing?.rawValue ?? "unknown").replacing("-", with: " ")
        let statuses = evidence.compactMap { records.indices.contains($0) ? records[$0].status.value : nil }
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard statuses.contains(where: { $0 != standing?.rawValue }) else { return words }
        return "\(words) (\(statuses.joined(separator: ", ")))"
    }
}
