import Dates
import Diagnostics

/// A rule checked against a schema and laid out flat: it can be put to any number of facts.
package struct PreparedRule: Sendable {
    /// Where a day comes from.
    enum DayOperand: Sendable {
        case fixed(Day)
        /// A fact of the schema, by its place.
        case fact(Int)
    }

    enum WindowEnd: Sendable {
        case day(DayOperand)
        case months(Int)
    }

    /// Which fact a leaf reads.
    enum FactReference: Sendable {
        case subject(Int)
        case item(Int)
    }

    enum Test: Sendable {
        case word([Symbol], negated: Bool)
        case flag(Bool)
        case number(atLeast: Int, atMost: Int)
        /// The word a history has on some day of a window.
        case sometime([Symbol], negated: Bool, from: DayOperand, end: WindowEnd)
        /// A word's place on a dated list.
        case listed(list: Int, at: DayOperand)
        /// The day lies inside the period.
        case covers(DayOperand)
        /// The word a history has on a day.
        case history([Symbol], negated: Bool, at: DayOperand)
    }

    enum Form: Sendable {
        case all, any, none
        case some(list: Int, at: DayOperand?)
        case leaf(FactReference, Test)
        case judgment
        /// A parameter that the rule settles.
        case settled(Bool)
    }

    /// A node of the tree, in preorder: its children follow it, up to `end`.
    struct Node: Sendable {
        var form: Form
        var end: Int
        /// The condition it came from, an index into `conditions`.
        var condition: Int
    }

    struct Route: Sendable {
        var root: Int
        var source: RuleSource.Route
    }

    struct Edition: Sendable {
        /// True on the days it is in force.
        var inForce: History
        /// The place of the fact whose date picks the edition.
        var chosenBy: Int
        var routes: [Route]
        var source: RuleSource.Edition
    }

    package let source: RuleSource
    let nodes: [Node]
    let conditions: [Condition]
    let editions: [Edition]
    /// For each dated list, the days each word is on it.
    let lists: [[Symbol: History]]
    /// The places of all day facts that the rule reads: where one is inexact, its days are split.
    let dayFacts: [Int]
    /// The lengths of all windows that the rule counts in months.
    let windowMonths: [Int]
    let schema: FactSchema
}
