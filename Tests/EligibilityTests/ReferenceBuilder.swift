import Catalog
import Dates
import RuleEngine

@testable import Eligibility

/// What the records of one timeline come to on every day, worked out the simple way: on each day on which something
/// changes every record is asked. Quadratic, and what the timeline is measured by.
struct ReferenceBuilder {
    private let records: AccreditationRecords
    /// The records of this timeline.
    private let members: [TimelineMember]
    /// Those, and behind them records that may belong to it, because they don't say what they are about: they prove
    /// nothing of it, and what they say otherwise casts doubt.
    private let voices: [ReferenceVoice]
    private let closers: ReferenceClosers
    private let sightings: ReferenceSightings
    /// Every day on which a claim can change.
    private let borders: [Day]
    /// The days on which somebody saw every record that there was.
    private let completeDays: Set<Day>
    /// What is known on each border; worked out where it is asked for.
    private var knownStandings: ReferenceKnownStandings?

    init(records: AccreditationRecords, _ group: AccreditationRecords.Group) {
        let (members, possible) = (group.members, group.possible)
        self.records = records
        self.members = members
        let own = Set(members)
        var voices =
            members.map { ReferenceVoice($0, of: records, isOwn: true) }
            + possible.map { ReferenceVoice($0, of: records, isOwn: false) }
        let closers = ReferenceClosers(voices, own: own)
        for number in voices.indices {
            voices[number].closing = closers.closing(of: voices[number])
        }
        let breakers = group.breakers.map { member in
            var voice = ReferenceVoice(member, of: records, isOwn: true)
            voice.closing = closers.closing(of: voice)
            return (agency: records.knownAgency(records.records[member.record])?.id ?? "", voice: voice)
        }
        self.closers = closers
        self.voices = voices
        let lists = records.completeLists(for: members.first)
        completeDays = Set(lists.compactMap { $0.day?.days.single })
        sightings = ReferenceSightings(
            voices, breakers: breakers, lists: lists + records.listsWithout(members),
            actions: records.endingActions(for: group))
        borders = ReferenceBuilder.borders(of: voices, completeDays, sightings)
    }

    mutating func stretches() -> [StandingTimeline.Stretch] {
        var result: [StandingTimeline.Stretch] = []
        for day in borders {
            let claims = claims(on: day)
            let stretch = stretch(from: day, claims)
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

    private static func borders(
        of voices: [ReferenceVoice], _ completeDays: Set<Day>, _ sightings: ReferenceSightings
    ) -> [Day] {
        var days: Set<Day> = [.distantPast]
        for seen in sightings.all { days.insert(seen.days.lowerBound) }
        func add(_ date: PartialDate?) {
            guard let date else { return }
            for day in [date.earliest, date.earliest.next, date.latest, date.latest.next] { days.insert(day) }
        }
        for voice in voices {
            if let since = voice.member.since { days.insert(since) }
            if let until = voice.member.until { days.insert(until) }
            add(voice.start)
            if case .on(let end) = voice.end { add(end) }
            add(voice.seen)
            if let last = voice.lastAssumed { days.insert(last.next) }
        }
        for day in completeDays {
            days.insert(day)
            days.insert(day.next)
        }
        return days.sorted()
    }

    // MARK: One record

    /// What the records that speak of a day say of it, in their order.
    private func claims(on day: Day) -> [ReferenceClaim] {
        voices.enumerated().compactMap { number, voice in
            voice.strength(on: day).map { ReferenceClaim($0, of: voice, number: number) }
        }
    }

    /// Why a claim is open.
    private func reason(_ claim: ReferenceClaim, on day: Day) -> StandingEvidence.Reason? {
        let voice = voices[claim.number]
        switch voice.strength(on: day) {
        case .known, .fading, nil: return nil
        case .open(let reason): return reason
        case .disputed:
            return closers.start(ofCloserOf: voice, on: day, byAnother: true).map { .endInexact($0) }
        case .closing(let byAnother):
            return closers.start(ofCloserOf: voice, on: day, byAnother: byAnother)
                .map { byAnother ? .endInexact($0) : .startInexact($0) }
        }
    }

    // MARK: All records

    private mutating func stretch(from day: Day, _ claims: [ReferenceClaim]) -> StandingTimeline.Stretch {
        let known = claims.filter(\.isKnown)
        if let first = known.first {
            let doubts = claims.filter {
                !$0.isKnown && $0.standing != first.standing
                    && ($0.isDoubt(ofKnown: true) || contradicts($0, on: day))
            }
            return settle(day, on: known, doubts: doubts, confidence: .sure, reason: .recorded, since: nil)
        }
        let isListed = completeDays.contains(day)
        // Whether such a record is what the list saw or not, it says the same.
        let isNegative = claims.allSatisfy { $0.weight != .faulty && $0.standing == .notAccredited }
        // What nobody can read may have been on the list, or have left something on it.
        let isReadable = voices.allSatisfy { !$0.isOwn || $0.standing != nil }
        let isDecidedByList = isListed && isNegative && isReadable
        let fading = claims.filter { $0.isOwn && $0.weight == .fading }
        if !isDecidedByList, let latest = fading.max(by: { $0.since < $1.since }),
            let seen = voices[latest.number].seen
        {
            let newest = fading.filter { $0.since == latest.since }
            let until = newest.map(\.until).min() ?? latest.until
            let doubts = claims.filter {
                let standing = $0.weight == .faulty ? nil : $0.standing
                return standing != latest.standing && $0.isDoubt(ofKnown: false)
            }
            return settle(
                day, on: newest, doubts: doubts, confidence: day <= until ? .assumed : .lastSeen,
                reason: day <= until ? .assumed(since: seen) : .lastSeen(seen), since: latest.since)
        }
        if let claim = claims.first, !isDecidedByList {
            let reason = claim.isOwn ? reason(claim, on: day) : nil
            return undecided(day, reason ?? .subjectNotRecorded, claims.map(\.record))
        }
        if isDecidedByList {
            return .init(
                first: day, standing: .notAccredited, confidence: .sure,
                evidence: .init(.completeList, records: members.map(\.record)))
        }
        return undecided(day, .notCovered, members.map(\.record))
    }

    /// Whether a record must contradict what is known: on each day on which its status may have been seen to
    /// run, another record is known to say something else.
    private mutating func contradicts(_ claim: ReferenceClaim, on day: Day) -> Bool {
        let voice = voices[claim.number]
        guard claim.isOwn, let standing = claim.standing else { return false }
        let known = knownStandings ?? findReferenceKnownStandings()
        knownStandings = known
        let found = voice.daysSeenRunning.filter { days in
            known.isAlwaysAnother(than: standing, on: days) || isOfDisputedSource(voice, days)
        }
        guard let first = found.map(\.lowerBound).min(), let last = found.map(\.upperBound).max() else {
            return false
        }
        return first <= day && day <= max(last, voice.seen?.latest ?? last)
    }

    /// Whether some days are of those of a source that may say different things of its one day.
    private func isOfDisputedSource(_ voice: ReferenceVoice, _ days: ClosedRange<Day>) -> Bool {
        guard let seen = voice.seen, seen.earliest <= days.lowerBound, days.upperBound <= seen.latest,
            voice.source != nil
        else { return false }
        func hull(of standing: Standing) -> ClosedRange<Day>? {
            let found = voices.filter { $0.source == voice.source && $0.standing == standing }
                .compactMap(\.daysOfSourceRunning)
            guard let first = found.map(\.lowerBound).min(), let last = found.map(\.upperBound).max() else {
                return nil
            }
            return first...last
        }
        return Standing.allCases.contains { one in
            Standing.allCases.contains { other in
                guard one != other, let left = hull(of: one), let right = hull(of: other) else {
                    return false
                }
                return left.overlaps(right)
            }
        }
    }

    private mutating func findReferenceKnownStandings() -> ReferenceKnownStandings {
        var known = ReferenceKnownStandings()
        for day in borders {
            let claims = claims(on: day)
            known.add(
                day,
                claims.filter { claim in
                    switch voices[claim.number].strength(on: day) {
                    case .closing(byAnother: false), .disputed, .open(.startInexact):
                        return claim.isOwn && voices[claim.number].seen != nil
                    default: return claim.isKnown
                    }
                }.map(\.standing))
        }
        return known
    }

    private func settle(
        _ day: Day, on claims: [ReferenceClaim], doubts: [ReferenceClaim], confidence: Confidence,
        reason: StandingEvidence.Reason, since: Day?
    ) -> StandingTimeline.Stretch {
        let named = claims.map(\.record)
        guard let first = claims.first, claims.allSatisfy({ $0.standing == first.standing }) else {
            return undecided(day, .contradiction, named)
        }
        if let doubt = doubts.first {
            let saysTheSame = doubt.standing == first.standing
            return undecided(
                day, saysTheSame ? .faultyRecord : .contradiction, named + doubts.map(\.record))
        }
        guard let standing = first.standing else {
            guard let word = records.records[first.record].status.value else {
                return undecided(day, .statusNotRecorded, named)
            }
            return undecided(day, .statusUndetermined(word), named)
        }
        if let since, let other = sightings.contrary(to: standing, seenOn: since, upTo: day) {
            switch other.sight {
            case .record(let number):
                return undecided(day, .contradiction, named + [voices[number].member.record])
            case .notOnList(let list): return undecided(day, .notOnList(list), named)
            case .action(let kind, let date): return undecided(day, .action(kind, date), named)
            case .predecessor(let agency): return undecided(day, .predecessor(agency), named)
            }
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
