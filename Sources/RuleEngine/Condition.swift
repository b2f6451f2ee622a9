package import Diagnostics

/// A condition as its file states it: a tree whose leaves have one fact and one operator. A class, because
/// explanations point at many conditions and change none.
package final class Condition: Sendable {
    /// A text and where it stands.
    package struct Word: Sendable {
        package var text: String
        package var location: SourceLocation

        package init(_ text: String, at location: SourceLocation) {
            self.text = text
            self.location = location
        }
    }

    /// What a fact is compared with: a value or, never guessed from text, another fact.
    package enum Operand: Sendable {
        case value(Word)
        case values([Word])
        case fact(Word)
    }

    package enum Operator: String, Sendable, CaseIterable {
        case `is`
        case isNot = "is_not"
        case `in`
        case inList = "in_list"
        case atLeast = "at_least"
        case atMost = "at_most"
        case covers
    }

    package indirect enum Form: Sendable {
        case all([Condition])
        case any([Condition])
        case none([Condition])
        /// At least one item of a list meets the condition, on the day `at` where its facts change over time.
        case some(list: Word, at: Operand?, where: Condition)
        case leaf(fact: Word, operator: Operator, operand: Operand, at: Operand?)
        /// A changing fact has a word on at least one day of a window: from a day to another, or for some months.
        case sometime(fact: Word, operator: Operator, operand: Operand, window: Window)
        /// A question that the rule leaves open, or answers with one of its own words.
        case parameter(name: Word, is: Word)
        /// Text that can't be encoded: unknown until a person decides.
        case judgment(String)
    }

    /// Days in a row, both ends included.
    package struct Window: Sendable {
        /// How many months a window may have: up to twenty years.
        package static let monthCounts = 1...240

        package enum End: Sendable {
            case day(Operand)
            /// So many months after the start.
            case months(Int)
        }

        package var from: Operand
        package var end: End

        package init(from: Operand, end: End) {
            self.from = from
            self.end = end
        }
    }

    /// The name the rule gives to the condition.
    package let id: String?
    package let form: Form
    package let location: SourceLocation

    package init(id: String? = nil, _ form: Form, at location: SourceLocation) {
        self.id = id
        self.form = form
        self.location = location
    }
}

extension Condition.Operand {
    /// The operand as it was written.
    package var words: String {
        switch self {
        case .value(let word), .fact(let word): word.text
        case .values(let words): words.map(\.text).joined(separator: ", ")
        }
    }

    /// Where the operand stands.
    package var location: SourceLocation {
        switch self {
        case .value(let word), .fact(let word): word.location
        case .values(let words): words.first?.location ?? SourceLocation(path: "")
        }
    }
}
