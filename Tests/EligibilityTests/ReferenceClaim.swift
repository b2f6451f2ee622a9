import Catalog
import Dates

@testable import Eligibility

/// What one record says of one day, as far as it matters beside others: small, because there may be many of each day.
struct ReferenceClaim {
    enum Weight: UInt8 {
        case known
        /// Seen on an earlier day, and taken to go on.
        case fading
        /// It may hold or not, and casts doubt even on what is known.
        case strongDoubt
        /// The same, because the record has an error.
        case faulty
        /// It may hold or not, and casts doubt on what is only taken to go on.
        case doubt
        /// It may hold or not, and proves nothing of any day, nor against it.
        case mute
    }

    /// The record's voice.
    var number: Int
    var record: Int
    /// `nil` when the record doesn't say what standing it is.
    var standing: Standing?
    var weight: Weight
    /// It is about this timeline's agency and kind of program; `false` where it may be about another.
    var isOwn: Bool
    /// Where it is fading: the first day on which it may have been seen,
    var since = Day.distantPast
    /// and the last one that it is taken to go on.
    var until = Day.distantPast

    var isKnown: Bool { weight == .known && isOwn }

    /// Whether it casts doubt on others that say something else.
    func isDoubt(ofKnown: Bool) -> Bool {
        switch weight {
        case .known: !isOwn
        // As a record of this timeline it would be known.
        case .fading: false
        // It would have closed the earlier record, or nobody can tell what it would have said of what.
        case .strongDoubt, .faulty: true
        case .doubt: !ofKnown
        case .mute: false
        }
    }
}

extension ReferenceClaim {
    init(_ strength: ReferenceVoice.Strength, of voice: ReferenceVoice, number: Int) {
        self.init(
            number: number, record: voice.member.record, standing: voice.standing,
            weight: Self.weight(strength, of: voice), isOwn: voice.isOwn)
        if case .fading(let since, let until) = strength {
            (self.since, self.until) = (since.earliest, until)
        }
    }

    private static func weight(_ strength: ReferenceVoice.Strength, of voice: ReferenceVoice) -> Weight {
        switch strength {
        case .known: return .known
        case .fading: return .fading
        case .closing(let byAnother): return byAnother ? .doubt : .strongDoubt
        case .disputed: return .strongDoubt
        case .open(let reason):
            if voice.isFaulty { return .faulty }
            // Without a date it proves nothing of any day, nor against it.
            if voice.seen == nil { return .mute }
            if voice.member.isUncertain { return .strongDoubt }
            if case .beforeFirstSeen = reason, voice.end == .open { return .mute }
            switch reason {
            case .startInexact, .campusNotRecorded, .subjectNotRecorded: return .strongDoubt
            default: return .doubt
            }
        }
    }
}

/// What the records of a timeline are known to say on each of its borders.
struct ReferenceKnownStandings {
    private var days: [Day] = []
    /// For each standing on how many borders up to there nothing else is known.
    private var lonely: [Standing: [Int]] = [:]

    init() {
        for standing in Standing.allCases { lonely[standing] = [0] }
    }

    /// Adds a later border; `nil` is a record that doesn't say what standing it is.
    mutating func add(_ day: Day, _ known: [Standing?]) {
        let distinct = Set(known)
        days.append(day)
        for standing in Standing.allCases {
            let hasAnother = distinct.contains { $0 != standing }
            let count = (lonely[standing]?.last ?? 0) + (hasAnother ? 0 : 1)
            lonely[standing]?.append(count)
        }
    }

    /// Whether on each border among some days, the first of which is one, another standing is known.
    func isAlwaysAnother(than standing: Standing, on range: ClosedRange<Day>) -> Bool {
        guard let counts = lonely[standing] else { return false }
        let first = days.partitionPoint { $0 < range.lowerBound }
        let end = days.partitionPoint { $0 <= range.upperBound }
        return first < end && counts[first] == counts[end]
    }
}

extension ReferenceVoice {
    /// Days on one of which the status ran: of its first day, of the day on which it was seen or of its last, and those
    /// between these.
    var daysSeenRunning: [ClosedRange<Day>] {
        guard let seen else { return [] }
        let first = start.flatMap { start in
            begun.flatMap { start.earliest <= $0 ? start.earliest...$0 : nil }
        }
        var last: ClosedRange<Day>?
        if !isAnnounced, end == .open { last = seen.earliest...seen.latest }
        if !isAnnounced, case .on(let end) = end {
            let (from, to) = (min(seen.earliest, end.earliest), min(seen.latest, end.latest))
            last = from <= to ? from...to : nil
        }
        var between: ClosedRange<Day>?
        if let start, first != nil, let last, last.lowerBound <= start.latest {
            between = last.lowerBound...start.latest
        }
        return [first, last, between].compactMap(\.self)
    }

    /// The days of its source on which it may have been seen to run, if it is of the timeline.
    var daysOfSourceRunning: ClosedRange<Day>? {
        guard isOwn, !isFaulty, !isCampusUnclear, let seen, !isAnnounced, end != .unknown else { return nil }
        var lasts = [seen.latest]
        if case .on(let end) = end { lasts.append(end.latest) }
        if let closed = closing.closedFrom { lasts.append(closed.previous) }
        let first = [seen.earliest, start?.earliest].compactMap(\.self).max() ?? seen.earliest
        let last = lasts.min() ?? seen.latest
        return first <= last ? first...last : nil
    }
}
