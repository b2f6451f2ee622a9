import Catalog
import Dates

@testable import Eligibility

/// When the records that begin later close a record that runs on.
///
/// A record with a known start closes an earlier open one the day before, unless the open one was seen later than
/// the record that would close it.
struct ReferenceClosing {
    enum Answer {
        case certain
        /// It may have ended when a record began that says something else, or that only goes on with the same:
        /// then one of the two holds, and nobody knows which.
        case possible(byAnother: Bool)
        /// Nobody knows whether it or one that says something else began later.
        case disputed
    }

    /// From this day on it has ended for certain.
    fileprivate(set) var closedFrom: Day?
    /// Days on which it has ended for certain; afterwards it may run again.
    private var closedMeanwhile: [ClosedRange<Day>] = []
    /// From this day on it may have ended, and a record says something else.
    private var anotherFrom: Day?
    /// From this day on it may have ended, and only what may close it says so.
    private var doubtFrom: Day?
    /// From this day on it may have gone over into the same, which holds up to a day at least.
    private var goesOnFrom: Day?
    private var goesOnUntil: Day?
    private var disputedFrom: Day?

    /// The days on which the answer may change.
    var changes: [Day?] {
        [closedFrom, anotherFrom, doubtFrom, disputedFrom]
            + closedMeanwhile.flatMap { [$0.lowerBound, $0.upperBound.next] }
    }

    func answer(on day: Day) -> Answer? {
        if let closedFrom, closedFrom <= day { return .certain }
        if closedMeanwhile.contains(where: { $0.contains(day) }) { return .certain }
        // What casts doubt counts for more.
        if let doubtFrom, doubtFrom <= day { return .possible(byAnother: false) }
        if let goesOnFrom, let goesOnUntil, goesOnFrom <= day, goesOnUntil < day {
            return .possible(byAnother: false)
        }
        if let disputedFrom, disputedFrom <= day { return .disputed }
        if let anotherFrom, anotherFrom <= day { return .possible(byAnother: true) }
        return nil
    }

    /// Whether nothing may have closed it by a day.
    func isUntouched(by day: Day) -> Bool {
        let days =
            [closedFrom, anotherFrom, doubtFrom, goesOnFrom, disputedFrom] + closedMeanwhile.map(\.lowerBound)
        return days.allSatisfy { $0.map { day < $0 } ?? true }
    }
}

/// The records that may close others, in order of their starts.
struct ReferenceClosers {
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

    private let closers: [Closer]

    init(_ voices: [ReferenceVoice], own: Set<TimelineMember>) {
        closers = voices.enumerated().compactMap { number, voice in
            guard !voice.isFaulty, let start = voice.start, let seen = voice.seen, let begun = voice.begun
            else { return nil }
            return Closer(
                number: number, record: voice.member.record, source: voice.source, start: start, seen: seen,
                begun: begun, end: voice.end, standing: voice.standing,
                isOwn: own.contains(voice.member) && !voice.isCampusUnclear && !voice.member.isUncertain)
        }.sorted { ($0.start.earliest, $0.number) < ($1.start.earliest, $1.number) }
    }

    /// What is left of a record. Only records that begin before it is closed for good are looked at.
    func closing(of voice: ReferenceVoice) -> ReferenceClosing {
        var closing = ReferenceClosing()
        guard voice.canBeClosed, let seen = voice.seen else { return closing }
        let since = (voice.start ?? seen).days
        for other in closers where other.record != voice.member.record {
            let isSameSource = other.isOwn && other.source != nil && other.source == voice.source
            let isBeside = isSameSource && voice.standing == .accredited && other.standing == .preaccredited
            let isSucceeded = voice.standing == .preaccredited && other.standing == .accredited
            if isSameSource, !isBeside, isSucceeded || !voice.statesEnds, since.last < other.start.earliest,
                other.lastDay.map({ seen.latest <= $0 }) ?? true
            {
                closing.close(from: other.begun, until: nil)
            }
            guard !voice.statesEnds, !isBeside, since.first < other.start.latest,
                seen.earliest <= other.seen.latest
            else { continue }
            if other.isOwn, since.last < other.start.earliest, seen.latest <= other.seen.earliest {
                closing.close(from: other.begun, until: other.lastDayBefore(seen.latest))
            }
            // On the days on which it may have begun it casts doubt by itself, if it says something else.
            closing.mayClose(voice, by: other)
        }
        return closing
    }

    /// The start of the record that may have closed another one by a day.
    func start(ofCloserOf voice: ReferenceVoice, on day: Day, byAnother: Bool) -> PartialDate? {
        guard let seen = voice.seen else { return nil }
        let since = (voice.start ?? seen).days
        let found = closers.filter { other in
            other.record != voice.member.record && since.first < other.start.latest
                && seen.earliest <= other.seen.latest && other.isAnother(than: voice) == byAnother
                && (byAnother ? other.begun : other.start.earliest) <= day
        }
        let order = { (left: Closer, right: Closer) in left.number < right.number }
        return (byAnother ? found.max(by: order) : found.min(by: order))?.start
    }
}

extension ReferenceClosing {
    fileprivate mutating func close(from first: Day, until last: Day?) {
        if let last {
            if first <= last { closedMeanwhile.append(first...last) }
        } else {
            closedFrom = min(closedFrom ?? first, first)
        }
    }

    fileprivate mutating func mayClose(_ voice: ReferenceVoice, by other: ReferenceClosers.Closer) {
        func first(_ days: Day?, _ day: Day) -> Day { min(days ?? day, day) }
        if other.isAnother(than: voice) {
            anotherFrom = first(anotherFrom, other.begun)
            let since = (voice.start ?? other.start).days.last
            if voice.start != nil, other.start.earliest <= since {
                disputedFrom = first(disputedFrom, other.start.earliest)
            }
        } else if other.isOwn {
            goesOnFrom = first(goesOnFrom, other.start.earliest)
            goesOnUntil = first(goesOnUntil, min(other.seen.earliest, other.lastDay ?? .distantFuture))
        } else {
            doubtFrom = first(doubtFrom, other.start.earliest)
        }
    }
}

extension ReferenceClosers.Closer {
    fileprivate func isAnother(than voice: ReferenceVoice) -> Bool { isOwn && standing != voice.standing }

    /// The last day on which it stands against a record that was seen on a day; afterwards that one may run again,
    /// because its source saw it run after this had ended.
    fileprivate func lastDayBefore(_ seen: Day) -> Day? { lastDay.flatMap { $0 < seen ? $0 : nil } }

    /// The last day on which it certainly holds; `nil` while it runs.
    fileprivate var lastDay: Day? {
        switch end {
        case .open: nil
        case .unknown: start.earliest
        case .on(let end): end.earliest
        }
    }
}
