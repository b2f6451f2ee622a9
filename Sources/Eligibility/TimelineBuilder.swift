import Catalog
import Dates
import Diagnostics
import RuleEngine

/// A record as one timeline sees it.
struct TimelineMember: Hashable {
    var record: Int
    /// The first day on which the record is the timeline's agency's, if it took the program over.
    var since: Day?
    /// The first day on which it may be a successor's.
    var until: Day?
}

/// Works out what the records of one timeline come to on every day: goes through the days on which something
/// changes, and looks at those records that say something of them.
struct TimelineBuilder {
    private let records: AccreditationRecords
    /// The records of this timeline.
    private let members: [TimelineMember]
    /// Those, and behind them records that may belong to it, because they don't say what they are about: they prove
    /// nothing of it, and what they say otherwise casts doubt.
    private let voices: [TimelineVoice]
    private let closers: TimelineClosers
    /// Every day on which a claim can change.
    private let borders: [Day]
    /// The days on which somebody saw every record that there was.
    private let completeDays: Set<Day>
    /// What is known on each border; worked out where it is asked for.
    private var knownStandings: KnownStandings?
    private(set) var steps: StepCount

    init(records: AccreditationRecords, members: [TimelineMember], possible: [TimelineMember]) {
        self.records = records
        self.members = members
        let own = Set(members)
        var voices =
            members.map { TimelineVoice($0, of: records, isOwn: true) }
            + possible.map { TimelineVoice($0, of: records, isOwn: false) }
        let closers = TimelineClosers(voices, own: own)
        var steps = StepCount()
        for number in voices.indices {
            voices[number].closing = closers.closing(of: voices[number], counting: &steps)
        }
        self.closers = closers
        self.steps = steps
        self.voices = voices
        completeDays = Set(records.completeDays(for: members.first))
        borders = TimelineBuilder.borders(of: voices, completeDays)
    }

    /// What one record says of one day.
    struct Claim {
        /// The record's voice.
        var number: Int
        var record: Int
        /// `nil` when the record doesn't say what standing it is.
        var standing: Standing?
        var strength: Strength
        /// It is about this timeline's agency and kind of program; `false` where it may be about another.
        var isOwn: Bool

        var isKnown: Bool { if case .known = strength { isOwn } else { false } }
    }

    enum Strength {
        case known
        /// Seen on an earlier day; `until` is the last day it is taken to go on.
        case fading(since: PartialDate, until: Day)
        /// It may hold or not.
        case open(StandingEvidence.Reason)
        /// It may hold or have been closed by another record.
        case closing(byAnother: Bool)
    }

    mutating func stretches() -> [StandingTimeline.Stretch] {
        var result: [StandingTimeline.Stretch] = []
        var speaking = SpeakingVoices(voices)
        for day in borders {
            let claims = claims(on: day, &speaking)
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

    private static func borders(of voices: [TimelineVoice], _ completeDays: Set<Day>) -> [Day] {
        var days: Set<Day> = [.distantPast]
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
    private mutating func claims(on day: Day, _ speaking: inout SpeakingVoices) -> [Claim] {
        speaking.goOn(to: day)
        steps.take(1 + speaking.numbers.count)
        return speaking.numbers.compactMap { claim(of: $0, on: day) }
    }

    private func claim(of number: Int, on day: Day) -> Claim? {
        strength(of: voices[number], on: day).map {
            Claim(
                number: number, record: voices[number].member.record, standing: voices[number].standing,
                strength: $0, isOwn: voices[number].isOwn)
        }
    }

    private func strength(of voice: TimelineVoice, on day: Day) -> Strength? {
        if let since = voice.member.since, day < since { return nil }
        if let until = voice.member.until, until <= day { return nil }
        if voice.isFaulty { return .open(.faultyRecord) }
        let start = voice.start
        if let start, day < start.earliest { return nil }
        if case .on(let end) = voice.end, day > end.latest { return nil }
        if voice.isCampusUnclear { return .open(.campusNotRecorded) }
        guard let seen = voice.seen else {
            if let start, day < start.latest { return .open(.startInexact(start)) }
            return .open(.undatedSource)
        }
        if let start, let begun = voice.begun, day < begun { return .open(.startInexact(start)) }
        if case .on(let end) = voice.end, day > max(end.earliest, start?.earliest ?? end.earliest) {
            return .open(.endInexact(end))
        }
        if voice.end == .unknown {
            // It had ended by the time it was seen, and lasted a day at least.
            if start?.days.single == day { return .known }
            return day > seen.latest ? nil : .open(.endUnknown)
        }
        switch voice.closing.answer(on: day) {
        case .certain: return nil
        case .possible(let byAnother): return .closing(byAnother: byAnother)
        case nil: break
        }
        if start == nil, day < seen.latest {
            // Of an ended record whose start is unknown, the last day is certain.
            if case .on(let end) = voice.end, end.days.single == day, end.latest <= seen.earliest {
                return .known
            }
            return .open(.beforeFirstSeen(seen))
        }
        if day <= seen.earliest || voice.endedBeforeSeen { return .known }
        return .fading(since: seen, until: voice.lastAssumed ?? seen.earliest)
    }

    /// Why a claim is open.
    private func reason(_ claim: Claim, on day: Day) -> StandingEvidence.Reason? {
        switch claim.strength {
        case .known, .fading: return nil
        case .open(let reason): return reason
        case .closing(let byAnother):
            let voice = voices[claim.number]
            return closers.start(ofCloserOf: voice, on: day, byAnother: byAnother)
                .map { byAnother ? .endInexact($0) : .startInexact($0) }
        }
    }

    // MARK: All records

    private mutating func stretch(from day: Day, _ claims: [Claim]) -> StandingTimeline.Stretch {
        let known = claims.filter(\.isKnown)
        if let first = known.first {
            let doubts = claims.filter {
                !$0.isKnown && $0.standing != first.standing
                    && (isDoubt($0, ofKnown: true) || contradicts($0, on: day))
            }
            return settle(day, on: known, doubts: doubts, confidence: .sure, reason: .recorded)
        }
        let isListed = completeDays.contains(day)
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

    /// Whether a claim that may hold casts doubt on others that say something else.
    private func isDoubt(_ claim: Claim, ofKnown: Bool) -> Bool {
        switch claim.strength {
        case .known: return !claim.isOwn
        // As a record of this timeline it would be known, or seen to run on an earlier day.
        case .fading: return !claim.isOwn && !ofKnown
        // It would have closed the earlier record, or nobody can tell what it would have said of what.
        case .closing(let byAnother): return !byAnother || !ofKnown
        case .open(let reason):
            let voice = voices[claim.number]
            // Without a date it proves nothing of any day, nor against it.
            if voice.seen == nil, !voice.isFaulty { return false }
            switch reason {
            case .startInexact, .faultyRecord, .campusNotRecorded, .subjectNotRecorded: return true
            default: return !ofKnown
            }
        }
    }

    /// Whether a record must contradict what is known: on each day on which its status may have been seen to
    /// run, another record is known to say something else.
    private mutating func contradicts(_ claim: Claim, on day: Day) -> Bool {
        let voice = voices[claim.number]
        guard claim.isOwn, let standing = claim.standing, let days = voice.daysSeenRunning, days.contains(day)
        else { return false }
        let known = knownStandings ?? findKnownStandings()
        knownStandings = known
        return known.isAlwaysAnother(than: standing, on: days)
    }

    private mutating func findKnownStandings() -> KnownStandings {
        var known = KnownStandings()
        var speaking = SpeakingVoices(voices)
        for day in borders {
            let claims = claims(on: day, &speaking)
            known.add(day, claims.filter(\.isKnown).map(\.standing))
        }
        return known
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
