import Dates

/// The records that the stretches of a period name, one stretch after the other: goes through the days as the timeline
/// did, because a look at every record for each stretch would take too long.
struct PeriodNames {
    private var speaking: SpeakingVoices?
    /// The numbers of the period's voices up to here.
    private var named = NumberSet(below: 0)
    /// Its records, where the stretches list them.
    private var listed: Set<Int> = []

    /// Begins the next period.
    mutating func startAgain() {
        named = NumberSet(below: speaking?.voices.all.count ?? 0)
        listed = []
    }

    /// The records that a stretch names first in its period; it begins later than those asked for before.
    mutating func added(by stretch: StandingTimeline.Stretch) -> [Int] {
        guard let (claims, voices, shift) = stretch.evidence.origin else {
            return stretch.evidence.records.filter { listed.insert($0).inserted }
        }
        if speaking == nil {
            speaking = SpeakingVoices(voices)
            startAgain()
        }
        _ = speaking?.goOn(to: stretch.first)
        let numbers = speaking?.sums.numbers(claims, notIn: named, ownCount: voices.ownCount) ?? []
        for number in numbers { named.insert(number) }
        return numbers.map { voices.all[$0].member.record + shift }
    }
}
