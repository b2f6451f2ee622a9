package import Dates

/// Facts laid out flat for evaluation: no value owns memory of its own, so that reading them costs no
/// bookkeeping. One layout can be put to any number of rules; it is a class, so that handing it on costs one count
/// and not one for each of its arrays.
package final class PreparedFacts: Sendable {
    /// Some values in a row of one of the arrays.
    struct Run: Sendable {
        var start: Int
        var count: Int

        var range: Range<Int> { start..<start + count }
    }

    enum Cell: Sendable {
        case unknown, none
        case word(Symbol)
        /// Words of `excluded`.
        case otherThan(Run)
        case day(DayRange)
        case flag(Bool)
        case number(Int)
        /// Segments of `segments`.
        case history(Run)
    }

    /// A list: its items' cells follow one another, those of unlisted items behind them.
    struct List: Sendable {
        var firstCell: Int
        /// Cells of one item.
        var width: Int
        var count: Int
        var unlisted: Int
        /// The first of the unlisted items in `absent`.
        var firstAbsent: Int
        /// The first item in `evidence`.
        var firstEvidence: Int

        /// Where the cells of an item begin; unlisted items count on behind the others.
        func cell(ofItem item: Int) -> Int { firstCell + item * width }
    }

    /// The subject's facts, then those of the lists' items.
    let cells: [Cell]
    let excluded: [Symbol]
    let segments: [History.Segment]
    let lists: [List]
    /// For each unlisted item, days in `absentDays` on which there is none.
    let absent: [Run]
    let absentDays: [Day]
    /// The caller's numbers of the items.
    let evidence: [Int]

    package init(_ facts: Facts) {
        var values = ValueLayout()
        var lists: [List] = []
        var absent: [Run] = []
        var absentDays: [Day] = []
        var evidence: [Int] = []
        for value in facts.values { values.append(value) }
        for list in facts.lists {
            let items = list.items + list.unlisted.map(\.item)
            lists.append(
                List(
                    firstCell: values.cells.count, width: items.first?.values.count ?? 0,
                    count: list.items.count, unlisted: list.unlisted.count, firstAbsent: absent.count,
                    firstEvidence: evidence.count))
            for item in items {
                for value in item.values { values.append(value) }
                evidence.append(item.evidence)
            }
            for unlisted in list.unlisted {
                absent.append(Run(start: absentDays.count, count: unlisted.absentOn.count))
                absentDays += unlisted.absentOn
            }
        }
        cells = values.cells
        excluded = values.excluded
        segments = values.segments
        self.lists = lists
        self.absent = absent
        self.absentDays = absentDays
        self.evidence = evidence
    }

    private init(_ other: PreparedFacts, cells: [Cell]) {
        self.cells = cells
        excluded = other.excluded
        segments = other.segments
        lists = other.lists
        absent = other.absent
        absentDays = other.absentDays
        evidence = other.evidence
    }

    /// The same facts with one of the subject's days changed.
    package func with(_ day: Day, at slot: Int) -> PreparedFacts {
        var changed = cells
        changed[slot] = .day(DayRange(day))
        return PreparedFacts(self, cells: changed)
    }

    /// Values on their way into the flat arrays.
    private struct ValueLayout {
        var cells: [Cell] = []
        var excluded: [Symbol] = []
        var segments: [History.Segment] = []

        mutating func append(_ value: FactValue) {
            switch value {
            case .unknown: cells.append(.unknown)
            case .none: cells.append(.none)
            case .word(let symbol): cells.append(.word(symbol))
            case .otherThan(let symbols):
                cells.append(.otherThan(Run(start: excluded.count, count: symbols.count)))
                excluded += symbols
            case .day(let days): cells.append(.day(days))
            case .flag(let flag): cells.append(.flag(flag))
            case .number(let number): cells.append(.number(number))
            case .history(let history):
                cells.append(.history(Run(start: segments.count, count: history.segments.count)))
                segments += history.segments
            }
        }
    }

    func isExcluded(_ word: Symbol, _ run: Run) -> Bool {
        for index in run.range where excluded[index] == word { return true }
        return false
    }

    /// A cell as the caller gave it.
    func value(ofCell cell: Int) -> FactValue {
        switch cells[cell] {
        case .unknown: .unknown
        case .none: .none
        case .word(let symbol): .word(symbol)
        case .otherThan(let run): .otherThan(Array(excluded[run.range]))
        case .day(let days): .day(days)
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .history(let run): .history(History(Array(segments[run.range])))
        }
    }
}
