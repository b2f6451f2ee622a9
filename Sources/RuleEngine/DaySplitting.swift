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
        for day in lastDays { note(day.next) }
        // Where two days are compared, it matters which of them comes first.
        var mayCross = 0
        for (one, other) in comparedDays {
            guard let one = possibleDays(of: one, facts), let other = possibleDays(of: other, facts) else {
                continue
            }
            if one.first != one.last, other.first != other.last { mayCross += 1 }
            for days in [one, other] {
                note(days.first)
                note(days.last.next)
            }
        }
        for day in facts.absentDays {
            note(day)
            note(day.next)
        }
        var result: [DayRange] = []
        func add(_ first: Day, _ last: Day) {
            // Two days out of the same days come in either order: a first day and a later one stand for all. So
            // do, where three are compared, the first two days and a later one.
            var start = first
            for _ in 0..<mayCross where start < last {
                result.append(DayRange(start))
                start = start.next
            }
            if let rest = DayRange(start, last) { result.append(rest) }
        }
        var start = range.first
        for border in borders.sorted() {
            add(start, border.previous)
            start = border
        }
        add(start, range.last)
        return result
    }

    /// The days that an operand may stand for; `nil` when nothing is known of it.
    func possibleDays(of operand: DayOperand, _ facts: PreparedFacts) -> DayRange? {
        switch operand {
        case .fixed(let day): return DayRange(day)
        case .fact(let slot):
            guard case .day(let days) = facts.cells[slot] else { return nil }
            return days
        }
    }
}
