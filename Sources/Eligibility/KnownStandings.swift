import Catalog
import Dates

/// What the records of a timeline are known to say on each of its borders.
struct KnownStandings {
    private var days: [Day] = []
    /// For each standing on how many borders up to there nothing else is known.
    private var lonely: [Standing: [Int]] = [:]

    init() {
        for standing in Standing.allCases { lonely[standing] = [0] }
    }

    /// Adds a later border, with the records that are known on it by their standing.
    mutating func add(_ day: Day, _ known: [NumberSet]) {
        days.append(day)
        for standing in Standing.allCases {
            let own = Standing.slot(standing)
            let hasAnother = known.indices.contains { $0 != own && !known[$0].isEmpty }
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

extension TimelineVoice {
    /// The days on one of which the status may have been seen to run.
    var daysSeenRunning: ClosedRange<Day>? {
        guard let seen else { return nil }
        var (first, last) = (seen.earliest, seen.latest)
        if case .on(let end) = end {
            (first, last) = (min(first, end.earliest), min(last, end.latest))
        } else if end == .unknown, start == nil {
            return nil
        }
        if let start, let begun { (first, last) = (start.earliest, begun) }
        return first <= last ? first...last : nil
    }
}
