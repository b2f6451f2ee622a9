import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Diagnostics
import HostSystem

/// The catalogue to work on, and the rules below its own.
struct RootOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that holds Programs/ and Rules/. Default: ACCREDIT_ROOT, else the nearest folder upward.",
            valueName: "dir"))
    var root: String?

    @Option(
        help: ArgumentHelp(
            "The folder of the standard rules, or none. Default: ACCREDIT_RULES, else the tool's own.",
            valueName: "dir"))
    var rules: String?
}

/// The day to answer for.
struct DayOption: ParsableArguments {
    @Option(
        name: .customLong("on"),
        help: ArgumentHelp("The day to answer for, as 2026-11-23. Default: today.", valueName: "date"))
    var date: String?

    /// The day, or a usage error.
    func day() throws -> Day {
        guard let date else { return Environment.today }
        return try Words.day(date, option: "--on")
    }
}

/// Turns the words of options into values; a wrong word names the nearest right one.
enum Words {
    static func day(_ text: String, option: String) throws -> Day {
        if let date = try? PartialDate(parsing: text), let day = date.days.single, !date.isEstimated {
            return day
        }
        throw ValidationError("\(option) `\(text)` is not a day; write it like 2026-11-23.")
    }

    /// A day to finish by for somebody who begins on another.
    static func deadline(_ day: Day, from start: Day) throws -> Day {
        guard day >= start else {
            throw ValidationError("nobody can finish by \(day) who begins on \(start).")
        }
        return day
    }

    /// A grade point average, in hundredths.
    static func gradePointAverage(_ text: String, option: String) throws -> Int {
        guard let average = Admission.gradePointAverage(text) else {
            throw ValidationError("\(option) `\(text)` is not a grade point average; write it like 2.75.")
        }
        return average
    }

    /// Semester hours of college courses.
    static func collegeHours(_ text: String, option: String) throws -> Int {
        guard let hours = Int(text), (0...1000).contains(hours) else {
            throw ValidationError("\(option) `\(text)` is not a number of semester hours; write it like 30.")
        }
        return hours
    }

    /// The most months of a length.
    static func months(_ text: String, option: String) throws -> Int {
        if let months = Int(text), months > 0 { return months }
        if let length = MonthRange(parsing: text), length.atMost > 0 { return length.atMost }
        throw ValidationError("\(option) `\(text)` is not a length; write 24 or '2 years'.")
    }

    /// Beginnings of CIP codes.
    static func fields(_ texts: [String], option: String) throws -> [String] {
        let codes = texts.flatMap { $0.split(separator: ",").map(String.init) }
        for code in codes where !CIPCode.isBeginning(code) {
            throw ValidationError(
                "\(option) `\(code)` is not a CIP code or its beginning; write 51.0707, 51.07 or 51.")
        }
        return codes
    }

    /// Every word of repeated or comma-separated options.
    static func values<Word: RawRepresentable<String> & CaseIterable>(
        _ texts: [String], _ type: Word.Type, option: String
    ) throws -> [Word] {
        try texts.flatMap { $0.split(separator: ",") }.map { try value(String($0), type, option: option) }
    }

    /// The same for words that people call by other words too.
    static func spoken<Word: Spoken>(_ texts: [String], _ type: Word.Type, option: String) throws -> [Word] {
        try texts.flatMap { $0.split(separator: ",") }.map {
            try oneSpoken(String($0), type, option: option)
        }
    }

    /// A name, and what stands behind its last equals sign, or a usage error where there is no name.
    static func nameAndValue(_ text: String, option: String) throws -> (name: String, value: String?) {
        let sign = text.lastIndex(of: "=") ?? text.endIndex
        let name = text[..<sign].split(separator: " ").joined(separator: " ")
        guard !name.isEmpty else { throw ValidationError("\(option) `\(text)` names nothing.") }
        let value = text[sign...].dropFirst()
        return (name, value.isEmpty ? nil : String(value))
    }

    static func oneSpoken<Word: Spoken>(_ text: String, _ type: Word.Type, option: String) throws -> Word {
        if let word = Word(spoken: text) { return word }
        let meant = Spelling.meant(by: text, Word.self).map(\.rawValue)
        let hint =
            meant.isEmpty
            ? "known: " + Word.allCases.prefix(20).map(\.rawValue).joined(separator: ", ")
                + (Word.allCases.count > 20 ? ", …" : ".")
            : Spelling.offer(meant)
        throw ValidationError("\(option) `\(text)` is not known; \(hint)")
    }

    static func value<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ type: Word.Type, option: String
    ) throws -> Word {
        let words = Word.allCases.map(\.rawValue)
        if let word = words.first(where: { $0.lowercased() == text.lowercased() }),
            let value = Word(rawValue: word)
        {
            return value
        }
        let hint =
            Spelling.offer(nearestTo: text, among: words) ?? "known: \(words.joined(separator: ", "))."
        throw ValidationError("\(option) `\(text)` is not known; \(hint)")
    }
}
