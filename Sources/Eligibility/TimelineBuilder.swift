import Catalog
import Dates
import RuleEngine

/// A record as one timeline sees it.
struct TimelineMember: Hashable {
    var record: Int
    /// The first day on which the record is the timeline's agency's, if it took the program over.
    var since: Day?
    /// The first day on which it may be a successor's.
    var until: Day?
}

/// Works out what the records of one timeline come to on every day.
struct TimelineBuilder {
    let records: AccreditationRecords
    /// The records of this timeline.
    let members: [TimelineMember]
    /// Records that may belong to it, because they don't say what they are about: they prove nothing of it, and
    /// what they say otherwise casts doubt.
    let possible: [TimelineMember]

    /// What one record says of one day.
    struct Claim {
        var record: Int
        /// `nil` when the record doesn't say what standing it is.
        var standing: Standing?
        var strength: Strength
        /// It is about this timeline's agency and kind of program; `false` where it may be about another.
        var isOwn = true

        var isKnown: Bool { if case .known = strength { isOwn } else { false } }
    }

    enum Strength {
        case known
        /// Seen on an earlier day; `until` is the last day it is taken to go on.
        case fading(since: PartialDate, until: Day)
        /// It may hold or not.
        case open(StandingEvidence.Reason)
    }

    func stretches() -> [StandingTimeline.Stretch] {
        var result: [StandingTimeline.Stretch] = []
        for day in borders() {
            let stretch = stretch(from: day)
            if let last = result.last, last.standing == stretch.standing,
                last.confidence == stretch.confidence,
                last.evidence == stretch.evidence
            {
                continue
            }
            result.append(stretch)
        }
        return result
    }

    /// Every day on which a claim can change.
    func borders() -> [Day] {
        var days: Set<Day> = [.distantPast]
        func add(_ date: PartialDate?) {
            guard let date else { return }
            days.formUnion([date.earliest, date.earliest.next, date.latest, date.latest.next])
        }
        for member in members + possible {
            let record = records.records[member.record]
            days.formUnion([member.since, member.until].compactMap { $0 })
            add(record.start.value)
            if case .on(let end) = record.end { add(end) }
            let seen = asOf(record)
            add(seen)
            if let seen { days.insert(lastAssumedDay(record, seen: seen).next) }
        }
        for day in completeDays() { days.formUnion([day, day.next]) }
        return days.sorted()
    }

    private func completeDays() -> [Day] {
        guard let member = members.first, let agency = records.knownAgency(records.records[member.record])
        else {
            return []
        }
        // An agency of schools may accredit programs too, of which a list of schools says nothing.
        let kind = records.records[member.record].accredits.value
        return records.completeDays(kind.flatMap(agency.scope) == nil ? agency.reach : .programmatic)
    }

    func asOf(_ record: AccreditationRecord) -> PartialDate? {
        records.institution.source(of: record.origin)?.asOf
    }

    func status(_ record: AccreditationRecord) -> Accreditor.Status? {
        record.status.value.flatMap { records.knownAgency(record)?.status($0) }
    }

    /// The last day a status is taken to go on. A span of days counts from its first: the yes must be right
    /// whichever of them it was.
    private func lastAssumedDay(_ record: AccreditationRecord, seen: PartialDate) -> Day {
        let status = status(record)
        // A candidacy never outlives the day it was seen on, unless the agency's file says how long.
        let byDefault = status?.countsAs == .preaccredited ? 0 : records.knownAgency(record)?.standsForMonths
        let months = status?.standsForMonths ?? byDefault ?? 0
        return seen.earliest.advanced(byMonths: months)
    }

    // MARK: One record

    func claim(_ member: TimelineMember, on day: Day) -> Claim? {
        let index = member.record
        let record = records.records[index]
        if let since = member.since, day < since { return nil }
        if let until = member.until, until <= day { return nil }
        let standing = status(record)?.countsAs
        func open(_ reason: StandingEvidence.Reason) -> Claim {
            Claim(record: index, standing: standing, strength: .open(reason))
        }
        if record.isFaulty { return open(.faultyRecord) }
        let start = record.start.value
        if let start, day < start.earliest { return nil }
        if case .on(let end) = record.end, day > end.latest { return nil }
        if records.isCampusUnclear(record) { return open(.campusNotRecorded) }
        guard let seen = asOf(record) else {
            if let start, day < start.latest { return open(.startInexact(start)) }
            return open(.undatedSource)
        }
        if let start, day < latestStart(record, start, seen) { return open(.startInexact(start)) }
        if case .on(let end) = record.end, day > max(end.earliest, start?.earliest ?? end.earliest) {
            return open(.endInexact(end))
        }
        if record.end == .unknown {
            // It had ended by the time it was seen, and lasted a day at least.
            if start?.days.single == day { return Claim(record: index, standing: standing, strength: .known) }
            return day > seen.latest ? nil : open(.endUnknown)
        }
        switch closing(member, by: day) {
        case .certain: return nil
        case .possible(let start, byAnother: true): return open(.endInexact(start))
        case .possible(let start, byAnother: false): return open(.startInexact(start))
        case nil: break
        }
        if start == nil, day < seen.latest {
            // Of an ended record whose start is unknown, the last day is certain.
            if case .on(let end) = record.end, end.days.single == day, end.latest <= seen.earliest {
                return Claim(record: index, standing: standing, strength: .known)
            }
            return open(.beforeFirstSeen(seen))
        }
        if day <= seen.earliest || endsBefore(record, seen) {
            return Claim(record: index, standing: standing, strength: .known)
        }
        return Claim(
            record: index, standing: standing,
            strength: .fading(since: seen, until: lastAssumedDay(record, seen: seen)))
    }

    /// What a record says that may belong to the timeline.
    private func doubt(_ member: TimelineMember, on day: Day) -> Claim? {
        var claim = claim(member, on: day)
        claim?.isOwn = false
        return claim
    }

    // MARK: All records

    private func stretch(from day: Day) -> StandingTimeline.Stretch {
        let claims = members.compactMap { claim($0, on: day) } + possible.compactMap { doubt($0, on: day) }
        let known = claims.filter(\.isKnown)
        if let first = known.first {
            let doubts = claims.filter {
                !$0.isKnown && $0.standing != first.standing
                    && (isDoubt($0, ofKnown: true) || contradicts($0, on: day))
            }
            return settle(day, on: known, doubts: doubts, confidence: .sure, reason: .recorded)
        }
        let isListed = completeDays().contains(day)
        // Whether such a record is what the list saw or not, it says the same.
        let isNegative = claims.allSatisfy { claim in
            if case .open(.faultyRecord) = claim.strength { return false }
            return claim.standing == .notAccredited
        }
        let isDecidedByList = isListed && isNegative
        let fading = claims.compactMap { claim -> (claim: Claim, since: PartialDate, until: Day)? in
            guard claim.isOwn, case .fading(let since, let until) = claim.strength else { return nil }
            return (claim, since, until)
        }
        if let latest = fading.max(by: { $0.since.earliest < $1.since.earliest }) {
            let newest = fading.filter { $0.since.earliest == latest.since.earliest }
            let until = newest.map(\.until).min() ?? latest.until
            let doubts = claims.filter { $0.standing != latest.claim.standing && isDoubt($0, ofKnown: false) }
            return settle(
                day, on: newest.map(\.claim), doubts: doubts, confidence: day <= until ? .assumed : .lastSeen,
                reason: day <= until ? .assumed(since: latest.since) : .lastSeen(latest.since))
        }
        if let claim = claims.first, !isDecidedByList {
            if claim.isOwn, case .open(let reason) = claim.strength {
                return undecided(day, reason, claims.map(\.record))
            }
            return undecided(day, .subjectNotRecorded, claims.map(\.record))
        }
        if isDecidedByList {
            return .init(
                first: day, standing: .notAccredited, confidence: .sure,
                evidence: .init(.completeList, records: members.map(\.record)))
        }
        return undecided(day, .notCovered, members.map(\.record))
    }

    /// Whether a claim that may hold casts doubt on others that say something else.
    private func isDoubt(_ claim: Claim, ofKnown: Bool) -> Bool {
        // Without a date it proves nothing of any day, nor against it.
        if case .open = claim.strength, asOf(records.records[claim.record]) == nil,
            !records.records[claim.record].isFaulty
        {
            return false
        }
        guard case .open(let reason) = claim.strength else {
            // As a record of this timeline it would be known, or seen to run on an earlier day.
            return !claim.isOwn && (!ofKnown || isKnownSomewhere(claim))
        }
        switch reason {
        // It would have closed the earlier record, or nobody can tell what it would have said of what.
        case .startInexact, .faultyRecord, .campusNotRecorded, .subjectNotRecorded: return true
        default: return !ofKnown
        }
    }

    private func isKnownSomewhere(_ claim: Claim) -> Bool {
        if case .known = claim.strength { true } else { false }
    }

    private func settle(
        _ day: Day, on claims: [Claim], doubts: [Claim], confidence: Confidence,
        reason: StandingEvidence.Reason
    ) -> StandingTimeline.Stretch {
        let named = claims.map(\.record)
        guard let first = claims.first, claims.allSatisfy({ $0.standing == first.standing }) else {
            return undecided(day, .contradiction, named)
        }
        if !doubts.isEmpty { return undecided(day, .contradiction, named + doubts.map(\.record)) }
        guard let standing = first.standing else {
            guard let word = records.records[first.record].status.value else {
                return undecided(day, .statusNotRecorded, named)
            }
            return undecided(day, .statusUndetermined(word), named)
        }
        return .init(
            first: day, standing: standing, confidence: confidence, evidence: .init(reason, records: named))
    }

    private func undecided(
        _ day: Day, _ reason: StandingEvidence.Reason, _ named: [Int]
    ) -> StandingTimeline.Stretch {
        .init(first: day, standing: nil, confidence: .sure, evidence: .init(reason, records: named))
    }
}
