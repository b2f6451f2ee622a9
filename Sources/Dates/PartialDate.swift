/// A day that is known only as exactly as its source says it.
///
/// Written in the subset of EDTF (ISO 8601-2) that sources use: `2009-05-17`, `2009-05`, `2009`, `1968~`,
/// `2025-08/2026-07`. Whatever the form, it stands for **one** day: `2009` is one unknown day of that year.
package struct PartialDate: Sendable, Hashable {
    /// The days it may be.
    package let days: DayRange
    /// The source marks the date as an estimate (`~`); it counts from the given day all the same.
    package let isEstimated: Bool
    /// The date as it was written.
    package let text: String

    package init(_ day: Day) {
        days = DayRange(day)
        isEstimated = false
        text = day.description
    }

    /// One day of a span.
    package init(_ days: DayRange) {
        self.days = days
        isEstimated = false
        text = days.single?.description ?? "\(days.first)/\(days.last)"
    }

    package var earliest: Day { days.first }
    package var latest: Day { days.last }
}

extension PartialDate {
    /// Why a text is not a partial date.
    package enum Problem: Error, Hashable {
        /// Not written as a date at all.
        case format
        /// Written as a date that the calendar doesn't have; the last day of that month where it has one.
        case notInCalendar(lastDayOfMonth: Int?)
        /// A span whose end comes before its start.
        case reversed
    }

    /// Reads a date.
    ///
    /// An estimated date counts from its first day: `1968~` is 1968-01-01, marked.
    package init(parsing text: String) throws(Problem) {
        let estimated = text.utf8.last == UInt8(ascii: "~")
        let body = estimated ? text.dropLast() : text[...]
        let parts = body.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let head = parts.first else { throw .format }
        let start = try PartialDate.unit(head)
        var whole = start
        if parts.count == 2 {
            guard !estimated else { throw .format }
            let end = try PartialDate.unit(parts[1])
            guard let span = DayRange(start.first, end.last) else { throw .reversed }
            whole = span
        }
        days = estimated ? DayRange(whole.first) : whole
        isEstimated = estimated
        self.text = text
    }

    /// The days of `2009`, `2009-05` or `2009-05-17`.
    private static func unit(_ text: Substring) throws(Problem) -> DayRange {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(fields.count), let year = digits(fields[0], count: 4) else { throw .format }
        guard fields.count > 1 else {
            guard let first = Day(year: year, month: 1, day: 1),
                let last = Day(year: year, month: 12, day: 31),
                let range = DayRange(first, last)
            else { throw .notInCalendar(lastDayOfMonth: nil) }
            return range
        }
        guard let month = digits(fields[1], count: 2) else { throw .format }
        guard (1...12).contains(month) else { throw .notInCalendar(lastDayOfMonth: nil) }
        let length = Day.length(ofMonth: month, year: year)
        guard fields.count > 2 else {
            guard let first = Day(year: year, month: month, day: 1),
                let last = Day(year: year, month: month, day: length), let range = DayRange(first, last)
            else { throw .notInCalendar(lastDayOfMonth: nil) }
            return range
        }
        guard let dayOfMonth = digits(fields[2], count: 2) else { throw .format }
        guard let day = Day(year: year, month: month, day: dayOfMonth) else {
            throw .notInCalendar(lastDayOfMonth: year == 0 ? nil : length)
        }
        return DayRange(day)
    }

    private static func digits(_ text: Substring, count: Int) -> Int? {
        let bytes = text.utf8
        guard bytes.count == count, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

extension PartialDate {
    /// A regular expression for the whole of a date that the calendar has. That a span doesn't end before it begins
    /// no pattern can say.
    package static let pattern = "\(unitPattern)(?:~|/\(unitPattern))?"

    /// A regular expression for the whole of a date that stands for one known day; an estimated one counts from its
    /// first.
    package static let dayPattern = "\(unitPattern)~|\(exactPattern)(?:/\(exactPattern))?"

    private static let unitPattern = "(?:(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?|\(exactPattern))"

    /// Days that every month has, those that only February lacks, the last of the long months, the leap day.
    private static let exactPattern = """
        (?!0000)(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)\
        |(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)
        """
}

extension PartialDate: CustomStringConvertible {
    package var description: String { text }
}
