import Catalog
import Dates

/// A record in a timeline, with what its claims depend on: worked out once, and then asked for many days.
struct TimelineVoice {
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
    /// Its source would say so if it had ended.
    let statesEnds: Bool
    /// The last day that its status is taken to go on.
    let lastAssumed: Day?
    /// What other records leave of it.
    var closing = TimelineClosing()

    /// The day from which it had begun for certain: by the time it was seen running, and before it ended.
    var begun: Day? {
        guard let start, let seen else { return nil }
        let known =
            switch end {
            case .open, .unknown: seen.latest
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
    var canBeClosed: Bool { end == .open && seen != nil && !statesEnds && !isFaulty && !isCampusUnclear }

    /// It says nothing before this day,
    var first: Day {
        max(member.since ?? .distantPast, isFaulty ? .distantPast : start?.earliest ?? .distantPast)
    }

    /// nor after this one.
    var last: Day {
        let until = member.until?.previous ?? .distantFuture
        guard !isFaulty else { return until }
        switch end {
        case .on(let end): return min(until, end.latest)
        case .unknown:
            guard !isCampusUnclear, let seen else { return until }
            return min(until, max(seen.latest, start?.latest ?? seen.latest))
        case .open: return min(until, closing.closedFrom?.previous ?? until)
        }
    }
}

extension TimelineVoice {
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
        statesEnds = source?.statesEnds ?? false
        // A candidacy never outlives the day it was seen on, unless the agency's file says how long.
        let byDefault = status?.countsAs == .preaccredited ? 0 : agency?.standsForMonths
        // A span of days counts from its first: the yes must be right whichever of them it was.
        lastAssumed = source?.asOf?.earliest.advanced(byMonths: status?.standsForMonths ?? byDefault ?? 0)
    }
}
