import Catalog
import Dates
import Diagnostics
import SourceYAML

extension FileReader {
    /// Text that isn't empty.
    mutating func text(_ node: YAMLNode, what: String) -> String? {
        guard node.kind == .scalar else {
            // An alias has been reported with the YAML itself.
            if node.kind != .alias { report(.wrongType, "\(what) is a text, this is \(node.noun)", at: node) }
            return nil
        }
        let isNull = node.isPlain("~") || node.isPlain("null") || node.isPlain("Null") || node.isPlain("NULL")
        guard !node.isEmptyValue, !isNull, !node.utf8.isEmpty else {
            report(
                .emptyValue, "\(what) is empty", at: node,
                help: "leave the key out, or write `unknown` or `none`")
            return nil
        }
        return hasYAMLFault(node) ? nil : node.text
    }

    /// A word of a closed vocabulary.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ node: YAMLNode, _ type: Word.Type, what: String
    ) -> Word? {
        guard let text = text(node, what: what) else { return nil }
        if let word = Word(rawValue: text) { return word }
        reportUnknown(text, at: node, what: what, known: Word.allCases.map(\.rawValue))
        return nil
    }

    mutating func reportUnknown(_ text: String, at node: YAMLNode, what: String, known: [String]) {
        let nearest = Spelling.nearest(to: text, among: known)
        report(
            .unknownValue, "`\(text)` is not a known \(what)", at: node,
            label: nearest.map { "did you mean `\($0)`?" },
            help: nearest == nil ? "known: " + known.joined(separator: ", ") : nil)
    }

    /// A partial date.
    mutating func date(_ node: YAMLNode, what: String) -> PartialDate? {
        guard let text = text(node, what: what) else { return nil }
        do throws(PartialDate.Problem) {
            return try PartialDate(parsing: text)
        } catch {
            switch error {
            case .format:
                report(
                    .badFormat, "\(what) `\(text)` is not a date", at: node,
                    help:
                        "write 2026-11-23, 2026-11, 2026, 1968~ (estimated) or 2025-08/2026-07 (a day in the span)"
                )
            case .notInCalendar(let last):
                let label = last.map { "that month ends on day \($0)" }
                report(.impossibleDate, "\(what) `\(text)` is not in the calendar", at: node, label: label)
            case .reversed:
                report(.endBeforeStart, "\(what) `\(text)` ends before it begins", at: node)
            }
            return nil
        }
    }

    /// A whole number from `range`.
    mutating func number(_ node: YAMLNode, what: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(node, what: what) else { return nil }
        guard node.style == .plain else {
            report(
                .wrongType, "\(what) is a number, this is a text", at: node, help: "write it without quotes")
            return nil
        }
        guard let number = FileReader.digits(text), range.contains(number) else {
            report(
                .badFormat,
                "\(what) `\(text)` is not a whole number from \(range.lowerBound) to \(range.upperBound)",
                at: node)
            return nil
        }
        return number
    }

    /// A number of digits alone: no sign, no underscore.
    static func digits(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    mutating func flag(_ node: YAMLNode, what: String) -> Bool? {
        if node.isPlain("true") { return true }
        if node.isPlain("false") { return false }
        guard let text = text(node, what: what) else { return nil }
        report(.wrongType, "\(what) is true or false, this is `\(text)`", at: node)
        return nil
    }

    /// The items of a list.
    mutating func items(_ node: YAMLNode, what: String) -> [YAMLNode] {
        guard node.kind == .sequence else {
            // An alias has been reported with the YAML itself.
            if node.kind != .alias {
                report(
                    node.isEmptyValue ? .emptyValue : .wrongType, "\(what) is a list, this is \(node.noun)",
                    at: node)
            }
            return []
        }
        return Array(node.items)
    }

    mutating func texts(_ node: YAMLNode?, what: String) -> [String] {
        guard let node else { return [] }
        return items(node, what: what).compactMap { text($0, what: "an item of \(what)") }
    }

    /// The items of a list read one by one; `nil` if one can't be read, because half a list says what isn't so.
    mutating func all<Value>(
        _ node: YAMLNode, what: String, _ read: (inout FileReader, YAMLNode) -> Value?
    ) -> [Value]? {
        guard node.kind == .sequence, !hasYAMLFault(node) else {
            _ = items(node, what: what)
            return nil
        }
        var values: [Value] = []
        var isWhole = true
        for item in node.items {
            if let value = read(&self, item) { values.append(value) } else { isWhole = false }
        }
        return isWhole && !values.isEmpty ? values : nil
    }

    /// A length of time in whole months: `24 months`, `0 months`.
    mutating func months(_ node: YAMLNode, what: String) -> Int? {
        guard let text = text(node, what: what) else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        if words.count == 2, words[1] == "months" || words[1] == "month",
            let count = FileReader.digits(words[0]),
            (0...240).contains(count)
        {
            return count
        }
        report(.badFormat, "\(what) `\(text)` is not a number of months", at: node, help: "write `24 months`")
        return nil
    }

    /// A fact: a missing key and `unknown` mean that nobody knows, `none` that there is none.
    mutating func fact<Value: Sendable & Hashable>(
        _ node: YAMLNode?, source: Int?, _ read: (inout FileReader, YAMLNode) -> Value?
    ) -> Fact<Value> {
        guard let node, !node.isPlain("unknown") else { return .unknown }
        if node.isPlain("none") { return .none(origin(node, source: source)) }
        guard let value = read(&self, node) else { return .unknown }
        return .known(value, origin(node, source: source))
    }
}
