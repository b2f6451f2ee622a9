import CatalogLoading

/// What a schema says of one value.
///
/// Every keyword of JSON Schema but `enum` speaks about values of one type only. So forms of several types
/// stand side by side, without `anyOf`, of which editors can't tell people which branch they meant.
struct SchemaPart {
    private var types: [String]
    private var keywords: [JSONTree.Member]
    private var pattern: TextPattern?
    /// The only values, where they are listed.
    private var words: [JSONTree]

    init(
        _ types: [String], _ keywords: [JSONTree.Member] = [], pattern: TextPattern? = nil,
        words: [JSONTree] = []
    ) {
        self.types = types
        self.keywords = keywords
        self.pattern = pattern
        self.words = words
    }

    /// Allows what another part allows, too: one of other types.
    mutating func add(_ other: SchemaPart) {
        types += other.types
        keywords += other.keywords
        pattern = pattern ?? other.pattern
        words += other.words
    }

    /// Allows some words beside what is allowed.
    mutating func add(_ more: [String]) {
        guard !more.isEmpty else { return }
        if !words.isEmpty {
            words += more.map { .string($0) }
            if !types.contains("string") { types.append("string") }
        } else if let pattern {
            self.pattern = TextPattern(
                expression: ([pattern.expression] + more).joined(separator: "|"),
                help: pattern.help + SchemaPart.or(more))
        } else if !types.contains("string") {
            let noun = types.compactMap { SchemaPart.nouns[$0] }.joined(separator: " or ")
            pattern = TextPattern(
                expression: more.joined(separator: "|"), help: "write \(noun)" + SchemaPart.or(more))
            types.append("string")
        }
        // Any text will do: these words as well.
    }

    var members: [JSONTree.Member] {
        var result: [JSONTree.Member] = []
        switch types.count {
        case 0: break
        case 1: result.append(.init(key: "type", value: .string(types[0])))
        default: result.append(.init(key: "type", value: .strings(types)))
        }
        if !words.isEmpty { result.append(.init(key: "enum", value: .array(words))) }
        if let pattern {
            result.append(.init(key: "pattern", value: .string("^(?:\(pattern.expression))$")))
            // Not a word of JSON Schema: the YAML language server shows it in the place of the expression.
            result.append(.init(key: "patternErrorMessage", value: .string(pattern.help)))
        }
        return result + keywords
    }

    static func range(_ range: ClosedRange<Int>) -> [JSONTree.Member] {
        [
            .init(key: "minimum", value: .integer(range.lowerBound)),
            .init(key: "maximum", value: .integer(range.upperBound)),
        ]
    }

    private static let nouns = [
        "array": "a list", "object": "a mapping", "boolean": "true or false", "integer": "a whole number",
    ]

    private static func or(_ words: [String]) -> String {
        ", or " + words.map { "`\($0)`" }.joined(separator: " or ")
    }

    /// What holds where a mapping has a key, or where the key has a word.
    static func branch(having key: String, word: String? = nil, then: JSONTree) -> JSONTree {
        var condition = [JSONTree.Member(key: "required", value: .strings([key]))]
        if let word {
            condition.append(
                .init(key: "properties", value: .object(key, .object("const", .string(word)))))
        }
        return .object([.init(key: "if", value: .object(condition)), .init(key: "then", value: then)])
    }
}
