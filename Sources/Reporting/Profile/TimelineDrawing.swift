import Catalog
import Dates
import Eligibility
import RuleEngine

/// Standings drawn along a line of years: one character for each stretch of days.
struct TimelineDrawing {
    private let first: Day
    private let last: Day
    private let day: Day
    private let columns: Int

    /// A line of whole years that holds every day on which one of the standings changes, and one day more.
    init(_ standings: [[StandingPeriod]], and day: Day, columns: Int) {
        let changes = [day] + standings.flatMap { $0.dropFirst().map(\.days.first) }
        let years = changes.map(\.civil.year)
        first = Day(year: years.min() ?? 1, month: 1, day: 1) ?? .distantPast
        last = Day(year: years.max() ?? 9999, month: 12, day: 31) ?? .distantFuture
        self.day = day
        self.columns = columns
    }

    /// The years, each written behind a bar where it begins, as many as there is room for.
    var axis: String {
        var line = [Character](repeating: " ", count: columns)
        let years = first.civil.year...last.civil.year
        for year in years where year % Self.step(years.count, columns) == 0 {
            guard let start = Day(year: year, month: 1, day: 1) else { continue }
            let label = Array("|\(year)")
            let column = column(of: start)
            guard column + label.count <= columns else { continue }
            line.replaceSubrange(column..<column + label.count, with: label)
        }
        return Self.trimmed(line)
    }

    /// One standing. Where a column holds several stretches, the best known of them is drawn, the later of two;
    /// the column of the day asked about shows that day.
    func line(_ periods: [StandingPeriod]) -> String {
        var line = [Character](repeating: " ", count: columns)
        var known = [Int](repeating: 0, count: columns)
        for period in periods where period.days.first <= last && first <= period.days.last {
            let mark = TimelineMark(period)
            for column in column(of: max(period.days.first, first))...column(of: min(period.days.last, last))
            where known[column] <= mark.knowledge {
                line[column] = mark.character
                known[column] = mark.knowledge
            }
        }
        if let here = periods.first(where: { $0.days.contains(day) }) {
            line[column(of: day)] = TimelineMark(here).character
        }
        return String(line)
    }

    /// A caret under the day asked about, with the day beside it.
    var pointer: String {
        let column = column(of: day)
        let label = day.description
        if column + 2 + label.count <= columns {
            return String(repeating: " ", count: column) + "^ " + label
        }
        return String(repeating: " ", count: max(0, column - label.count - 1)) + label + " ^"
    }

    private func column(of day: Day) -> Int {
        Int(day.number - first.number) * columns / (Int(last.number - first.number) + 1)
    }

    /// The years from one label to the next, so that each has its room of six columns.
    private static func step(_ years: Int, _ columns: Int) -> Int {
        [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { $0 * columns >= 6 * years } ?? 2000
    }

    private static func trimmed(_ line: [Character]) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}

/// The character that stands for a standing and how well it is known.
enum TimelineMark: Character, CaseIterable {
    case accredited = "#"
    case accreditedAssumed = "="
    case candidate = "C"
    case candidateAssumed = "c"
    case notAccredited = "X"
    case notAccreditedAssumed = "x"
    case lastSeenAccredited = "-"
    case lastSeenNot = "~"
    case unknown = "."

    init(_ period: StandingPeriod) {
        let isSure = period.confidence == .sure
        switch period.standing {
        case nil: self = .unknown
        case .accredited? where period.confidence == .lastSeen: self = .lastSeenAccredited
        case _ where period.confidence == .lastSeen: self = .lastSeenNot
        case .accredited: self = isSure ? .accredited : .accreditedAssumed
        case .preaccredited: self = isSure ? .candidate : .candidateAssumed
        case .notAccredited: self = isSure ? .notAccredited : .notAccreditedAssumed
        }
    }

    var character: Character { rawValue }

    /// What it means, for the legend.
    var meaning: String {
        switch self {
        case .accredited: "accredited, sure"
        case .accreditedAssumed: "accredited, assumed"
        case .candidate: "candidate, sure"
        case .candidateAssumed: "candidate, assumed"
        case .notAccredited: "not accredited, sure"
        case .notAccreditedAssumed: "not accredited, assumed"
        case .lastSeenAccredited: "accredited when last seen"
        case .lastSeenNot: "not accredited when last seen"
        case .unknown: "nothing known"
        }
    }

    /// More where more is known.
    fileprivate var knowledge: Int {
        switch self {
        case .unknown: 0
        case .lastSeenAccredited, .lastSeenNot: 1
        case .accreditedAssumed, .candidateAssumed, .notAccreditedAssumed: 2
        case .accredited, .candidate, .notAccredited: 3
        }
    }
}
