import Dates

/// The records that may say something of a day, while the days go by.
struct SpeakingVoices {
    private let firsts: [Day]
    private let lasts: [Day]
    /// All of them, by the first day of which they say anything.
    private let byFirst: [Int]
    private var next = 0
    /// Their numbers, in order.
    private(set) var numbers: [Int] = []
    /// The first day after which one of them is silent.
    private var soonest = Day.distantFuture

    init(_ voices: [TimelineVoice]) {
        let firsts = voices.map(\.first)
        self.firsts = firsts
        lasts = voices.map(\.last)
        byFirst = voices.indices.sorted { (firsts[$0], $0) < (firsts[$1], $1) }
    }

    /// Goes on to a later day.
    mutating func goOn(to day: Day) {
        var added: [Int] = []
        while next < byFirst.count, firsts[byFirst[next]] <= day {
            added.append(byFirst[next])
            next += 1
        }
        guard !added.isEmpty || soonest < day else { return }
        numbers = (numbers + added).filter { day <= lasts[$0] }
        if !added.isEmpty { numbers.sort() }
        soonest = numbers.map { lasts[$0] }.min() ?? .distantFuture
    }
}
