import Dates

/// Tells whether some days overlap any of those that were added before, in a time that hardly grows with them.
struct EarlierDays {
    private var firsts: DayTally
    private var lasts: DayTally

    /// - Parameter days: all that will be added or asked for.
    init(_ days: [ClosedRange<Day>]) {
        let borders = Set(days.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        (firsts, lasts) = (DayTally(borders), DayTally(borders))
    }

    mutating func add(_ days: ClosedRange<Day>) {
        firsts.add(days.lowerBound)
        lasts.add(days.upperBound)
    }

    /// More of them have begun by the last day than had ended before the first.
    func overlap(_ days: ClosedRange<Day>) -> Bool {
        firsts.count(through: days.upperBound) > lasts.count(through: days.lowerBound.previous)
    }
}

/// Counts days, and how many of them come up to a day: a Fenwick tree.
private struct DayTally {
    private let days: [Day]
    private var sums: [Int]

    init(_ days: [Day]) {
        self.days = days
        sums = [Int](repeating: 0, count: days.count + 1)
    }

    mutating func add(_ day: Day) {
        var index = place(after: day)
        while index > 0, index < sums.count {
            sums[index] += 1
            index += index & -index
        }
    }

    func count(through day: Day) -> Int {
        var index = place(after: day)
        var count = 0
        while index > 0 {
            count += sums[index]
            index &= index - 1
        }
        return count
    }

    /// How many of the days come up to a day.
    private func place(after day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
