import Catalog
import Dates
import Diagnostics

/// The records that may close others. Each question looks for the first one of an order that closes a record, without
/// a look at those before that don't.
struct TimelineClosers {
    fileprivate struct Closer {
        var number: Int
        var record: Int
        var source: Int?
        var start: PartialDate
        var seen: PartialDate
        var begun: Day
        var end: AccreditationRecord.End
        var standing: Standing?
        /// It is of the timeline, and of the campus.
        var isOwn: Bool
    }

    /// In order of their starts.
    private let closers: [Closer]
    /// Those that ended before they were seen, in the same order.
    private let ended: [Closer]
    private let byStart: FirstThatReaches
    /// Places in this order are those of `begunOrder`.
    private let byBegun: FirstThatReaches
    private let forGood: FirstThatReaches
    private let begunOrder: [Int]
    /// Places in these orders are those of `numberOrder`, and the reverse.
    private let byNumber: FirstThatReaches
    private let byNumberReversed: FirstThatReaches
    private let numberOrder: [Int]
    /// In the order of the last days up to which they hold for certain.
    private let held: [Closer]
    private let byHeld: FirstThatReaches
    /// The timeline's own, by their sources: all that one source says, it says of one day.
    private let bySource: [Int: OfOneSource]
    /// The sources of candidacies.
    private let candidacySources: Set<Int?>
    /// How many more records that ended may be looked at.
    private var looks = TimelineClosers.mostLooks

    /// So many looks at records that ended are taken for all open ones of a timeline. Beyond that an open record only
    /// casts doubt where it was interrupted for certain, because thousands interrupted by thousands come to millions
    /// of interruptions.
    static let mostLooks = 5_000

    init(_ voices: [TimelineVoice], own: Set<TimelineMember>) {
        // No record closes itself.
        let candidates = voices.count > 1 ? voices : []
        let closers = candidates.enumerated().compactMap { number, voice -> Closer? in
            guard !voice.isFaulty, let start = voice.start, let seen = voice.seen, let begun = voice.begun
            else { return nil }
            return Closer(
                number: number, record: voice.member.record, source: voice.source, start: start, seen: seen,
                begun: begun, end: voice.end, standing: voice.standing,
                isOwn: own.contains(voice.member) && !voice.isCampusUnclear && !voice.member.isUncertain)
        }.sorted { ($0.start.earliest, $0.number) < ($1.start.earliest, $1.number) }
        self.closers = closers
        ended = closers.filter { $0.isOwn && $0.lastDay != nil }
        begunOrder = closers.indices.sorted { (closers[$0].begun, $0) < (closers[$1].begun, $1) }
        numberOrder = closers.indices.sorted { closers[$0].number < closers[$1].number }
        byStart = FirstThatReaches(closers.map { $0.reach() })
        byBegun = FirstThatReaches(begunOrder.map { closers[$0].reach() })
        forGood = FirstThatReaches(begunOrder.map { closers[$0].reachForGood })
        byNumber = FirstThatReaches(numberOrder.map { closers[$0].reach(closers[$0].start.earliest) })
        byNumberReversed = FirstThatReaches(
            numberOrder.reversed().map { closers[$0].reach(closers[$0].begun) })
        held = closers.sorted { ($0.held, $0.number) < ($1.held, $1.number) }
        byHeld = FirstThatReaches(held.map { $0.reach() })
        let sourced = Dictionary(grouping: closers.filter { $0.isOwn && $0.source != nil }) { $0.source ?? 0 }
        bySource = sourced.mapValues(OfOneSource.init)
        candidacySources = Set(closers.filter { $0.standing == .preaccredited }.map(\.source))
    }

    /// What is left of a record.
    mutating func closing(of voice: TimelineVoice, counting steps: inout StepCount) -> TimelineClosing {
        guard voice.canBeClosed, let seen = voice.seen, !closers.isEmpty else { return TimelineClosing() }
        let since = (voice.start ?? seen).days
        let bySame = voice.source.flatMap { bySource[$0] }?
            .close(voice, after: since.last, seen.latest, counting: &steps)
        // A source that states ends leaves open what runs; but nobody is a candidate and accredited.
        if voice.statesEnds { return TimelineClosing(closedFrom: bySame) }
        // Nor does an accredited program become a candidate without a word of what happened between.
        let ofOthers = voice.standing == .accredited ? Closer.candidacy : 0
        func first(_ order: FirstThatReaches, after day: Day, from seen: Day, kinds: UInt8) -> Day? {
            let asked = FirstThatReaches.Asked(after: day, from: seen, kinds: kinds & ~ofOthers)
            var found = order.first(asked, counting: &steps).map { closers[begunOrder[$0]].begun }
            if ofOthers != 0, looks > 0, candidacySources.contains(where: { $0 != voice.source }) {
                var passed = 0
                let asked = FirstThatReaches.Asked(after: day, from: seen, kinds: ofOthers)
                let candidacy = order.first(asked, counting: &steps) {
                    passed += 1
                    return !closers[begunOrder[$0]].isCandidacyBeside(voice) || passed > looks
                }
                looks -= min(passed, looks)
                if let candidacy, !closers[begunOrder[candidacy]].isCandidacyBeside(voice) {
                    let begun = closers[begunOrder[candidacy]].begun
                    found = min(found ?? begun, begun)
                }
            }
            return found
        }
        let general = first(forGood, after: since.last, from: seen.latest, kinds: Closer.own)
        let closed = [general, bySame].compactMap(\.self).min()
        let meanwhile = self.meanwhile(of: voice, since.last, seen.latest, until: closed, counting: &steps)
        let another = first(
            byBegun, after: since.first, from: seen.earliest, kinds: Closer.others(than: voice))
        let disputed = self.disputed(voice, since, seen.earliest, counting: &steps)
        // On the days on which it may have begun it casts doubt by itself, if it says something else.
        let isAnother = { (closer: Closer) in closer.record != voice.member.record }
        let doubt = byStart.first(
            .init(after: since.first, from: seen.earliest, kinds: Closer.foreign), counting: &steps
        ) { isAnother(closers[$0]) }
        // Where it only goes over into the same, one of the two holds, as long as the other is known to.
        let same = FirstThatReaches.Asked(
            after: since.first, from: seen.earliest, kinds: Closer.ownSame(as: voice))
        let goesOn = byStart.first(same, counting: &steps) { isAnother(closers[$0]) }
        let until = byHeld.first(same, counting: &steps) { isAnother(held[$0]) }
        return TimelineClosing(
            closedFrom: closed, meanwhile: meanwhile, anotherFrom: another, disputedFrom: disputed,
            doubtFrom: doubt.map { closers[$0].start.earliest },
            goesOn: goesOn.flatMap { from in
                until.map { (from: closers[from].start.earliest, until: held[$0].held) }
            })
    }

    /// The first day of one that says something else and may have begun before a record, or after it.
    private mutating func disputed(
        _ voice: TimelineVoice, _ since: DayRange, _ seen: Day, counting steps: inout StepCount
    ) -> Day? {
        guard voice.start != nil else { return nil }
        let kinds = Closer.others(than: voice)
        var passed = 0
        let found = byStart.first(.init(after: since.first, from: seen, kinds: kinds), counting: &steps) {
            passed += 1
            return !closers[$0].isCandidacyBeside(voice) || passed > looks
        }
        looks -= min(passed, looks)
        return found.map { closers[$0].start.earliest }.flatMap { $0 <= since.last ? $0 : nil }
    }

    /// The days on which records stand against another that had ended before it was seen to run; none where there are
    /// too many to look at.
    private mutating func meanwhile(
        of voice: TimelineVoice, _ since: Day, _ seen: Day, until closed: Day?,
        counting steps: inout StepCount
    ) -> [ClosedRange<Day>] {
        let later = ended[ended.partitionPoint { $0.start.earliest <= since }...].prefix {
            guard let closed else { return true }
            return $0.start.earliest <= closed
        }
        guard later.count <= looks else { return [] }
        looks -= later.count
        steps.take(later.count)
        var result: [ClosedRange<Day>] = []
        for other in later {
            guard other.record != voice.member.record, seen <= other.seen.earliest, let last = other.lastDay,
                last < seen, other.begun <= last, !other.isCandidacyBeside(voice)
            else { continue }
            result.append(other.begun...last)
        }
        return result
    }

    /// The start of the record that may have closed another one by a day.
    func start(
        ofCloserOf voice: TimelineVoice, on day: Day, byAnother: Bool, counting steps: inout StepCount
    ) -> PartialDate? {
        guard let seen = voice.seen else { return nil }
        let since = (voice.start ?? seen).days
        let kinds = byAnother ? Closer.others(than: voice) : Closer.same(as: voice)
        let asked = FirstThatReaches.Asked(after: since.first, from: seen.earliest, by: day, kinds: kinds)
        if byAnother {
            return byNumberReversed.first(asked, counting: &steps)
                .map { closers[numberOrder[numberOrder.count - 1 - $0]].start }
        }
        return byNumber.first(asked, counting: &steps) {
            closers[numberOrder[$0]].record != voice.member.record
        }.map { closers[numberOrder[$0]].start }
    }
}

extension TimelineClosers {
    /// What one source says begins, in a timeline.
    private struct OfOneSource {
        /// In the order of the days from which they have begun for certain.
        private let closers: [Closer]
        private let order: FirstThatReaches

        init(_ closers: [Closer]) {
            self.closers = closers.sorted { ($0.begun, $0.number) < ($1.begun, $1.number) }
            order = FirstThatReaches(self.closers.map(\.reachInOneSource))
        }

        /// The day from which the source says that something else began, for good, where it began after a day.
        func close(_ voice: TimelineVoice, after day: Day, _ seen: Day, counting steps: inout StepCount)
            -> Day?
        {
            let kinds =
                voice.statesEnds
                ? Closer.accreditation : Closer.own & ~(voice.standing == .accredited ? Closer.candidacy : 0)
            return order.first(.init(after: day, from: seen, kinds: kinds), counting: &steps)
                .map { closers[$0].begun }
        }
    }
}

extension TimelineClosers.Closer {
    /// The kinds of closers: bits for the standings of those of the timeline, and one for all others.
    fileprivate static let own: UInt8 = 1 << UInt8(Standing.slots) - 1
    fileprivate static let foreign: UInt8 = 1 << UInt8(Standing.slots)
    private static func kind(_ standing: Standing?) -> UInt8 { 1 << UInt8(Standing.slot(standing)) }
    fileprivate static let accreditation = kind(.accredited)
    fileprivate static let candidacy = kind(.preaccredited)

    /// Of the timeline, and saying something else than a record.
    fileprivate static func others(than voice: TimelineVoice) -> UInt8 { own & ~kind(voice.standing) }

    /// Of the timeline, and saying the same.
    fileprivate static func ownSame(as voice: TimelineVoice) -> UInt8 { kind(voice.standing) }

    /// All others.
    fileprivate static func same(as voice: TimelineVoice) -> UInt8 { foreign | kind(voice.standing) }

    private var kind: UInt8 { isOwn ? Self.kind(standing) : Self.foreign }

    /// What it may close: records that began before its start at the latest, and were seen before it at the latest.
    fileprivate func reach(_ first: Day = .distantPast) -> FirstThatReaches.Reach {
        .init(start: start.latest, seen: seen.latest, first: first, kinds: kind)
    }

    /// What it closes for certain, and for good: its source did not see it end before the other was seen to run.
    fileprivate var reachForGood: FirstThatReaches.Reach {
        .init(
            start: start.earliest, seen: min(seen.earliest, lastDay ?? .distantFuture), first: .distantPast,
            kinds: kind)
    }

    /// The same among the records of one source, which were all seen on one day.
    fileprivate var reachInOneSource: FirstThatReaches.Reach {
        .init(start: start.earliest, seen: lastDay ?? .distantFuture, first: .distantPast, kinds: kind)
    }

    /// A candidacy that the source of an accreditation names, too: it doesn't close it.
    fileprivate func isCandidacyBeside(_ voice: TimelineVoice) -> Bool {
        voice.standing == .accredited && standing == .preaccredited && source == voice.source
    }

    /// Up to this day it holds for certain, once it has begun.
    fileprivate var held: Day { min(seen.earliest, lastDay ?? .distantFuture) }

    /// The last day on which it stands against a record that was seen later; afterwards that one may run again,
    /// because its source saw it run after this had ended. `nil` where it goes on.
    fileprivate var lastDay: Day? {
        switch end {
        case .open: nil
        case .unknown: start.earliest
        case .on(let end): end.earliest
        }
    }
}
