package import Dates
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
        case notIn = "not_in"
        case startsWithCode = "starts_with_code"
        case inList = "in_list"
        case atLeast = "at_least"
        case atMost = "at_most"
        case moreThan = "more_than"
        case lessThan = "less_than"
        case before
        case onOrBefore = "on_or_before"
        case after
        case onOrAfter = "on_or_after"
        case covers
        /// The period has at least one day of a window in it.
        case overlaps

        /// Whether the condition holds where the fact is not what the operand says.
        package var isNegated: Bool { self == .isNot || self == .notIn }
    }

    package indirect enum Form: Sendable {
        case all([Condition])
        case any([Condition])
        case none([Condition])
        /// At least so many of the conditions hold.
        case count(atLeast: Int, of: [Condition])
        /// At least one item of a list meets the condition, on the day `at` where its facts change over time.
        case some(list: Word, at: Operand?, where: Condition)
        /// Every item of a list meets the condition; of an empty list that is known whole, yes.
        case every(list: Word, at: Operand?, where: Condition)
        /// Another rule holds for the same facts, by the edition that its own day picks.
        case rule(Word)
        case leaf(fact: Word, operator: Operator, operand: Operand, at: Operand?)
        /// A changing fact has a word on at least one day of a window: from a day to another, or for some months.
        case sometime(fact: Word, operator: Operator, operand: Operand, window: Window)
        /// A question that the rule leaves open, or answers with one of its own words.
        case parameter(name: Word, is: Word)
        /// Text that can't be encoded: unknown until a person decides.
        case judgment(String, Determination?)
    }

    /// What a person decided on a question that the text leaves open.
    package struct Determination: Sendable, Hashable {
        package var holds: Bool
        /// Who decided.
        package var by: String
        package var on: PartialDate
        package var reason: String
        /// The last day for which it stands, of the fact that picks the edition; `nil`: until it is changed.
        package var until: Day?

        package init(holds: Bool, by: String, on: PartialDate, reason: String, until: Day?) {
            self.holds = holds
            self.by = by
            self.on = on
            self.reason = reason
            self.until = until
        }
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

extension Condition {
    /// The conditions right inside this one.
    package var parts: [Condition] {
        switch form {
        case .all(let parts), .any(let parts), .none(let parts), .count(_, let parts): parts
        case .some(_, _, let inner), .every(_, _, let inner): [inner]
        case .leaf, .sometime, .parameter, .rule, .judgment: []
        }
    }

    /// The same condition with others in the place of its parts, in their order.
    package func replacingParts(_ replace: (Condition) -> Condition) -> Condition {
        let form: Form =
            switch self.form {
            case .all(let parts): .all(parts.map(replace))
            case .any(let parts): .any(parts.map(replace))
            case .none(let parts): .none(parts.map(replace))
            case .count(let least, let parts): .count(atLeast: least, of: parts.map(replace))
            case .some(let list, let at, let inner): .some(list: list, at: at, where: replace(inner))
            case .every(let list, let at, let inner): .every(list: list, at: at, where: replace(inner))
            case .leaf, .sometime, .parameter, .rule, .judgment: self.form
            }
        return Condition(id: id, form, at: location)
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
