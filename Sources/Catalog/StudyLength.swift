/// How long a program takes: the words of its source and the calendar months they come to.
package struct StudyLength: Sendable, Hashable {
    /// The words as stated.
    package var stated: String
    /// `nil` when the words say nothing of calendar time; credits and clock hours do not.
    package var months: MonthRange?

    package init(stated: String, months: MonthRange?) {
        self.stated = stated
        self.months = months
    }

    /// The length as an ISO 8601 duration: `2 years` is `P2Y`. `nil` where there is no single one: a range, and
    /// academic terms, whose length in months depends on the school.
    package var isoDuration: String? {
        if let duration = MonthRange.isoDuration(stated) { return duration }
        guard let months, months.atLeast == months.atMost else { return nil }
        return "P\(months.atMost)M"
    }
}

extension MonthRange {
    /// Reads a length: `18 months`, `30 weeks`, `2 years`, `4 semesters`, `5-6 semesters`, `6 quarters`,
    /// `P2Y`, `P18M`, `P30W`; `nil` when it is not one, or longer than 20 years.
    ///
    /// The conversions: a month is a month. A week is 7 of 365.2425 / 12 days, rounded outward. N years at a
    /// school are N academic years, 12N−3 to 12N months. Semesters take 4 months each back to back, and at
    /// most as long as two a year need up to the last class day; quarters 3 months each, and at most as long
    /// as three a year need. ISO 8601 durations count like the same words.
    package init?(parsing text: String) {
        guard let amount = MonthRange.amount(text), amount.most <= amount.unit.mostAccepted else {
            return nil
        }
        self.init(atLeast: amount.unit.least(amount.least), atMost: amount.unit.most(amount.most))
    }

    /// A regular expression for the whole of a text that is read as a length. That a range begins with the lesser
    /// number no pattern can say.
    package static let pattern: String = {
        let words = Unit.allCases.map { unit in
            let count = NumberPattern.upTo(unit.mostAccepted)
            return "\(count)(?:-\(count))? \(unit.rawValue)s?"
        }
        let codes = Unit.allCases.compactMap { unit in
            unit.isoLetter.map { "P\(NumberPattern.upTo(unit.mostAccepted))\($0)" }
        }
        return (words + codes).joined(separator: "|")
    }()

    /// The ISO 8601 duration of a text that states one length in weeks, months or years.
    fileprivate static func isoDuration(_ text: String) -> String? {
        guard let amount = amount(text), amount.least == amount.most, amount.most <= amount.unit.mostAccepted
        else { return nil }
        return amount.unit.isoLetter.map { "P\(amount.most)\($0)" }
    }

    private enum Unit: String, CaseIterable {
        case week, month, quarter, semester, year

        /// Twenty years of it: more is a slip of the pen.
        var mostAccepted: Int {
            switch self {
            case .week: 1040
            case .month: 240
            case .quarter: 60
            case .semester: 40
            case .year: 20
            }
        }

        /// The unit in ISO 8601, which knows no terms.
        var isoLetter: Character? {
            switch self {
            case .week: "W"
            case .month: "M"
            case .year: "Y"
            case .quarter, .semester: nil
            }
        }

        func least(_ count: Int) -> Int {
            switch self {
            case .week: Int(Double(count) * 7 * 12 / 365.2425)
            case .month: count
            case .quarter: 3 * count
            case .semester: 4 * count
            case .year: max(0, 12 * count - 3)
            }
        }

        func most(_ count: Int) -> Int {
            switch self {
            case .week: Int((Double(count) * 7 * 12 / 365.2425).rounded(.up))
            case .month: count
            case .quarter: Self.byTerms(count, perYear: 3, monthsEach: 3)
            case .semester: Self.byTerms(count, perYear: 2, monthsEach: 4)
            case .year: 12 * count
            }
        }

        /// Whole academic years end before the summer; terms of a year begun follow on.
        private static func byTerms(_ count: Int, perYear: Int, monthsEach: Int) -> Int {
            let (years, rest) = count.quotientAndRemainder(dividingBy: perYear)
            return rest == 0 ? max(0, 12 * years - 3) : 12 * years + monthsEach * rest
        }
    }

    private static func amount(_ text: String) -> (least: Int, most: Int, unit: Unit)? {
        if text.utf8.first == UInt8(ascii: "P") { return isoAmount(text.dropFirst()) }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2 else { return nil }
        let named = Unit.allCases.first { words[1] == $0.rawValue || words[1] == $0.rawValue + "s" }
        guard let unit = named else { return nil }
        let ends = words[0].split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2, let first = ends.first, let last = ends.last, let least = number(first),
            let most = number(last), 1 <= least, least <= most
        else { return nil }
        return (least, most, unit)
    }

    private static func isoAmount(_ text: Substring) -> (least: Int, most: Int, unit: Unit)? {
        guard let letter = text.last, let unit = Unit.allCases.first(where: { $0.isoLetter == letter }),
            let count = number(text.dropLast()), count >= 1
        else { return nil }
        return (count, count, unit)
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
