import Catalog
import Dates
import Eligibility

/// What a rule needs to know of a person. What is left out is unknown, never "no".
public struct Student: Sendable, Hashable {
    /// How far somebody is who hasn't finished yet.
    ///
    /// Source: the three states in which AHIMA lets students of accredited programs test early (the RHIT page that
    /// `Rules/credentials/RHIT.yaml` cites).
    public enum Enrolment: String, Sendable, Hashable, CaseIterable {
        /// In the last term of study.
        case lastTerm = "last-term"
        /// All course work is done, the degree isn't awarded yet.
        case courseworkComplete = "coursework-complete"
        /// Graduated, the official transcript isn't there yet.
        case awaitingTranscript = "awaiting-transcript"
    }

    /// The day the program was or will be completed: a span of days of which it is one, a single day where it is
    /// known; `nil` where nothing is known.
    public var completion: ClosedRange<Day>?
    /// The day of the application, which picks the edition of a rule.
    public var applies: Day
    /// Set for somebody who hasn't finished: the question is then whether they may sit the exam early.
    public var enrolment: Enrolment?
    /// The day study in the program began.
    public var enrolled: ClosedRange<Day>?
    /// Whether AHIMA's Independent Study Program was finished; counts for applications before October 2002.
    public var hasFinishedIndependentStudy: Bool?
    /// Semester hours of college courses; counts for applications before October 2002.
    public var collegeHours: Int?

    /// The levels of education held besides what the program gives, in the words of `--education`; empty where
    /// nothing was said. A word that isn't known is left out.
    public var education: [String] = []
    /// The credentials held now, by their ids; `nil` where nothing was said, which is not the same as none.
    public var credentials: [String]?
    /// Months of experience in coding on the day of the application.
    public var codingExperience: Int?

    /// A person who completes a program on a day and applies on another.
    public init(completion: Day?, applies: Day) {
        self.completion = completion.map { $0...$0 }
        self.applies = applies
    }

    var student: Eligibility.Student {
        var result = Eligibility.Student(
            completedOn: Student.date(completion), appliesOn: applies.day)
        result.enrolment = enrolment.flatMap { .init(rawValue: $0.rawValue) }
        result.enrolledOn = Student.date(enrolled)
        result.independentStudy = hasFinishedIndependentStudy
        result.collegeHours = collegeHours
        result.education = EducationHeld(education.compactMap { EducationLevel(spoken: $0) })
        result.credentials = credentials?.map { HeldCredential(credential: $0) }
        result.codingExperience = codingExperience
        return result
    }

    private static func date(_ days: ClosedRange<Day>?) -> PartialDate? {
        days.flatMap { DayRange($0.lowerBound.day, $0.upperBound.day) }.map { PartialDate($0) }
    }
}
