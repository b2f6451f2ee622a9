import Catalog
import Dates

/// What the records of a timeline say, while the days go by. Only a record of which something changes is asked again.
struct SpeakingVoices {
    private let voices: [TimelineVoice]
    /// Which of them changes on which day, in order of time.
    private let changes: [(day: Day, number: Int)]
    private var next = 0
    /// What they say, in their order.
    private(set) var claims: [TimelineClaim] = []

    init(_ voices: [TimelineVoice]) {
        self.voices = voices
        changes = voices.enumerated().flatMap { number, voice in
            voice.changes.map { (day: $0, number: number) }
        }.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
    }

    /// Goes on to a later day.
    ///
    /// - Returns: how many records were asked.
    mutating func goOn(to day: Day) -> Int {
        var changed: Set<Int> = []
        while next < changes.count, changes[next].day <= day {
            changed.insert(changes[next].number)
            next += 1
        }
        guard !changed.isEmpty else { return 0 }
        var merged: [TimelineClaim] = []
        merged.reserveCapacity(claims.count + changed.count)
        var old = 0
        for number in changed.sorted() {
            while old < claims.count, claims[old].number < number {
                merged.append(claims[old])
                old += 1
            }
            if old < claims.count, claims[old].number == number { old += 1 }
            if let strength = voices[number].strength(on: day) {
                merged.append(TimelineClaim(strength, of: voices[number], number: number))
            }
        }
        merged += claims[old...]
        claims = merged
        return changed.count
    }
}

extension TimelineVoice {
    /// Days on which it may begin to say something else.
    fileprivate var changes: Set<Day> {
        var days: Set<Day> = [.distantPast]
        func add(_ date: PartialDate?) {
            guard let date else { return }
            for day in [date.earliest, date.earliest.next, date.latest, date.latest.next] { days.insert(day) }
        }
        add(start)
        add(seen)
        if case .on(let end) = self.end { add(end) }
        for day in ([member.since, member.until, begun] + closing.changes).compactMap(\.self) {
            days.insert(day)
        }
        return days
    }
}
