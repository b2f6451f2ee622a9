import Catalog
import Dates
import Eligibility

/// Says in words what a timeline says of a stretch of days.
enum PeriodText {
    /// `2021-12-14 to 2023-08-21`.
    static func days(_ days: DayRange) -> String {
        switch (days.first == .distantPast, days.last == .distantFuture) {
        case (true, true): "all days"
        case (true, false): "to \(days.last)"
        case (false, true): "from \(days.first)"
        case (false, false): days.single.map(\.description) ?? "\(days.first) to \(days.last)"
        }
    }

    /// The standing and how well it is known, or why it isn't.
    static func words(_ period: StandingPeriod, _ records: [AccreditationRecord]) -> String {
        // Only some of the words name it, and there may be many records behind those that don't.
        var standing: String { StandingText.words(period.standing, period.records, records) }
        switch period.reason {
        case .recorded: return "\(standing), sure"
        case .assumed(let seen): return "\(standing), assumed: last seen \(seen)"
        case .lastSeen(let seen): return "last seen \(seen): \(standing); nothing sure since"
        case .completeList: return "not accredited, sure: all there was had been seen, and this was not there"
        case .beforeFirstSeen(let seen): return "nothing known: before it was first seen, \(seen)"
        case .startInexact(let start): return "cannot tell: begun \"\(start)\""
        case .endInexact(let end): return "cannot tell: ended \"\(end)\""
        case .endUnknown: return "cannot tell: ended on a day not known"
        case .undatedSource: return "nothing known: the page has no date, so it proves nothing of any day"
        case .statusNotRecorded: return "nothing known: the record names no status"
        case .statusUndetermined(let word): return "cannot tell: no source says what `\(word)` counts as"
        case .faultyRecord: return "cannot tell: the record has an error, see accredit lint"
        case .campusNotRecorded: return "cannot tell: which campus it covers is not recorded"
        case .subjectNotRecorded:
            return "cannot tell: a record does not say which agency or which kind of program it is about"
        case .announced(let start): return "nothing known: announced for \(start), and not seen since"
        case .contradiction: return "cannot tell: records say different things"
        case .predecessor(let agency): return "cannot tell: \(agency) said something else of it later"
        case .notOnList(let day):
            return "cannot tell: \(day.map { "the list of \($0)" } ?? "a newer list") no longer has it"
        case .action(let kind, let day):
            return
                "cannot tell: the agency's action\(day.map { " of \($0)" } ?? ""), \(kind.rawValue), came since"
        case .notCovered: return "nothing known: no record speaks for these days"
        }
    }
}
