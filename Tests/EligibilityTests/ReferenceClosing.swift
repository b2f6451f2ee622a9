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
    }

    /// From this day on it has ended for certain.
    fileprivate(set) var closedFrom: Day?
    /// Days on which it has ended for certain; afterwards it may run again.
    private var closedMeanwhile: [ClosedRange<Day>] = []
    /// From this day on it may have ended, and a record says something else.
    private var anotherFrom: Day?
    /// From this day on it may have ended, and only what may close it says so.
    private var doubtFrom: Day?
    /// The closers to look at.
    private var closers = 0..<0

    /// The days on which the answer may change.
    var changes: [Day?] {
        [closedFrom, anotherFrom, doubtFrom]
            + closedMeanwhile.flatMap { [$0.lowerBound, $0.upperBound.next] }
    }

    func answer(on day: Day) -> Answer? {
        if let closedFrom, closedFrom <= day { return .certain }
        if closedMeanwhile.contains(where: { $0.contains(day) }) { return .certain }
        // What casts doubt counts for more.
        if let doubtFrom, doubtFrom <= day { return .possible(byAnother: false) }
        if let anotherFrom, anotherFrom <= day { return .possible(byAnother: true) }
        return nil
    }
}

/// The records that may close others, in order of their starts.
struct ReferenceClosers {
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

    private let closers: [Closer]
    /// The most days that a start leaves open.
    private let widest: Int

    init(_ voices: [ReferenceVoice], own: Set<TimelineMember>) {
        closers = voices.enumerated().compactMap { number, voice in
            guard !voice.isFaulty, let start = voice.start, let seen = voice.seen, let begun = voice.begun
            else { return nil }
            return Closer(
                number: number, record: voice.member.record, start: start, seen: seen, begun: begun,
                end: voice.end, standing: voice.standing,
                isOwn: own.contains(voice.member) && !voice.isCampusUnclear)
        }.sorted { ($0.start.earliest, $0.number) < ($1.start.earliest, $1.number) }
        widest = closers.map { Int($0.start.latest.number) - Int($0.start.earliest.number) }.max() ?? 0
    }

    /// What is left of a record. Only records that begin before it is closed for good are looked at.
    func closing(of voice: ReferenceVoice) -> ReferenceClosing {
        var closing = ReferenceClosing()
        guard voice.canBeClosed, let seen = voice.seen else { return closing }
        let since = (voice.start ?? seen).days
        let first = closers.partitionPoint { $0.start.earliest.advanced(by: widest) <= since.first }
        var next = first
        while next < closers.count {
            let other = closers[next]
            if let closed = closing.closedFrom, closed < other.start.earliest { break }
            next += 1
            guard other.record != voice.member.record, since.first < other.start.latest,
                seen.earliest <= other.seen.latest
            else { continue }
            if other.isOwn, since.last < other.start.earliest, seen.latest <= other.seen.earliest {
                closing.close(from: other.begun, until: other.lastDayBefore(seen.latest))
            }
            // On the days on which it may have begun it casts doubt by itself, if it says something else.
            closing.mayClose(
                from: other.isAnother(than: voice) ? other.begun : other.start.earliest,
                byAnother: other.isAnother(than: voice))
        }
        closing.look(at: first..<next)
        return closing
    }

    /// The start of the record that may have closed another one by a day.
    func start(ofCloserOf voice: ReferenceVoice, on day: Day, byAnother: Bool) -> PartialDate? {
        guard let seen = voice.seen else { return nil }
        let since = (voice.start ?? seen).days
        let found = closers[voice.closing.range].filter { other in
            other.record != voice.member.record && since.first < other.start.latest
                && seen.earliest <= other.seen.latest && other.isAnother(than: voice) == byAnother
                && (byAnother ? other.begun : other.start.earliest) <= day
        }
        let order = { (left: Closer, right: Closer) in left.number < right.number }
        return (byAnother ? found.max(by: order) : found.min(by: order))?.start
    }
}

extension ReferenceClosing {
    fileprivate var range: Range<Int> { closers }

    fileprivate mutating func close(from first: Day, until last: Day?) {
        if let last {
            if first <= last { closedMeanwhile.append(first...last) }
        } else {
            closedFrom = min(closedFrom ?? first, first)
        }
    }

    fileprivate mutating func mayClose(from day: Day, byAnother: Bool) {
        if byAnother {
            anotherFrom = min(anotherFrom ?? day, day)
        } else {
            doubtFrom = min(doubtFrom ?? day, day)
        }
    }

    fileprivate mutating func look(at range: Range<Int>) {
        closers = range
        // Few at a time, in order of time.
        closedMeanwhile.sort { $0.lowerBound < $1.lowerBound }
        closedMeanwhile = closedMeanwhile.reduce(into: []) { merged, days in
            if let last = merged.last, days.lowerBound <= last.upperBound.next {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
            } else {
                merged.append(days)
            }
        }
    }
}

extension ReferenceClosers.Closer {
    fileprivate func isAnother(than voice: ReferenceVoice) -> Bool { isOwn && standing != voice.standing }

    /// The last day on which it stands against a record that was seen on a day; afterwards that one may run again,
    /// because its source saw it run after this had ended.
    fileprivate func lastDayBefore(_ seen: Day) -> Day? {
        switch end {
        case .open: nil
        case .unknown: start.earliest < seen ? start.earliest : nil
        case .on(let end): end.earliest < seen ? end.earliest : nil
        }
    }
}
