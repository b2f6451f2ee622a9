import Catalog
import Dates
import RuleEngine

// How records of one timeline bound each other.
extension TimelineBuilder {
    /// A status had begun by the time it was seen running, and before it ended.
    func latestStart(_ record: AccreditationRecord, _ start: PartialDate, _ seen: PartialDate) -> Day {
        let known =
            switch record.end {
            case .open, .unknown: seen.latest
            case .on(let end): end.latest
            }
        return start.earliest <= known ? min(start.latest, known) : start.latest
    }

    /// A source that looks back on a whole period vouches for all of it.
    func endsBefore(_ record: AccreditationRecord, _ seen: PartialDate) -> Bool {
        guard case .on(let end) = record.end else { return false }
        return end.latest <= seen.earliest
    }

    enum Closing {
        case certain
        /// It may have ended when a record began that says something else, or that only goes on with the same:
        /// then one of the two holds, and nobody knows which.
        case possible(PartialDate, byAnother: Bool)
    }

    /// Whether the record's source would say so if it had ended.
    private func statesEnds(_ record: AccreditationRecord) -> Bool {
        records.institution.source(of: record.origin)?.statesEnds ?? false
    }

    /// A record with a known start closes an earlier open one the day before, unless the open one was seen
    /// later than the record that would close it.
    func closing(_ member: TimelineMember, by day: Day) -> Closing? {
        let record = records.records[member.record]
        guard record.end == .open, let seen = asOf(record), !statesEnds(record) else { return nil }
        let since = record.start.value?.days ?? seen.days
        var result: Closing?
        for other in members + possible where other.record != member.record {
            let later = records.records[other.record]
            guard !later.isFaulty, let start = later.start.value, let laterSeen = asOf(later),
                start.earliest <= day, since.first < start.latest, seen.earliest <= laterSeen.latest
            else { continue }
            let begun = latestStart(later, start, laterSeen)
            // Its source saw it run after the other had ended: it may run again.
            let runsAgain =
                switch later.end {
                case .open: false
                case .unknown: start.earliest < seen.latest && start.earliest < day
                case .on(let end): end.earliest < seen.latest && end.earliest < day
                }
            let isOwn = members.contains(other) && !records.isCampusUnclear(later)
            let isCertain = since.last < start.earliest && begun <= day && seen.latest <= laterSeen.earliest
            if isCertain, isOwn, !runsAgain { return .certain }
            // On the days on which it may have begun it casts doubt by itself, if it says something else.
            if isOwn, day < begun, status(later)?.countsAs != status(record)?.countsAs { continue }
            let isAnother = isOwn && status(later)?.countsAs != status(record)?.countsAs
            result = .possible(start, byAnother: isAnother)
            // What casts doubt counts for more.
            if !isAnother { break }
        }
        return result
    }

    /// Whether a record must contradict what is known: on each day on which its status may have been seen to
    /// run, another record is known to say something else.
    func contradicts(_ claim: Claim, on day: Day) -> Bool {
        let record = records.records[claim.record]
        guard claim.isOwn, let standing = claim.standing, let seen = asOf(record) else { return false }
        var (first, last) = (seen.earliest, seen.latest)
        if case .on(let end) = record.end {
            (first, last) = (min(first, end.earliest), min(last, end.latest))
        } else if record.end == .unknown, record.start.value == nil {
            return false
        }
        if let start = record.start.value {
            (first, last) = (start.earliest, latestStart(record, start, seen))
        }
        guard first <= day, day <= last else { return false }
        let days = [first] + borders().filter { first < $0 && $0 <= last }
        return days.allSatisfy { day in
            members.contains { member in
                guard member.record != claim.record, let other = self.claim(member, on: day) else {
                    return false
                }
                return other.isKnown && other.standing != standing
            }
        }
    }
}
