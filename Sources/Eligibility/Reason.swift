package import Dates
package import RuleEngine

/// One thing that decides a verdict, or that has to be known before it can be decided.
package struct Reason: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A fact is what a route asks for, or is not.
        case fact(path: String, found: String, asked: String)
        /// A fact nobody has recorded.
        case missing(path: String)
        /// The standing on a day.
        case standing(agency: String?, accredits: String?, day: Day?, StandingTimeline.Stretch?)
        /// Whether a word was on a list on a day.
        case listed(word: String, list: String, day: Day?, holds: Bool?)
        /// Nothing is recorded of an accreditation that may exist.
        case unlisted(agencies: [String], day: Day?)
        /// No edition of the rule is known for the day that picks one.
        case noEdition(on: Day)
        /// A question that a parameter of the rule leaves open, with the days on which it would count.
        case openParameter(String, accredited: [DayRange])
        /// The text asks for nothing.
        case nothingAsked
        /// A question that a person has to decide.
        case judgment(String)
        /// A question that a person decided.
        case determined(String, Condition.Determination)
        /// A question that a person decided for days that are over: it is open again.
        case lapsed(String, Condition.Determination)
    }

    /// Whether it says something that is known, and doesn't decide alone: a standing beside an open question.
    package func isKnown(at trust: Confidence) -> Bool {
        guard case .standing(_, _, _, let stretch?) = kind else { return false }
        return stretch.standing != nil && stretch.confidence <= trust
    }

    package var kind: Kind
    /// The record behind it, where there is one: index into the program's accreditations.
    package var records: [Int] = []
    /// Whom to ask.
    package var ask: String?
    /// The route whose condition it is.
    package var route: String

    package init(_ kind: Kind, records: [Int] = [], ask: String? = nil, route: String) {
        self.kind = kind
        self.records = records
        self.ask = ask
        self.route = route
    }
}
