import Catalog
import Dates

@testable import Eligibility

/// A record in a timeline, as the reference reads it.
struct ReferenceVoice {
    let member: TimelineMember
    /// It is about the timeline's agency and kind of program; `false` where it may be about another.
    let isOwn: Bool
    /// `nil` when the record doesn't say what standing it is.
    let standing: Standing?
    let isFaulty: Bool
    let isCampusUnclear: Bool
    let start: PartialDate?
    let end: AccreditationRecord.End
    let seen: PartialDate?
    let source: Int?
    let read: PartialDate?
    /// Its source would say so if it had ended.
    let statesEnds: Bool
    /// The last day that its status is taken to go on.
    let lastAssumed: Day?
    /// What other records leave of it.
    var closing = ReferenceClosing()

    /// The day from which it had begun for certain: by the time it was seen running, and before it ended.
    var begun: Day? {
        guard let start, let seen else { return nil }
        let known =
            switch end {
            case .open: seen.latest
            case .unknown: seen.latest.previous
            case .on(let end): end.latest
            }
        return start.earliest <= known ? min(start.latest, known) : start.latest
    }

    /// A source that looks back on a whole period vouches for all of it.
    var endedBeforeSeen: Bool {
        guard case .on(let end) = end, let seen else { return false }
        return end.latest <= seen.earliest
    }

    /// Whether a later record may close it.
    var canBeClosed: Bool {
        guard end == .open, seen != nil, !isFaulty, !isCampusUnclear else { return false }
        return !statesEnds || standing == .preaccredited
    }

    var isAnnounced: Bool {
        guard end != .unknown, let start, let seen, start.earliest > seen.latest else { return false }
        return !endedBeforeSeen
    }
}

extension ReferenceVoice {
    init(_ member: TimelineMember, of records: AccreditationRecords, isOwn: Bool) {
        let record = records.records[member.record]
        let agency = records.knownAgency(record)
        let source = records.institution.source(of: record.origin)
        let status = record.status.value.flatMap { agency?.status($0) }
        self.member = member
        self.isOwn = isOwn
        standing = status?.countsAs
        isFaulty = record.isFaulty
        isCampusUnclear = records.isCampusUnclear(record)
        start = record.start.value
        end = record.end
        seen = source?.asOf
        self.source = record.origin.source
        read = source?.read
        statesEnds = source?.statesEnds ?? false
        // A candidacy never outlives the day it was seen on, unless the agency's file says how long.
        let byDefault = status?.countsAs == .preaccredited ? 0 : agency?.standsForMonths
        // A span of days counts from its first: the yes must be right whichever of them it was.
        lastAssumed = source?.asOf?.earliest.advanced(byMonths: status?.standsForMonths ?? byDefault ?? 0)
    }
}

extension ReferenceVoice {
    /// What it says of a day.
    enum Strength {
        case known
        /// Seen on an earlier day; `until` is the last day it is taken to go on.
        case fading(since: PartialDate, until: Day)
        /// It may hold or not.
        case open(StandingEvidence.Reason)
        /// It may hold or have been closed by another record.
        case closing(byAnother: Bool)
        /// It may hold, or have begun before another record that closed it.
        case disputed
    }

    /// `nil` where it says nothing.
    func strength(on day: Day) -> Strength? {
        if let since = member.since, day < since { return nil }
        if let until = member.until, until <= day { return nil }
        if isFaulty { return .open(.faultyRecord) }
        if let start, day < start.earliest { return nil }
        if case .on(let end) = self.end, day > end.latest { return nil }
        if isCampusUnclear { return .open(.campusNotRecorded) }
        guard let seen = seen else {
            if let start, day < start.latest { return .open(.startInexact(start)) }
            return .open(.undatedSource)
        }
        if member.isUncertain { return .open(start.map { .startInexact($0) } ?? .beforeFirstSeen(seen)) }
        if let start, let begun = begun, day < begun { return .open(.startInexact(start)) }
        if let start, isAnnounced { return .open(.announced(start)) }
        if case .on(let end) = self.end, day > max(end.earliest, start?.earliest ?? end.earliest) {
            if let start, day <= start.latest { return .open(.startInexact(start)) }
            return .open(.endInexact(end))
        }
        if end == .unknown {
            // It had ended by the time it was seen, and lasted a day at least.
            if start?.earliest == day, begun == day { return .known }
            if let start, let begun, day <= begun { return .open(.startInexact(start)) }
            return day > seen.latest ? nil : .open(.endUnknown)
        }
        switch closing.answer(on: day) {
        case .certain: return nil
        case .possible(let byAnother): return .closing(byAnother: byAnother)
        case .disputed: return .disputed
        case nil: break
        }
        if start == nil, day < seen.latest {
            // Of an ended record whose start is unknown, the last day is certain.
            if case .on(let end) = self.end, end.days.single == day, end.latest <= seen.earliest {
                return .known
            }
            return .open(.beforeFirstSeen(seen))
        }
        if day <= seen.earliest || endedBeforeSeen { return .known }
        return .fading(since: seen, until: lastAssumed ?? seen.earliest)
    }
}
