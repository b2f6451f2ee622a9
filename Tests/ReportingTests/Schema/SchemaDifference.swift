import Diagnostics

/// Faults of form that lint finds and a schema can't, and why.
enum SchemaDifference: String, CaseIterable {
    case address = "whether a source without an address is a data set of the rules, only the rules tell"
    case answers = "a parameter's answers are words of the same file"
    case agencyWords = "agencies and kinds of programs are words of the catalogue"
    case noDay = "whether a day is named may show further up"
    case unquoted = "an unquoted number or true is no text for YAML readers; lint takes it as it is written"
    case levels = "what the tool reckons with is compared entry by entry"

    /// The reason for what lint says of a file that the schema lets through; `nil` where there is none.
    static func of(_ findings: [Diagnostic]) -> SchemaDifference? {
        let reasons = findings.map { of($0) }
        guard let first = reasons.first, reasons.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private static func of(_ finding: Diagnostic) -> SchemaDifference? {
        let message = finding.message
        if message.hasPrefix("source `"), message.contains("has no `url`") { return .address }
        if message.contains("answer of `") { return .answers }
        if message.hasSuffix("is not a known agency") || message.hasSuffix("kind of accredited program") {
            return .agencyWords
        }
        if message.hasSuffix("no day is named") { return .noDay }
        return message.hasPrefix("level ") && message.contains(" has ") ? .levels : nil
    }
}
