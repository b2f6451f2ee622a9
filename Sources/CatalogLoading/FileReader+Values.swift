import Catalog
import Dates
import Diagnostics
import SourceYAML

extension FileReader {
    /// A scalar that isn't empty, as it is written: the characters of a number, a date or a word.
    mutating func scalar(_ node: YAMLNode, what: String, kind: String = "a single value") -> String? {
        guard node.kind == .scalar else {
            // An alias has been reported with the YAML itself.
            if node.kind != .alias {
                report(.wrongType, "\(what) is \(kind), this is \(node.noun)", at: node)
            }
            return nil
        }
        guard !node.utf8.isEmpty, node.implicitType != .null else {
            report(
                .emptyValue, "\(what) is empty", at: node,
                help: "leave the key out, or write `unknown` or `none`")
            return nil
        }
        return hasYAMLFault(node) ? nil : node.text
    }

    /// Text that isn't empty and is text to every reader of YAML.
    ///
    /// - Parameter help: what to write instead of a word that isn't, if there is more to say than "in quotes".
    mutating func text(_ node: YAMLNode, what: String, help: String? = nil) -> String? {
        guard let text = scalar(node, what: what, kind: "a text") else { return nil }
        guard let type = node.implicitType else { return text }
        reportAmbiguous(node, type, what: what, help: help)
        return nil
    }

    /// A free word that is the key of a mapping; what is wrong with it is reported, and it still names something.
    mutating func name(_ key: YAMLNode, what: String) -> String {
        switch key.implicitType {
        case nil: break
        case .null: report(.emptyValue, "\(what) is empty", at: key, help: "write a word before the colon")
        case .some(let type): reportAmbiguous(key, type, what: what)
        }
        return key.text
    }

    /// A word of a closed vocabulary.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ node: YAMLNode, _ type: Word.Type, what: String
    ) -> Word? {
        guard let text = scalar(node, what: what) else { return nil }
        if let word = Word(rawValue: text) { return word }
        reportUnknown(text, at: node, what: what, known: Word.allCases.map(\.rawValue))
        return nil
    }

    /// A partial date.
    mutating func date(_ node: YAMLNode, what: String) -> PartialDate? {
        guard let text = scalar(node, what: what) else { return nil }
        do throws(PartialDate.Problem) {
            return try PartialDate(parsing: text)
        } catch {
            switch error {
            case .format:
                report(
                    .badFormat, "\(what) \(node.quoted) is not a date", at: node,
                    help:
                        "write 2026-11-23, 2026-11, 2026, 1968~ (estimated) or 2025-08/2026-07 (a day in the span)"
                )
            case .notInCalendar(let last):
                let label = last.map { "that month ends on day \($0)" }
                report(
                    .impossibleDate, "\(what) \(node.quoted) is not in the calendar", at: node, label: label)
            case .reversed:
                report(.endBeforeStart, "\(what) \(node.quoted) ends before it begins", at: node)
            }
            return nil
        }
    }

    /// A whole number from `range`.
    mutating func number(_ node: YAMLNode, what: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = scalar(node, what: what) else { return nil }
        guard node.style == .plain else {
            report(
                .wrongType, "\(what) is a number, this is a text", at: node, help: "write it without quotes")
            return nil
        }
        let isNumber = FileReader.isNumber(text)
        // More digits than fit are out of every range.
        guard isNumber, let number = Int(text), range.contains(number) else {
            let bounds = "a whole number from \(range.lowerBound) to \(range.upperBound)"
            report(
                isNumber ? .outOfRange : .badFormat, "\(what) \(node.quoted) is not \(bounds)", at: node,
                help: "write \(bounds) in digits")
            return nil
        }
        return number
    }

    /// Whether a text is a whole number, below zero or not.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A number of digits alone: no sign, no underscore.
    static func digits(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    mutating func flag(_ node: YAMLNode, what: String) -> Bool? {
        if node.isPlain("true") { return true }
        if node.isPlain("false") { return false }
        guard scalar(node, what: what) != nil else { return nil }
        report(.wrongType, "\(what) is true or false, this is \(node.quoted)", at: node)
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
        let before = errorCount
        let texts = items(node, what: what).compactMap { text($0, what: "an item of \(what)") }
        if errorCount == before { reportRepeats(in: node, what: what) }
        return texts
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
        if isWhole { reportRepeats(in: node, what: what) }
        return isWhole && !values.isEmpty ? values : nil
    }

    /// A length of time in whole months: `24 months`, `0 months`.
    mutating func months(_ node: YAMLNode, what: String) -> Int? {
        guard let text = scalar(node, what: what) else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        if words.count == 2, words[1] == "months" || words[1] == "month",
            let count = FileReader.digits(words[0])
        {
            if (0...240).contains(count) { return count }
            report(.outOfRange, "\(what) \(node.quoted) is more than 240 months", at: node)
            return nil
        }
        report(
            .badFormat, "\(what) \(node.quoted) is not a number of months", at: node,
            help: "write `24 months`")
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
