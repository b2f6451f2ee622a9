package import Catalog
package import Dates
package import RuleEngine

/// Days in a row of which a timeline says the same, whichever records say it.
package struct StandingPeriod: Sendable, Hashable {
    /// The first and the last day there is stand for "no border".
    package var days: DayRange
    /// `nil` when nobody can tell.
    package var standing: Standing?
    package var confidence: Confidence
    /// Why: that of the last day, where what was seen last counts.
    package var reason: StandingEvidence.Reason
    /// The records behind it, as indices into the list the timeline was made from: the first of them, where there are
    /// more than `mostRecords`.
    package var records: [Int]
    /// Whether `records` are all.
    package var namesAllRecords: Bool

    /// So many records a period names: a file of thousands that speak for thousands of periods would come to millions
    /// of names, which nobody reads.
    static let mostRecords = 50
}

extension StandingTimeline {
    /// The timeline in as few stretches as tell everything that changes: what only rests on other records is put
    /// together.
    package var periods: [StandingPeriod] {
        let lasts = stretches.dropFirst().map(\.first.previous) + [.distantFuture]
        var names = PeriodNames()
        return zip(stretches, lasts).reduce(into: []) { periods, part in
            let (stretch, last) = part
            guard let days = DayRange(stretch.first, last) else { return }
            if let before = periods.last, before.says(the: stretch),
                let whole = DayRange(before.days.first, last)
            {
                periods[periods.count - 1].days = whole
                periods[periods.count - 1].reason = stretch.evidence.reason
                periods[periods.count - 1].records += names.added(by: stretch)
                periods[periods.count - 1].namesAllRecords = names.areAll
            } else {
                names.startAgain()
                let records = names.added(by: stretch)
                periods.append(
                    StandingPeriod(
                        days: days, standing: stretch.standing, confidence: stretch.confidence,
                        reason: stretch.evidence.reason, records: records, namesAllRecords: names.areAll))
            }
        }
    }
}

extension StandingPeriod {
    /// Whether a stretch says the same. Where nobody can tell, the reason counts too.
    fileprivate func says(the stretch: StandingTimeline.Stretch) -> Bool {
        guard stretch.standing == standing, stretch.confidence == confidence else { return false }
        return standing != nil || stretch.evidence.reason == reason
    }
}
