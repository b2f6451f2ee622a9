package import Dates

extension PreparedRule {
    /// The range cut at every day on which something the rule could read changes.
    package func pieces(of range: DayRange, _ facts: PreparedFacts) -> [DayRange] {
        var borders: Set<Day> = []
        func note(_ day: Day) {
            if range.first < day, day <= range.last { borders.insert(day) }
        }
        for segment in segments { note(segment.first) }
        for segment in facts.segments {
            note(segment.first)
            // A window that is counted in months begins to touch the segment so much earlier; months of
            // different lengths make it one of a few days.
            for months in windowMonths {
                for days in -3...3 { note(segment.first.advanced(byMonths: -months).advanced(by: days)) }
            }
        }
        for day in facts.absentDays {
            note(day)
            note(day.next)
        }
        var result: [DayRange] = []
        var start = range.first
        for border in borders.sorted() {
            if let piece = DayRange(start, border.previous) { result.append(piece) }
            start = border
        }
        if let last = DayRange(start, range.last) { result.append(last) }
        return result
    }
}
