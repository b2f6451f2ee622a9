import Dates

/// The records that the stretches of a period name, one stretch after the other: goes through the days as the timeline
/// did, because a look at every record for each stretch would take too long.
struct PeriodNames {
    private var speaking: SpeakingVoices?
    /// The numbers of the period's voices up to here.
    private var named = NumberSet(below: 0)
    /// Its records, where the stretches list them.
    private var listed: Set<Int> = []
    /// How many more it may name.
    private var left = StandingPeriod.mostRecords
    /// Whether it has named all.
    private(set) var areAll = true

    /// Begins the next period.
    mutating func startAgain() {
        named = NumberSet(below: speaking?.voices.all.count ?? 0)
        listed = []
        left = StandingPeriod.mostRecords
        areAll = true
    }

    /// The records that a stretch names first in its period; it begins later than those asked for before.
    mutating func added(by stretch: StandingTimeline.Stretch) -> [Int] {
        guard let (claims, voices, shift) = stretch.evidence.origin else {
            let records = take(stretch.evidence.records.filter { !listed.contains($0) })
            listed.formUnion(records)
            return records
        }
        if speaking == nil {
            speaking = SpeakingVoices(voices)
            startAgain()
        }
        _ = speaking?.goOn(to: stretch.first)
        // One more than there is room for tells that some are left out.
        let numbers = take(
            speaking?.sums.numbers(claims, notIn: named, ownCount: voices.ownCount, atMost: left + 1) ?? [])
        for number in numbers { named.insert(number) }
        return numbers.map { voices.all[$0].member.record + shift }
    }

    /// The first of them, as many as there is room for.
    private mutating func take(_ found: [Int]) -> [Int] {
        areAll = areAll && found.count <= left
        let taken = Array(found.prefix(left))
        left -= taken.count
        return taken
    }
}
