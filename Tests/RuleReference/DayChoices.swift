import Dates
import RuleEngine

/// Days that stand for all days of a day that is known in part.
///
/// Of a short span they are all there are. Of a long one they are those around every day that rule, lists or facts
/// name: between two such days nothing changes but which of two days in question comes first.
struct DayChoices {
    /// The longest span of which every single day is tried.
    private static let shortSpan = 16
    /// How many days on each side stand for what lies between two marks: as many as there are days that could be
    /// compared with one another, and some for months of different lengths.
    private static let neighbours = 4

    private var marks: Set<Day>

    init(_ mentions: Mentions, lists: [DatedList], facts: Facts) {
        marks = mentions.days
        for entry in lists.flatMap(\.entries) {
            for date in [entry.from, entry.to] {
                if let date { marks.formUnion([date.earliest, date.latest]) }
            }
        }
        let items = facts.lists.flatMap { $0.items + $0.unlisted.map(\.item) }
        for value in facts.values + items.flatMap(\.values) {
            switch value {
            case .day(let days): marks.formUnion([days.first, days.last])
            case .history(let history): marks.formUnion(history.segments.map(\.first))
            case .unknown, .none, .word, .otherThan, .flag, .number: break
            }
        }
        marks.formUnion(facts.lists.flatMap(\.unlisted).flatMap(\.absentOn))
        // A window that is counted in months ends on a mark when it begins so much earlier.
        for months in mentions.months {
            marks.formUnion(marks.map { $0.advanced(byMonths: -months) })
        }
    }

    func within(_ range: DayRange) -> [Day] {
        if range.last <= range.first.advanced(by: Self.shortSpan - 1) {
            return (range.first.number...range.last.number).map { Day(number: $0) }
        }
        let near = marks.flatMap { mark in
            (-Self.neighbours...Self.neighbours).map { mark.advanced(by: $0) }
        }
        return Set(near).filter(range.contains).sorted()
    }
}
