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
    /// It may have begun only after the successor took over, and then it is none of the timeline's.
    var isUncertain = false
}

/// Works out what the records of one timeline come to on every day: goes through the days on which something
/// changes, and looks at those records of which something does.
struct TimelineBuilder {
    private let records: AccreditationRecords
    /// The records of this timeline, and behind them records that may belong to it, because they don't say what they
    /// are about: they prove nothing of it, and what they say otherwise casts doubt.
    private let voices: TimelineVoices
    private let closers: TimelineClosers
    private let sightings: TimelineSightings
    /// Every day on which a claim can change.
    private let borders: [Day]
    /// The days on which somebody saw every record that there was.
    private let completeDays: Set<Day>
    /// Of all members.
    private let membersPrint: NumberPrint
    private(set) var steps: StepCount

    init(records: AccreditationRecords, _ group: AccreditationRecords.Group) {
        self.records = records
        let (members, possible) = (group.members, group.possible)
        let own = Set(members)
        var voices =
            members.map { TimelineVoice($0, of: records, isOwn: true) }
            + possible.map { TimelineVoice($0, of: records, isOwn: false) }
        var closers = TimelineClosers(voices, own: own)
        var steps = StepCount()
        for number in voices.indices {
            voices[number].closing = closers.closing(of: voices[number], counting: &steps)
        }
        let breakers = group.breakers.map { member in
            var voice = TimelineVoice(member, of: records, isOwn: true)
            voice.closing = closers.closing(of: voice, counting: &steps)
            return (agency: records.knownAgency(records.records[member.record])?.id ?? "", voice: voice)
        }
        self.closers = closers
        let lists = records.completeLists(for: members.first)
        sightings = TimelineSightings(
            voices, breakers: breakers, lists: lists + records.listsWithout(members),
            actions: records.endingActions(for: group))
        // What nobody can read may have been on the list, or have left something on it.
        let isReadable = voices.prefix(members.count).allSatisfy { $0.standing != nil }
        completeDays = isReadable ? Set(lists.compactMap { $0.day?.days.single }) : []
        borders = TimelineBuilder.borders(of: voices, completeDays, sightings)
        self.steps = steps
        membersPrint = members.indices.reduce(into: NumberPrint()) { $0.add($1) }
        self.voices = TimelineVoices(voices, ownCount: members.count)
    }

    mutating func stretches() -> [StandingTimeline.Stretch] {
        var result: [StandingTimeline.Stretch] = []
        var last: Finding?
        var speaking = SpeakingVoices(findContradicting())
        for day in borders {
            steps.take(1 + speaking.goOn(to: day))
            let finding = finding(on: day, speaking)
            // What goes on with the same records behind it is one stretch.
            if finding == last { continue }
            last = finding
            result.append(
                .init(
                    first: day, standing: finding.standing, confidence: finding.confidence,
                    evidence: .init(finding.reason, finding.named, on: day, of: speaking.voices)))
        }
        return result
    }

    private static func borders(
        of voices: [TimelineVoice], _ completeDays: Set<Day>, _ sightings: TimelineSightings
    ) -> [Day] {
        var days: Set<Day> = [.distantPast]
        days.formUnion(sightings.borders)
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

    /// The voices, with the days on which some of them must contradict what is known. That takes a look at all days
    /// beforehand, and records that say different things.
    private mutating func findContradicting() -> TimelineVoices {
        let first = voices.all.first?.standing
        guard voices.all.prefix(voices.ownCount).contains(where: { $0.standing != first }) else {
            return voices
        }
        var known = KnownStandings()
        var speaking = SpeakingVoices(voices)
        for day in borders {
            steps.take(1 + speaking.goOn(to: day))
            known.add(day, speaking.sums)
        }
        return voices.contradicting(known)
    }

    // MARK: One day

    /// What a day comes to, and which records are named for it.
    fileprivate struct Finding {
        var standing: Standing?
        var confidence = Confidence.sure
        var reason: StandingEvidence.Reason
        var named: NamedClaims
        /// Tells apart the lists of records.
        var print: ListPrint
    }

    /// Tells apart lists of records, each of which has two parts that are in order.
    fileprivate struct ListPrint: Equatable {
        private let all: NumberPrint
        /// Of a list that is in order as a whole, it makes no difference where the second part begins.
        private let start: NumberPrint?

        init(_ all: NumberPrint) {
            self.all = all
            start = nil
        }

        init(_ basis: ClaimSums.Basis, _ doubts: ClaimSums.Doubts) {
            all = basis.print + doubts.print
            start = doubts.first.map { basis.last < $0 } ?? true ? nil : basis.print
        }
    }

    private mutating func finding(on day: Day, _ speaking: SpeakingVoices) -> Finding {
        let sums = speaking.sums
        if let basis = sums.knownBasis {
            return settle(basis, sums, day, isKnown: true, confidence: .sure, reason: .recorded, since: nil)
        }
        // Whatever is left on record says so, and so does a list of all there was.
        let isDecidedByList = sums.isNegative && completeDays.contains(day)
        if !isDecidedByList, let (basis, until) = sums.fadingBasis, let seen = voices.all[basis.first].seen {
            let isAssumed = day <= until
            return settle(
                basis, sums, day, isKnown: false, confidence: isAssumed ? .assumed : .lastSeen,
                reason: isAssumed ? .assumed(since: seen) : .lastSeen(seen), since: seen.earliest)
        }
        if let claim = speaking.first, !isDecidedByList {
            let reason = claim.isOwn ? reason(claim, on: day) : nil
            return Finding(reason: reason ?? .subjectNotRecorded, named: .all, print: .init(sums.all.print))
        }
        return Finding(
            standing: isDecidedByList ? .notAccredited : nil,
            reason: isDecidedByList ? .completeList : .notCovered, named: .members, print: .init(membersPrint)
        )
    }

    /// Why a claim is open.
    private mutating func reason(_ claim: TimelineClaim, on day: Day) -> StandingEvidence.Reason? {
        let voice = voices.all[claim.number]
        switch voice.strength(on: day) {
        case .known, .fading, nil: return nil
        case .open(let reason): return reason
        case .closing(let byAnother):
            return closers.start(ofCloserOf: voice, on: day, byAnother: byAnother, counting: &steps)
                .map { byAnother ? .endInexact($0) : .startInexact($0) }
        case .disputed:
            return closers.start(ofCloserOf: voice, on: day, byAnother: true, counting: &steps)
                .map { .endInexact($0) }
        }
    }

    /// What the known records, or those that were seen last, come to beside those that cast doubt.
    private func settle(
        _ basis: ClaimSums.Basis, _ sums: ClaimSums, _ day: Day, isKnown: Bool, confidence: Confidence,
        reason: StandingEvidence.Reason, since: Day?
    ) -> Finding {
        let first = voices.all[basis.first]
        let named: NamedClaims = since.map { .fading(since: $0) } ?? .known
        func undecided(_ reason: StandingEvidence.Reason) -> Finding {
            Finding(reason: reason, named: named, print: .init(basis, .init()))
        }
        guard basis.isOneStanding else { return undecided(.contradiction) }
        let doubts = sums.doubts(of: first.standing, isKnown: isKnown)
        if doubts.first != nil {
            let both: NamedClaims =
                since.map { .fadingAndDoubts(since: $0, first.standing) } ?? .knownAndDoubts(first.standing)
            let saysTheSame = doubts.first.map { voices.all[$0].standing == first.standing } ?? false
            return Finding(
                reason: saysTheSame ? .faultyRecord : .contradiction, named: both,
                print: .init(basis, doubts))
        }
        guard let standing = first.standing else {
            let word = records.records[first.member.record].status.value
            return undecided(word.map { .statusUndetermined($0) } ?? .statusNotRecorded)
        }
        if let since, let other = sightings.contrary(to: standing, seenOn: since, upTo: day) {
            return ended(by: other, basis, since)
        }
        return Finding(
            standing: standing, confidence: confidence, reason: reason, named: named,
            print: .init(basis, .init()))
    }

    /// What was seen last says something else, or may do so.
    private func ended(
        by other: TimelineSightings.Contrary, _ basis: ClaimSums.Basis, _ since: Day
    ) -> Finding {
        func finding(_ reason: StandingEvidence.Reason) -> Finding {
            Finding(reason: reason, named: .fading(since: since), print: .init(basis, .init()))
        }
        switch other.sight {
        case .notOnList(let day): return finding(.notOnList(day))
        case .action(let kind, let day): return finding(.action(kind, day))
        case .predecessor(let agency): return finding(.predecessor(agency))
        case .record(let number):
            var print = NumberPrint()
            print.add(number)
            return Finding(
                reason: .contradiction, named: .fadingAndOne(since: since, number),
                print: .init(basis, .init(first: number, print: print)))
        }
    }
}

extension TimelineBuilder.Finding: Equatable {
    /// Whether the two come to the same for the same records, whichever way these are told.
    fileprivate static func == (left: Self, right: Self) -> Bool {
        left.standing == right.standing && left.confidence == right.confidence && left.reason == right.reason
            && left.print == right.print
    }
}
