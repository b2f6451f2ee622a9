import CatalogLoading
import RuleEngine

// What conditions may put to the facts of the tool's own schema: a closed vocabulary whatever the catalogue.
extension FormatSchema {
    func paths(of kind: RuleFactKind) -> [String] {
        switch kind {
        case .any: comparedFacts.map(\.path)
        case .day: facts.facts.filter(\.isDay).map(\.path)
        case .list: facts.lists.map(\.path)
        }
    }

    /// Facts that a condition can be about.
    private var comparedFacts: [FactSchema.Entry] {
        (facts.facts + facts.lists.flatMap(\.items)).filter { !$0.type.operators.isEmpty }
    }

    /// A reference to what goes with each fact: its operators, and the words that it has.
    mutating func operators() -> JSONTree {
        let noun = "operators-of-facts"
        if begun.insert(noun).inserted {
            let branches = comparedFacts.map { fact in
                SchemaPart.branch(having: "fact", word: fact.path, then: values(of: fact))
            }
            definitions.append(.init(key: noun, value: .object("allOf", .array(branches))))
        }
        return .object("$ref", .string("#/$defs/\(noun)"))
    }

    private func values(of fact: FactSchema.Entry) -> JSONTree {
        let members = Condition.Operator.allCases.compactMap { op -> JSONTree.Member? in
            guard fact.type.operators.contains(op) else {
                return .init(key: op.rawValue, value: .boolean(false))
            }
            guard let value = fact.type.value(of: op) else { return nil }
            return .init(key: op.rawValue, value: value)
        }
        return .object("properties", .object(members))
    }
}

extension FactSchema.Entry {
    fileprivate var isDay: Bool {
        if case .day = type { true } else { false }
    }
}

extension FactSchema.FactType {
    /// What an operator takes of such a fact; `nil` where nothing more is known than of any fact.
    fileprivate func value(of op: Condition.Operator) -> JSONTree? {
        switch (self, op) {
        case (.word(let vocabulary), .is), (.word(let vocabulary), .isNot),
            (.history(let vocabulary), .is), (.history(let vocabulary), .isNot):
            return vocabulary.schema
        case (.word(let vocabulary), .in), (.history(let vocabulary), .in),
            (.word(let vocabulary), .notIn), (.history(let vocabulary), .notIn):
            return vocabulary.schema.map { .object("items", $0) }
        case (.flag, _):
            return .object(
                "enum", .array([.boolean(true), .boolean(false), .string("true"), .string("false")]))
        case (.number, _):
            return .object(SchemaPart(["integer", "string"], pattern: .wholeNumber).members)
        case (.word, _), (.history, _), (.day, _), (.period, _): return nil
        }
    }
}

extension FactSchema.Vocabulary {
    /// The words, where they don't come from a catalogue.
    fileprivate var schema: JSONTree? {
        guard let words, !words.isEmpty else { return nil }
        return .object("enum", .strings(words))
    }
}

extension KeyFormat {
    /// Whether the key names a fact that operators compare.
    var isComparedFact: Bool {
        if case .fact(.any) = takes { true } else { false }
    }
}
