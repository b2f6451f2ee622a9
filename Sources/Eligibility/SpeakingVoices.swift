import Catalog
import Dates

/// What the records of a timeline say, while the days go by: only a record of which something changes is asked
/// again, and what they come to together is kept up to date with it.
struct SpeakingVoices {
    let voices: TimelineVoices
    /// Which of them changes on which day, in order of time.
    private let changes: [(day: Day, number: Int)]
    private var next = 0
    /// What each says.
    private var claims: [TimelineClaim?]
    private(set) var sums: ClaimSums

    init(_ voices: TimelineVoices) {
        self.voices = voices
        changes = voices.all.indices.flatMap { number in
            voices.changes(of: number).map { (day: $0, number: number) }
        }.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
        claims = Array(repeating: nil, count: voices.all.count)
        sums = ClaimSums(voices)
    }

    /// Goes on to a later day.
    ///
    /// - Returns: how many records were asked.
    mutating func goOn(to day: Day) -> Int {
        var asked = 0
        var last: Int?
        while next < changes.count, changes[next].day <= day {
            let number = changes[next].number
            next += 1
            if number == last { continue }
            last = number
            asked += 1
            if let old = claims[number] { sums.remove(old) }
            claims[number] = voices.claim(of: number, on: day)
            if let new = claims[number] { sums.add(new) }
        }
        return asked
    }

    /// The first record that says something.
    var first: TimelineClaim? { sums.all.first.flatMap { claims[$0] } }
}
