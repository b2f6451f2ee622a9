/// What facts there are, of which types: rules are checked against it before they run.
package struct FactSchema: Sendable {
    /// The words a fact may take.
    package struct Vocabulary: Sendable {
        /// What the words are, for messages: `award`.
        package var name: String
        /// `nil` when any word will do.
        package var words: [String]?

        package init(_ name: String, _ words: [String]?) {
            self.name = name
            self.words = words
        }

        func contains(_ word: String) -> Bool {
            words?.contains(word) ?? true
        }
    }

    package enum FactType: Sendable {
        case word(Vocabulary)
        /// A word that changes over time; it is read on a day.
        case history(Vocabulary)
        case day
        case flag
        case number
        /// Days from one to another; it covers a day or not.
        case period
    }

    package struct Entry: Sendable {
        /// The path that rules use: `program.award`, or inside a list `item.agency`.
        package var path: String
        package var type: FactType

        package init(_ path: String, _ type: FactType) {
            self.path = path
            self.type = type
        }
    }

    package struct List: Sendable {
        package var path: String
        package var items: [Entry]

        package init(_ path: String, items: [Entry]) {
            self.path = path
            self.items = items
        }
    }

    package var facts: [Entry]
    package var lists: [List]

    package init(facts: [Entry], lists: [List]) {
        self.facts = facts
        self.lists = lists
    }

    /// The place of a fact in `Facts.values`; a path that the schema lacks is a mistake of the program.
    package func slot(of path: String) -> Int? {
        facts.firstIndex { $0.path == path }
    }
}

extension FactSchema.FactType {
    /// The type in the words of a message.
    package var noun: String {
        switch self {
        case .word(let vocabulary): "a word (\(vocabulary.name))"
        case .history(let vocabulary): "a word that changes over time (\(vocabulary.name))"
        case .day: "a day"
        case .flag: "true or false"
        case .number: "a number"
        case .period: "a period"
        }
    }

    /// Whether the fact is read on a day.
    var changes: Bool { if case .history = self { true } else { false } }

    /// The operators that a condition may put to such a fact.
    package var operators: [Condition.Operator] {
        switch self {
        case .word(let vocabulary):
            [.is, .isNot, .in, .notIn] + (vocabulary.words == nil ? [] : [.startsWithCode]) + [.inList]
        case .history: [.is, .isNot, .in, .notIn]
        case .period: [.covers, .overlaps]
        case .flag: [.is]
        case .number: [.is, .atLeast, .atMost, .moreThan, .lessThan]
        case .day: [.before, .onOrBefore, .after, .onOrAfter]
        }
    }
}
