import Catalog
import Dates

/// What was seen of a timeline, and on which days, as far as it may stand against a status that is assumed to go on.
///
/// The last thing that was seen up to a day decides it. Where it isn't known which was last, or since when the later
/// one held, nobody can tell. An end that a source states, an action of the agency and a list of all records without
/// this one were seen, too: they end an assumption and prove nothing else.
struct TimelineSightings {
    /// Something that was seen, on one day of some.
    struct Contrary {
        enum Sight: Hashable {
            /// A record, by its number.
            case record(Int)
            /// A record of an agency that a successor took over from.
            case predecessor(String)
            /// A list of a day that would have it, and doesn't.
            case notOnList(PartialDate?)
            case action(AgencyAction.Kind, PartialDate?)
        }

        var first: Day
        var last: Day
        var sight: Sight
    }

    /// By the standing that was seen; the last of them is for what is no standing.
    private var knownSince: [Order]
    /// Of these nobody knows since when it was so: it may have begun on any day after the sighting before it.
    private var openSince: [Order]
    /// When a standing was seen for certain.
    private var confirmed: [Confirmations]
    /// The days on which what stands against a status may change.
    let borders: [Day]

    /// - Parameters:
    ///   - lists: Those that have every record of the timeline.
    ///   - breakers: What a predecessor says otherwise of what is said to have passed on.
    init(
        _ voices: [TimelineVoice], breakers: [(agency: String, voice: TimelineVoice)], lists: [RecordList],
        actions: [EndingAction]
    ) {
        var known: [[Contrary]] = Array(repeating: [], count: Standing.slots)
        var open = known
        let none = Standing.slot(nil)
        let going = GoingOn(voices)
        for (number, voice) in voices.enumerated() where !voice.isFaulty {
            let slot = Standing.slot(voice.standing)
            if let days = voice.daysSeen {
                let seen = Contrary(first: days.lowerBound, last: days.upperBound, sight: .record(number))
                if voice.start == nil { open[slot].append(seen) } else { known[slot].append(seen) }
            }
            guard let days = voice.daysEnded, !going.goesOn(after: voice) else { continue }
            let ended = Contrary(first: days.lowerBound, last: days.upperBound, sight: .record(number))
            if voice.end == .unknown { open[none].append(ended) } else { known[none].append(ended) }
        }
        for (agency, voice) in breakers {
            guard let days = voice.daysSeen else { continue }
            let seen = Contrary(first: days.lowerBound, last: days.upperBound, sight: .predecessor(agency))
            if voice.start == nil { open[none].append(seen) } else { known[none].append(seen) }
        }
        let running = voices.filter { $0.isOwn && $0.end == .open && !$0.isFaulty }.compactMap(
            \.seen?.earliest)
        let sources = Set(voices.filter { $0.isOwn && !$0.isCampusUnclear }.map(\.source))
        for list in lists where !sources.contains(list.source) {
            let last = list.day?.latest ?? .distantFuture
            guard let first = running.min(), first < last else { continue }
            open[none].append(
                Contrary(first: list.day?.earliest ?? .distantPast, last: last, sight: .notOnList(list.day)))
        }
        for ending in actions {
            let seen = Contrary(
                first: ending.day?.earliest ?? .distantPast, last: ending.day?.latest ?? .distantFuture,
                sight: .action(ending.kind, ending.day))
            if ending.isDayKnown { known[none].append(seen) } else { open[none].append(seen) }
        }
        knownSince = known.map(Order.init)
        openSince = open.map(Order.init)
        confirmed = Standing.bySlot.map { standing in
            Confirmations(standing == nil ? [] : voices.filter { $0.standing == standing })
        }
        borders = (known + open).joined().map(\.first) + confirmed.flatMap(\.borders)
    }

    /// What may have been seen after a standing that was seen on a day, up to another; of several the one that may
    /// be the latest.
    func contrary(to standing: Standing, seenOn seen: Day, upTo day: Day) -> Contrary? {
        let own = Standing.slot(standing)
        let next = max(day, confirmed[own].next(from: day))
        var latest: Contrary?
        for slot in knownSince.indices where slot != own {
            for found in [knownSince[slot].latest(by: day), openSince[slot].latest(by: next)] {
                guard let found, seen <= found.last, latest.map({ $0.last < found.last }) ?? true else {
                    continue
                }
                latest = found
            }
        }
        return latest
    }
}

/// A step of the agency that ended what was accredited.
struct EndingAction: Hashable {
    var kind: AgencyAction.Kind
    /// Its day, or where that isn't known, the one on which its source knew of it.
    var day: PartialDate?
    var isDayKnown: Bool
}

/// A source that would have a record if it were so on its day.
struct RecordList: Hashable {
    var source: Int?
    var day: PartialDate?
}

extension TimelineSightings {
    /// What was seen, in the order of the first days that it may have been.
    private struct Order {
        private let firsts: [Day]
        /// Of all up to there the one that may be the latest.
        private var latest: [Contrary] = []

        init(_ seen: [Contrary]) {
            let sorted = seen.enumerated().sorted {
                ($0.element.first, $0.offset) < ($1.element.first, $1.offset)
            }
            .map(\.element)
            firsts = sorted.map(\.first)
            for one in sorted {
                latest.append(latest.last.flatMap { one.last <= $0.last ? $0 : nil } ?? one)
            }
        }

        func latest(by day: Day) -> Contrary? {
            let count = firsts.partitionPoint { $0 <= day }
            return count > 0 ? latest[count - 1] : nil
        }
    }

    /// The days on which a standing was seen for certain.
    private struct Confirmations {
        private let firsts: [Day]
        /// Of all from there on the first one that it may have been seen on at the latest.
        private let nexts: [Day]

        init(_ voices: [TimelineVoice]) {
            let seen = voices.compactMap(\.daysSeenForCertain).sorted { $0.lowerBound < $1.lowerBound }
            firsts = seen.map(\.lowerBound)
            nexts = seen.reversed().reduce(into: []) { nexts, days in
                nexts.append(min(nexts.last ?? .distantFuture, days.upperBound))
            }.reversed()
        }

        var borders: [Day] { firsts.map(\.next) }

        /// By this day it has been seen again, on a day or after it.
        func next(from day: Day) -> Day {
            let place = firsts.partitionPoint { $0 < day }
            return place < nexts.count ? nexts[place] : .distantFuture
        }
    }

    /// Where a source that says that a status ended says too that the program was accredited afterwards.
    private struct GoingOn {
        private struct Accredited {
            var starts: [Day] = []
            /// The last day of those that began up to there.
            var lasts: [Day] = []
            /// By this day one of them ran that has no end.
            var runs: Day?
        }

        private var bySource: [Int?: Accredited] = [:]

        init(_ voices: [TimelineVoice]) {
            let sound = voices.filter {
                $0.isOwn && $0.standing == .accredited && !$0.isFaulty && !$0.isCampusUnclear
                    && $0.seen != nil
                    && !$0.member.isUncertain
            }
            for (source, voices) in Dictionary(grouping: sound, by: \.source) {
                var accredited = Accredited()
                for voice in voices.sorted(by: { $0.lastStart < $1.lastStart }) {
                    let last: Day
                    switch voice.end {
                    case .open:
                        last = .distantFuture
                        accredited.runs = min(accredited.runs ?? .distantFuture, voice.lastStart)
                    case .unknown: continue
                    case .on(let end): last = end.earliest
                    }
                    guard voice.start != nil else { continue }
                    accredited.starts.append(voice.lastStart)
                    accredited.lasts.append(max(accredited.lasts.last ?? .distantPast, last))
                }
                bySource[source] = accredited
            }
        }

        func goesOn(after voice: TimelineVoice) -> Bool {
            guard let accredited = bySource[voice.source], let days = voice.daysEnded, let seen = voice.seen
            else { return false }
            if voice.end == .unknown { return accredited.runs.map { $0 <= seen.earliest } ?? false }
            let count = accredited.starts.partitionPoint { $0 <= days.lowerBound }
            return count > 0 && days.upperBound <= accredited.lasts[count - 1]
        }
    }
}

extension TimelineVoice {
    /// The last day on which it may have begun; long ago where nobody knows.
    fileprivate var lastStart: Day { start?.latest ?? .distantPast }

    /// The days on one of which its source may have seen it run; `nil` where it didn't.
    fileprivate var daysSeen: ClosedRange<Day>? {
        guard let seen else { return daysSeenOnUndatedPage }
        if isAnnounced || end == .unknown || closing.isClosed(by: seen.earliest) { return nil }
        if case .on(let end) = end, end.latest < seen.earliest { return nil }
        return seen.earliest...seen.latest
    }

    private var daysSeenOnUndatedPage: ClosedRange<Day>? {
        if end == .unknown { return nil }
        let first = start?.earliest ?? .distantPast
        var last = read?.latest ?? .distantFuture
        if case .on(let end) = end { last = min(last, end.latest) }
        return first <= last ? first...last : nil
    }

    /// The days on one of which it may have been seen that it had ended.
    fileprivate var daysEnded: ClosedRange<Day>? {
        switch end {
        case .open: return nil
        case .unknown:
            guard let seen else { return .distantPast...(read?.latest ?? .distantFuture) }
            return seen.earliest...seen.latest
        case .on(let end): return end.earliest.next...end.latest.next
        }
    }

    /// The days on one of which its source saw it run, where there is no doubt about that.
    fileprivate var daysSeenForCertain: ClosedRange<Day>? {
        guard let seen, isOwn, !isFaulty, !isCampusUnclear, !member.isUncertain, lastStart <= seen.earliest,
            closing.firstChange.map({ seen.latest < $0 }) ?? true
        else { return nil }
        if let since = member.since, seen.earliest < since { return nil }
        if let until = member.until, until <= seen.latest { return nil }
        switch end {
        case .open: break
        case .unknown: return nil
        case .on(let end): if end.earliest < seen.latest { return nil }
        }
        return seen.earliest...seen.latest
    }
}

extension Standing {
    /// By slot.
    fileprivate static let bySlot: [Standing?] = [.accredited, .preaccredited, .notAccredited, nil]
}
