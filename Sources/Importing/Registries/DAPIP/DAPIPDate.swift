import Dates

/// Dates as DAPIP writes them: `4/26/2025`, `4/26/2025 12:00:00 AM`.
enum DAPIPDate {
    /// The day; `nil` for everything that isn't written like that.
    static func day(_ text: String) -> Day? {
        let words = text.split(separator: " ", maxSplits: 1)
        guard let date = words.first, words.count == 1 || words[1] == "12:00:00 AM" else { return nil }
        let parts = date.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4,
            let month = number(parts[0]), let day = number(parts[1]), let year = number(parts[2])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private static func number(_ text: Substring) -> Int? {
        (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            ? Int(text) : nil
    }

    /// A start as a program file writes it. What the registry marks as estimated is so here, and a year alone where
    /// it gives the first of January, which stands for a year.
    static func start(_ day: Day, isEstimated: Bool) -> String {
        let text = day.description
        guard isEstimated else { return text }
        return (text.hasSuffix("-01-01") ? String(text.prefix(4)) : text) + "~"
    }
}
