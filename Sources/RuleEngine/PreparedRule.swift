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

    /// Words of `words` in a row.
    typealias Run = PreparedFacts.Run

    enum Test: Sendable {
        case word(Run, negated: Bool)
        case flag(Bool)
        case number(atLeast: Int, atMost: Int)
        /// The word a history has on some day of a window.
        case sometime(Run, negated: Bool, from: DayOperand, end: WindowEnd)
        /// A word's place on a dated list.
        case listed(list: Int, at: DayOperand)
        /// The day lies inside the period.
        case covers(DayOperand)
        /// The word a history has on a day.
        case history(Run, negated: Bool, at: DayOperand)
        /// The day lies before another one, or after it; `same`: or is that day.
        case before(DayOperand, same: Bool)
        case after(DayOperand, same: Bool)
    }

    enum Form: Sendable {
        case all, any, none
        case count(atLeast: Int)
        case some(list: Int, at: DayOperand?)
        case every(list: Int, at: DayOperand?)
        case leaf(FactReference, Test)
        /// Another rule, by its place in `references`.
        case rule(Int)
        case judgment
        /// A judgment that somebody decided, for the days up to one of the fact in this place.
        case determined(Bool, until: Day, of: Int)
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
        /// Its node.
        var root: Int
        var grants: RuleSource.Grant
    }

    struct Edition: Sendable {
        /// Segments of `segments`: yes on the days it is in force.
        var inForce: Run
        /// The place of the fact whose date picks the edition.
        var chosenBy: Int
        /// Routes of `routes`.
        var routes: Run
    }

    /// Another rule that a condition refers to: its editions and their routes stand behind the rule's own.
    struct Reference: Sendable {
        var source: RuleSource
        /// Editions of `editions`.
        var editions: Run
    }

    /// A word of a dated list and the days it is on it.
    struct ListEntry: Sendable {
        var word: Symbol
        /// Segments of `segments`.
        var membership: Run
    }

    /// The rule as it was read; its editions and their routes come first here, in the same order.
    package let source: RuleSource
    let references: [Reference]
    /// The editions as they were read, those of references behind the rule's own.
    let editionSources: [RuleSource.Edition]
    // Everything that evaluation reads is flat, like the facts.
    let nodes: [Node]
    let words: [Symbol]
    let segments: [History.Segment]
    let editions: [Edition]
    let routes: [Route]
    let listEntries: [ListEntry]
    /// For each dated list, its entries in `listEntries`.
    let lists: [Run]
    /// Whether nobody has seen the whole of it, by dated list.
    let openLists: [Bool]
    /// The places of all day facts that the rule reads: where one is inexact, its days are split.
    let dayFacts: [Int]
    /// The lengths of all windows that the rule counts in months.
    let windowMonths: [Int]
    /// Two days each that the rule compares with one another, the ends of windows among them.
    let comparedDays: [(DayOperand, DayOperand)]
    /// The last days of determinations.
    let lastDays: [Day]
    /// The paths of the lists that conditions look at.
    let readLists: Set<String>
    let conditions: [Condition]
    let schema: FactSchema
}

extension PreparedRule {
    /// Whether any route of the rule's own admits to the exam before the requirements are met.
    package var grantsEarlySitting: Bool {
        source.editions.contains { $0.routes.contains { $0.grants == .earlySitting } }
    }

    /// Whether any condition looks at a list, so that its items are worth gathering.
    package func reads(list path: String) -> Bool { readLists.contains(path) }
}
