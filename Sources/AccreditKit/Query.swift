import Catalog
import Dates
import Matching
import RuleEngine

/// What somebody looks for.
public struct Query: Sendable, Hashable {
    /// What listings are ordered by within a group.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        case duration, name, state
    }

    /// The id of a credential: `RHIT`, in any case of letters.
    public var credential: String
    /// The day asked about, taken as the day of completion too.
    public var day: Day
    /// Only programs in these states and territories, by postal code; empty for all. A program whose state isn't
    /// known is never left out.
    public var states: [String] = []
    /// Only these awards, in any usual words: `associate`, `AAS`; empty for all.
    public var awards: [String] = []
    /// Only programs taught in one of these ways: `on-campus`, `online`, `hybrid`; empty for all.
    public var delivery: [String] = []
    /// Only these fields of study, by beginnings of their CIP codes: `51.07`; empty for all.
    public var fields: [String] = []
    /// Programs of every field too, where `fields` is empty: else a listing begins with the fields that the credential's
    /// rule names, and counts the others.
    public var allFields = false
    /// The levels of education somebody holds, in any usual words: `some college`, `GED`. Leaves out programs that are
    /// known not to admit them; never touches a verdict.
    public var education: [String] = []
    /// A grade point average in hundredths, held against what programs ask for.
    public var gradePointAverage: Int?
    /// Semester hours of college done, held against what programs ask for first.
    public var collegeHours: Int?
    /// The last day on which somebody who begins on `day` wants to have finished; accreditation is then asked of the
    /// day of completion.
    public var graduateBy: Day?
    /// The longest a program may take, in calendar months.
    public var maxMonths: Int?
    public var order: Order = .name
    /// Whether a status that was seen is taken to go on for as long as its agency's rule file says.
    public var takesAssumptions = true

    public init(credential: String, on day: Day) {
        self.credential = credential
        self.day = day
    }

    /// The query in the engine's terms.
    ///
    /// - Throws: `Catalogue.QuestionError.unknownWord` for a word that isn't in its vocabulary.
    func query() throws(Catalogue.QuestionError) -> Matching.Query {
        var result = Matching.Query(credential: credential, on: day.day)
        result.states = try Query.words(states, Region.self, "state")
        result.awards = try Query.words(awards, Award.self, "award")
        result.deliveries = try Query.words(delivery, Delivery.self, "way of teaching")
        result.education = EducationHeld(try Query.words(education, EducationLevel.self, "education level"))
        if let wrong = fields.first(where: { !CIPCode.isBeginning($0) }) {
            throw .unknownWord(wrong, of: "CIP code", known: [])
        }
        result.fields = fields
        result.allFields = allFields
        result.gpa = gradePointAverage
        result.collegeHours = collegeHours
        result.graduateBy = graduateBy?.day
        result.maxMonths = maxMonths
        result.order =
            switch order {
            case .duration: .duration
            case .name: .name
            case .state: .state
            }
        result.trust = takesAssumptions ? .assumed : .sure
        return result
    }

    private static func words<Word: Spoken>(
        _ texts: [String], _ type: Word.Type, _ what: String
    ) throws(Catalogue.QuestionError) -> [Word] {
        var result: [Word] = []
        for text in texts {
            guard let word = Word(spoken: text) else {
                throw .unknownWord(text, of: what, known: Word.allCases.map(\.rawValue))
            }
            result.append(word)
        }
        return result
    }
}
