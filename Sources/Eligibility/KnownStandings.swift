import Catalog
import Dates

/// What the records of a timeline are known to say on each of its borders.
struct KnownStandings {
    private var days: [Day] = []
    /// For each standing on how many borders up to there nothing else is known or may hold.
    private var lonely: [Standing: [Int]] = [:]

    init() {
        for standing in Standing.allCases { lonely[standing] = [0] }
    }

    /// Adds a later border, with what the records of the timeline say on it.
    mutating func add(_ day: Day, _ sums: ClaimSums) {
        days.append(day)
        for standing in Standing.allCases {
            let own = Standing.slot(standing)
            let hasAnother = sums.known.indices.contains {
                $0 != own && (!sums.known[$0].isEmpty || sums.mayHold[$0] > 0)
            }
            let count = (lonely[standing]?.last ?? 0) + (hasAnother ? 0 : 1)
            lonely[standing]?.append(count)
        }
    }

    /// Whether on each border among some days, the first of which is one, another standing is known or may hold.
    func isAlwaysAnother(than standing: Standing, on range: ClosedRange<Day>) -> Bool {
        guard let counts = lonely[standing] else { return false }
        let first = days.partitionPoint { $0 < range.lowerBound }
        let end = days.partitionPoint { $0 <= range.upperBound }
        return first < end && counts[first] == counts[end]
    }
}

extension TimelineVoice {
    /// Days on one of which the status ran: of its first day, of the day on which it was seen or of its last, and those
    /// between these.
    var daysSeenRunning: [ClosedRange<Day>] {
        guard let seen else { return [] }
        var found: [ClosedRange<Day>] = []
        if let start, let begun, start.earliest <= begun { found.append(start.earliest...begun) }
        switch end {
        case .open: if !isAnnounced { found.append(seen.earliest...seen.latest) }
        case .unknown: break
        case .on(let end):
            let (first, last) = (min(seen.earliest, end.earliest), min(seen.latest, end.latest))
            if !isAnnounced, first <= last { found.append(first...last) }
        }
        // It ran from its first day to that one, which has a day between the earliest of these and the latest of those.
        if let start, let last = found.last, found.count > 1, last.lowerBound <= start.latest {
            found.append(last.lowerBound...start.latest)
        }
        return found
    }
}
