package import Dates

/// Why a rule answers what it answers: the tree of its conditions with the facts that each one read.
package struct Explanation: Sendable {
    /// What a leaf read.
    package struct Reading: Sendable {
        package var path: String
        package var value: FactValue
        /// The day a changing fact, a list or a period was read on; `nil` when there is none or it is unknown.
        package var day: Day?
        /// The stretch of a history that the day fell in.
        package var segment: History.Segment?
    }

    package enum Part: Sendable {
        case all, any, none
        case count(atLeast: Int)
        case some(list: String, day: Day?)
        case every(list: String, day: Day?)
        /// Another rule, with the routes of its editions that may be in force.
        case rule(id: String, name: String)
        case route(RuleSource.Route)
        /// One item of the list, by the caller's number.
        case item(evidence: Int)
        /// An item nobody has recorded but that may exist.
        case unlisted(evidence: Int)
        case leaf(Reading)
        case judgment(String)
        /// A question that a person decided; out of date where the outcome is "cannot tell".
        case determined(question: String, Condition.Determination)
        /// A parameter that the rule leaves open.
        case openParameter(question: String)
        case settledParameter
    }

    package struct Node: Sendable {
        package var part: Part
        package var condition: Condition
        package var outcome: Outcome
        package var children: [Node]
    }

    package struct Route: Sendable {
        package var source: RuleSource.Route
        package var outcome: Outcome
        package var root: Node
    }

    /// The rule as it applied on some days; one piece where every day is known.
    package struct Piece: Sendable {
        /// The day facts that were inexact and the days this piece takes them to be.
        package var days: [(path: String, range: DayRange)]
        /// `nil` when no edition was in force.
        package var edition: RuleSource.Edition?
        package var routes: [Route]
    }

    package var outcome: Outcome
    package var pieces: [Piece]
    /// Whether the routes of the pieces come to the outcome. They don't where the day that picks the edition may be
    /// one without any: then it is "cannot tell", whatever they say.
    package var addsUp: Bool
}
