import Catalog
import Dates

@testable import Eligibility

/// What was seen of a timeline, the simple way: everything is looked at for each question.
struct ReferenceSightings {
    struct Seen {
        var days: ClosedRange<Day>
        /// `nil` where it is no standing.
        var standing: Standing?
        var isBeginKnown: Bool
        var sight: TimelineSightings.Contrary.Sight
    }

    let all: [Seen]
    private let voices: [ReferenceVoice]

    init(
        _ voices: [ReferenceVoice], breakers: [(agency: String, voice: ReferenceVoice)], lists: [RecordList],
        actions: [EndingAction]
    ) {
        self.voices = voices
        var all: [Seen] = []
        for (number, voice) in voices.enumerated() where !voice.isFaulty {
            if let days = voice.daysOfSight {
                all.append(
                    Seen(
                        days: days, standing: voice.standing, isBeginKnown: voice.start != nil,
                        sight: .record(number)))
            }
            if let days = voice.daysOfEnd, !voices.contains(where: { $0.goesOn(after: voice, days) }) {
                all.append(
                    Seen(days: days, isBeginKnown: voice.end != .unknown, sight: .record(number)))
            }
        }
        for (agency, voice) in breakers {
            guard let days = voice.daysOfSight else { continue }
            all.append(Seen(days: days, isBeginKnown: voice.start != nil, sight: .predecessor(agency)))
        }
        for list in lists {
            let (first, last) = (list.day?.earliest ?? .distantPast, list.day?.latest ?? .distantFuture)
            let isOn = voices.contains { $0.isOwn && !$0.isCampusUnclear && $0.source == list.source }
            let wasSeen = voices.contains {
                $0.isOwn && $0.end == .open && !$0.isFaulty
                    && $0.seen.map { $0.earliest < last } ?? false
            }
            if !isOn, wasSeen {
                all.append(Seen(days: first...last, isBeginKnown: false, sight: .notOnList(list.day)))
            }
        }
        for ending in actions {
            all.append(
                Seen(
                    days: (ending.day?.earliest ?? .distantPast)...(ending.day?.latest ?? .distantFuture),
                    isBeginKnown: ending.isDayKnown, sight: .action(ending.kind, ending.day)))
        }
        self.all = all
    }

    func contrary(to standing: Standing, seenOn seen: Day, upTo day: Day) -> Seen? {
        // The next time that it was seen for certain.
        let next =
            voices.filter { $0.standing == standing && $0.isCertainlySeen }.compactMap(\.seen)
            .filter { day <= $0.earliest }.map(\.latest).min() ?? .distantFuture
        let may = all.filter { other in
            guard other.standing != standing, seen <= other.days.upperBound else { return false }
            return other.days.lowerBound <= (other.isBeginKnown ? day : max(day, next))
        }
        return may.min { left, right in
            if left.days.upperBound != right.days.upperBound {
                return left.days.upperBound > right.days.upperBound
            }
            let slots = (Standing.slot(left.standing), Standing.slot(right.standing))
            if slots.0 != slots.1 { return slots.0 < slots.1 }
            if left.isBeginKnown != right.isBeginKnown { return left.isBeginKnown }
            return left.days.lowerBound < right.days.lowerBound
        }
    }
}

extension ReferenceVoice {
    private var latestStart: Day { start?.latest ?? .distantPast }

    fileprivate var daysOfSight: ClosedRange<Day>? {
        if end == .unknown || isAnnounced { return nil }
        if let seen {
            if !closing.closedFromIsAfter(seen.earliest) { return nil }
            if case .on(let end) = end, end.latest < seen.earliest { return nil }
            return seen.earliest...seen.latest
        }
        var last = read?.latest ?? .distantFuture
        if case .on(let end) = end { last = min(last, end.latest) }
        let first = start?.earliest ?? .distantPast
        return first <= last ? first...last : nil
    }

    fileprivate var daysOfEnd: ClosedRange<Day>? {
        switch end {
        case .open: return nil
        case .unknown:
            return (seen?.earliest ?? .distantPast)...(seen?.latest ?? read?.latest ?? .distantFuture)
        case .on(let end): return end.earliest.next...end.latest.next
        }
    }

    /// Whether its source says that the program was accredited on each day on which another record of it may have
    /// been seen to have ended.
    fileprivate func goesOn(after other: ReferenceVoice, _ days: ClosedRange<Day>) -> Bool {
        guard isOwn, standing == .accredited, !isFaulty, !isCampusUnclear, !member.isUncertain, seen != nil,
            source == other.source, let seen = other.seen
        else { return false }
        if other.end == .unknown { return end == .open && latestStart <= seen.earliest }
        guard start != nil, latestStart <= days.lowerBound else { return false }
        switch end {
        case .open: return true
        case .unknown: return false
        case .on(let end): return days.upperBound <= end.earliest
        }
    }

    fileprivate var isCertainlySeen: Bool {
        guard let seen, isOwn, !isFaulty, !isCampusUnclear, !member.isUncertain, latestStart <= seen.earliest,
            closing.isUntouched(by: seen.latest), member.since.map({ $0 <= seen.earliest }) ?? true,
            member.until.map({ seen.latest < $0 }) ?? true
        else { return false }
        switch end {
        case .open: return true
        case .unknown: return false
        case .on(let end): return seen.latest <= end.earliest
        }
    }
}

extension ReferenceClosing {
    func closedFromIsAfter(_ day: Day) -> Bool { closedFrom.map { day < $0 } ?? true }
}
