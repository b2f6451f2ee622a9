import Catalog
import Dates

/// The records of a timeline, as they can be read on any day: shared by all its stretches, which name records
/// only when somebody asks.
final class TimelineVoices: Sendable {
    let all: [TimelineVoice]
    /// How many of them, the first, are of this timeline.
    let ownCount: Int
    let fading: FadingOrder
    /// For each the days on which it must contradict what is known; empty where none does.
    private let contradicting: [ClosedRange<Day>?]

    init(_ voices: [TimelineVoice], ownCount: Int) {
        all = voices
        self.ownCount = ownCount
        fading = FadingOrder(voices)
        contradicting = []
    }

    private init(_ other: TimelineVoices, contradicting: [ClosedRange<Day>?]) {
        all = other.all
        ownCount = other.ownCount
        fading = other.fading
        self.contradicting = contradicting
    }

    /// The same voices, of which some must contradict what is known.
    func contradicting(_ known: KnownStandings) -> TimelineVoices {
        let disputed = DisputedSources(all)
        let contradicting = all.map { voice -> ClosedRange<Day>? in
            guard voice.isOwn, let standing = voice.standing else { return nil }
            // On each day on which its status may have been seen to run, another record is known to say something
            // else, or its own source says so of the same day.
            let found = voice.daysSeenRunning.filter { days in
                known.isAlwaysAnother(than: standing, on: days) || disputed.contains(voice.source, days)
            }
            // What can't have begun when it says so proves nothing of later days.
            let ends =
                found.map(\.upperBound) + (found.isEmpty ? [] : [voice.seen?.latest].compactMap(\.self))
            guard let first = found.map(\.lowerBound).min(), let last = ends.max() else { return nil }
            return first...last
        }
        return TimelineVoices(self, contradicting: contradicting)
    }

    /// What a record says of a day.
    func claim(of number: Int, on day: Day) -> TimelineClaim? {
        guard let strength = all[number].strength(on: day) else { return nil }
        var claim = TimelineClaim(strength, of: all[number], number: number)
        if !contradicting.isEmpty { claim.contradicts = contradicting[number]?.contains(day) ?? false }
        return claim
    }

    /// The days on which a record may begin to say something else, some of them more than once.
    func changes(of number: Int) -> [Day] {
        guard !contradicting.isEmpty, let days = contradicting[number] else { return all[number].changes }
        return all[number].changes + [days.lowerBound, days.upperBound.next]
    }

    /// The records that a stretch names, in the order in which it does.
    func records(_ named: NamedClaims, on day: Day) -> [Int] {
        if case .members = named { return all[..<ownCount].map(\.member.record) }
        let claims = all.indices.compactMap { claim(of: $0, on: day) }
        let first = claims.filter(named.isNamedFirst).map(\.record)
        if case .fadingAndOne(_, let number) = named { return first + [all[number].member.record] }
        return first + claims.filter(named.isDoubt).map(\.record)
    }
}

/// The sources that may say different things of their one day, which isn't known.
private struct DisputedSources {
    private var days: [Int: ClosedRange<Day>] = [:]

    init(_ voices: [TimelineVoice]) {
        // By source and standing from the first to the last day on which it may have been seen to run.
        var running: [Int: [Standing: ClosedRange<Day>]] = [:]
        for voice in voices where voice.isOwn && !voice.isFaulty && !voice.isCampusUnclear {
            guard let source = voice.source, let seen = voice.seen, let standing = voice.standing,
                let days = voice.daysOfSourceRunning
            else { continue }
            self.days[source] = seen.earliest...seen.latest
            let before = running[source]?[standing] ?? days
            running[source, default: [:]][standing] =
                min(before.lowerBound, days.lowerBound)...max(before.upperBound, days.upperBound)
        }
        self.days = self.days.filter { source, _ in
            let byTime = (running[source] ?? [:]).values.sorted { $0.lowerBound < $1.lowerBound }
            return zip(byTime, byTime.dropFirst()).contains { $0.overlaps($1) }
        }
    }

    /// Whether some days are of those of a source that does.
    func contains(_ source: Int?, _ range: ClosedRange<Day>) -> Bool {
        guard let days = source.flatMap({ days[$0] }) else { return false }
        return days.contains(range.lowerBound) && days.contains(range.upperBound)
    }
}

/// The records that may be seen and taken to go on, in the order of the days on which they were seen.
struct FadingOrder {
    /// Records that may have been seen first on the same day.
    struct Group {
        var places: Range<Int>
    }

    /// In the order of the first days on which they may have been seen, those of one day in their own order.
    let numbers: [Int]
    /// The same, those of one day in the order of the last days that they are taken to go on.
    let untils: [Day]
    /// For each record its place in both, and its group.
    let places: [(since: Int, until: Int, group: Int)]
    let groups: [Group]

    init(_ voices: [TimelineVoice]) {
        let seen = voices.enumerated().compactMap { number, voice in
            voice.isOwn
                ? voice.seen.map {
                    (since: $0.earliest, until: voice.lastFading ?? $0.earliest, number: number)
                }
                : nil
        }.sorted { ($0.since, $0.number) < ($1.since, $1.number) }
        var places = [(since: Int, until: Int, group: Int)](repeating: (-1, -1, -1), count: voices.count)
        var groups: [Group] = []
        for (place, one) in seen.enumerated() {
            if place == 0 || seen[place - 1].since < one.since { groups.append(.init(places: place..<place)) }
            groups[groups.count - 1].places = groups[groups.count - 1].places.lowerBound..<place + 1
            places[one.number] = (place, -1, groups.count - 1)
        }
        let byUntil = seen.sorted { ($0.since, $0.until, $0.number) < ($1.since, $1.until, $1.number) }
        for (place, one) in byUntil.enumerated() { places[one.number].until = place }
        numbers = seen.map(\.number)
        untils = byUntil.map(\.until)
        self.places = places
        self.groups = groups
    }
}

extension TimelineVoice {
    /// The days of its source on which it may have been seen to run.
    fileprivate var daysOfSourceRunning: ClosedRange<Day>? {
        guard let seen, !isAnnounced, end != .unknown else { return nil }
        let first = max(start?.earliest ?? .distantPast, seen.earliest)
        var last = seen.latest
        if case .on(let end) = self.end { last = min(last, end.latest) }
        if let closed = closing.closedFrom { last = min(last, closed.previous) }
        return first <= last ? first...last : nil
    }

    /// The last day that it is taken to go on, where it was seen.
    fileprivate var lastFading: Day? { lastAssumed ?? seen?.earliest }

    /// Days on which it may begin to say something else, by itself or because another record closes it.
    fileprivate var changes: [Day] {
        var days: [Day] = [.distantPast]
        func add(_ date: PartialDate?) {
            guard let date else { return }
            days += [date.earliest, date.earliest.next]
            if date.latest != date.earliest { days += [date.latest, date.latest.next] }
        }
        add(start)
        add(seen)
        if case .on(let end) = self.end { add(end) }
        days += ([member.since, member.until, begun] + closing.changes).compactMap(\.self)
        return days
    }
}
