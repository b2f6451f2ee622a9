package import Catalog
package import Dates
package import Eligibility

/// Something that isn't known, and would settle answers if it were.
package enum OpenQuestion: Sendable, Hashable {
    /// What a page of today says of a program: its accreditation, its award.
    case program(String)
    /// A fact of a school that bears on all its programs.
    case school(String, path: String)
    /// A question that the rule of a credential leaves open for every program.
    case rule(credential: String, text: String)
}

/// Why an answer is open, the nearest to a yes first.
package enum Openness: Sendable, Hashable {
    /// It stands on the assumption that a status goes on; until this day.
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
    package let decision: CredentialDecision
    /// What is missing; empty where only an assumption is to be renewed.
    package var reasons: [Reason] = []
    package var openness: Openness
    package var agency: String?
    /// The kind of program, in the agency's words, where it is recorded.
    package var accredits: String?
    /// The page that was last used.
    package var source: FactSource?
    package var ask: String?

    package var institution: Institution { decision.institution }
    package var program: Program { decision.program }
    /// `school/program`.
    package var id: String { institution.id + "/" + program.id }

    /// Takes in what else is open of the same program; the nearest to a yes speaks for all.
    mutating func add(_ other: OpenEntry) {
        reasons += other.reasons.filter { added in !reasons.contains { $0.kind == added.kind } }
        let isNearer = other.openness.rank < openness.rank
        let isAsNear = other.openness.rank == openness.rank
        guard isNearer || isAsNear && agency == nil && other.agency != nil else { return }
        openness = other.openness
        agency = other.agency
        accredits = other.accredits
        source = other.source
        ask = other.ask
    }
}
