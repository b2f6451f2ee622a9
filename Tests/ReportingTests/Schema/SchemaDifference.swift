import Diagnostics

/// Faults of form that lint finds and a schema can't, and why.
enum SchemaDifference: String, CaseIterable {
    case address = "whether a source without an address is a data set of the rules, only the rules tell"
    case answers = "a parameter's answers are words of the same file"
    case agencyWords = "agencies and kinds of programs are words of the catalogue"
    case beginnings = "a schema lists words, not how they begin"
    case counted = "how many conditions there are is known only once they are read"
    case noDay = "whether a day is named may show further up"
    case sourceDays = "in tests a source is a day, in program files a name"
    case aloneOrListed = "what stands alone or in a list has its words in the list alone"
    case dates = "to JSON a date is a text, to YAML 1.1 it is not"
    case levels = "what the tool reckons with is compared entry by entry"

    /// The reason for what lint says of a file that the schema lets through; `nil` where there is none.
    static func of(_ findings: [Diagnostic]) -> SchemaDifference? {
        let reasons = findings.map { of($0) }
        guard let first = reasons.first, reasons.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private static func of(_ finding: Diagnostic) -> SchemaDifference? {
        let message = finding.message
        if finding.code == .ambiguousScalar, message.hasSuffix("for a date") { return .dates }
        if message.hasPrefix("source `"), message.contains("has no `url`") { return .address }
        if message.contains("answer of `") { return .answers }
        if message.hasSuffix("is not a known agency") || message.hasSuffix("kind of accredited program") {
            return .agencyWords
        }
        if message.hasPrefix("no "), message.contains(" begins with `") { return .beginnings }
        if message.hasPrefix("`at_least: "), message.hasSuffix(" conditions") { return .counted }
        if message.hasPrefix("the day of a source ") { return .sourceDays }
        if message.hasSuffix("is not a known education level") { return .aloneOrListed }
        if message.hasSuffix("no day is named") || message.hasPrefix("nothing says on which day ") {
            return .noDay
        }
        return message.hasPrefix("level ") && message.contains(" has ") ? .levels : nil
    }
}
