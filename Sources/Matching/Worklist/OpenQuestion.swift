package import Catalog
package import Dates
package import Eligibility

/// Something that isn't known, and would settle answers if it were.
package enum OpenQuestion: Sendable, Hashable {
    /// What an agency says today of a program; `nil` where it isn't recorded which agency it is.
    case standing(program: String, agency: String?)
    /// A fact of a program or, where the program is `nil`, of its school.
    case fact(school: String, program: String?, path: String)
    /// A question that the rule of a credential leaves open for every program.
    case rule(credential: String, text: String)
}

/// Why an answer is open, the nearest to a yes first.
package enum Openness: Sendable, Hashable {
    /// It is a yes, on the assumption that a status goes on; until this day.
    case assumptionEnds(Day)
    /// It was a yes when it was last seen.
    case lastSeen(PartialDate)
    /// A page that says so has no date.
    case undated
    /// What is recorded leaves it open.
    case unclear
    case notRecorded
    /// The rule itself leaves it open.
    case ruleOpen

    /// 0 is nearest to a yes.
    var rank: Int {
        switch self {
        case .assumptionEnds: 0
        case .lastSeen: 1
        case .undated: 2
        case .unclear: 3
        case .notRecorded: 4
        case .ruleOpen: 5
        }
    }
}

/// A program's part in a question.
package struct OpenEntry: Sendable {
    package var institution: Institution
    package var program: Program
    package var agency: String?
    /// The kind of program, in the agency's words, where it is recorded.
    package var accredits: String?
    package var openness: Openness
    /// What is missing; `nil` where an assumption is to be renewed.
    package var reason: Reason?
    /// The page that was last used.
    package var source: FactSource?
    package var ask: String?
    package var decision: CredentialDecision

    /// `school/program`.
    package var id: String { institution.id + "/" + program.id }
}
