import Catalog
import Eligibility
import Reporting

/// A school's or a program's standing with one agency on a day.
public struct Standing: Sendable {
    /// What it comes to.
    public enum Answer: String, Sendable, Hashable, CaseIterable {
        case accredited
        /// Seen before the day, and taken to go on.
        case accreditedIf = "accredited-if"
        /// Candidacy or preaccreditation, which is not accreditation.
        case preaccredited
        case notAccredited = "not-accredited"
        case cannotTell = "cannot-tell"
    }

    public let answer: Answer
    /// The agency's id in the rule files: `CAHIIM`; `nil` where a record doesn't say.
    public let agency: String?
    /// What was accredited, in the words of the agency's rule file: `him-associate`.
    public let accredits: String?
    /// The program; `nil` for the school as a whole.
    public let program: Program?
    /// Whom to ask.
    public let ask: String?
    /// What the answer takes for granted, with the day or span on which it was seen; `nil` where it is certain or
    /// can't be told.
    public let assumption: String?

    init(_ line: StandingCheck.Line, at institution: Institution) {
        answer =
            switch line.answer {
            case .accredited: .accredited
            case .accreditedIf: .accreditedIf
            case .preaccredited: .preaccredited
            case .notAccredited: .notAccredited
            case .cannotTell: .cannotTell
            }
        agency = line.agency
        accredits = line.accredits
        program = line.program.map { Program(program: $0, institution: institution) }
        ask = line.ask
        assumption = line.assumption.map(ReasonText.sentence)
    }
}
