import Catalog
import Dates
import Diagnostics

/// The records that may close others. Each question looks for the first one of an order that closes a record, without
/// a look at those before that don't.
struct TimelineClosers {
    fileprivate struct Closer {
        var number: Int
        var record: Int
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
                number: number, record: voice.member.record, start: start, seen: seen, begun: begun,
                end: voice.end, standing: voice.standing,
                isOwn: own.contains(voice.member) && !voice.isCampusUnclear)
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
    }

    /// What is left of a record.
    mutating func closing(of voice: TimelineVoice, counting steps: inout StepCount) -> TimelineClosing {
        guard voice.canBeClosed, let seen = voice.seen, !closers.isEmpty else { return TimelineClosing() }
        let since = (voice.start ?? seen).days
        let closed = forGood.first(
            .init(after: since.last, from: seen.latest, kinds: Closer.own), counting: &steps
        ).map { closers[begunOrder[$0]].begun }
        let meanwhile = self.meanwhile(of: voice, since.last, seen.latest, until: closed, counting: &steps)
        let another = byBegun.first(
            .init(after: since.first, from: seen.earliest, kinds: Closer.others(than: voice)),
            counting: &steps
        ).map { closers[begunOrder[$0]].begun }
        // On the days on which it may have begun it casts doubt by itself, if it says something else.
        let doubt = byStart.first(
            .init(after: since.first, from: seen.earliest, kinds: Closer.same(as: voice)), counting: &steps
        ) { closers[$0].record != voice.member.record }
        return TimelineClosing(
            closedFrom: closed, meanwhile: meanwhile, anotherFrom: another,
            doubtFrom: doubt.map { closers[$0].start.earliest })
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
                last < seen, other.begun <= last
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

extension TimelineClosers.Closer {
    /// The kinds of closers: bits for the standings of those of the timeline, and one for all others.
    fileprivate static let own: UInt8 = 1 << UInt8(Standing.slots) - 1
    private static let foreign: UInt8 = 1 << UInt8(Standing.slots)
    private static func kind(_ standing: Standing?) -> UInt8 { 1 << UInt8(Standing.slot(standing)) }

    /// Of the timeline, and saying something else than a record.
    fileprivate static func others(than voice: TimelineVoice) -> UInt8 { own & ~kind(voice.standing) }

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
