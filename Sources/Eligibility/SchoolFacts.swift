import Catalog
import RuleEngine

/// The accreditations of a school as a whole, in the form that rules read.
struct SchoolFacts {
    var timelines: [StandingTimeline] = []
    var records: [AccreditationRecord] = []
    var list = FactList(items: [], unlisted: [.init(item: .init(values: [.unknown, .unknown]))])

    /// Nothing, for rules that don't ask.
    init() {}

    /// - Parameters:
    ///   - recordCount: how many records of the program come before those of the school.
    ///   - timelineCount: the same of timelines.
    init(
        _ institution: Institution, behind recordCount: Int, _ timelineCount: Int, _ rulebook: Rulebook,
        _ word: (String?) -> FactValue
    ) {
        let own = AccreditationRecords(of: institution, accreditors: rulebook.accreditors)
        records = own.records
        timelines = own.timelines().map { $0.countingRecords(from: recordCount) }
        let items = timelines.enumerated().map { index, timeline in
            FactList.Item(
                values: [word(timeline.agency), ProgramFacts.history(of: timeline, word)],
                evidence: timelineCount + index)
        }
        let agencies = timelines.compactMap { timeline -> Symbol? in
            if case .word(let symbol) = word(timeline.agency) { symbol } else { nil }
        }
        // Another agency than those on record may accredit the school, unless somebody has seen all there is.
        let other = FactList.Item(values: [agencies.isEmpty ? .unknown : .otherThan(agencies), .unknown])
        list = FactList(
            items: items, unlisted: [.init(item: other, absentOn: own.completeDays(.institutional))])
    }
}

extension StandingTimeline {
    /// The same timeline where its list of records stands behind others.
    func countingRecords(from first: Int) -> StandingTimeline {
        StandingTimeline(
            agency: agency, accredits: accredits, records: records.map { $0 + first },
            stretches: stretches.map { stretch in
                var stretch = stretch
                stretch.evidence = stretch.evidence.countingRecords(from: first)
                return stretch
            })
    }
}
