package import Catalog
package import Dates
package import Eligibility
package import RuleEngine

/// What somebody looks for.
package struct Query: Sendable, Hashable {
    package enum Order: String, Sendable, Hashable, CaseIterable {
        case duration, name, state
    }

    /// When a program is completed.
    package enum Completion: Sendable, Hashable {
        /// Nobody said: the day asked about is taken.
        case notSaid
        case said(PartialDate)
        /// Somebody said that they don't know: no day is taken.
        case unknown
    }

    /// The credential the programs should lead to.
    package var credential: String
    /// The day asked about.
    package var on: Day
    /// Where `graduateBy` is given, each program is completed as its length allows instead.
    package var completion = Completion.notSaid
    /// The day of the application; `nil` where nobody said it, and the day asked about is taken.
    package var appliesOn: Day?
    /// Somebody said that they don't know when they apply: no day is taken.
    package var isApplicationUnknown = false
    /// What somebody brings: held against what a program asks for at entry, and against what the credential's
    /// rule asks of the person.
    package var education: EducationHeld?
    /// The credentials held; `nil` where nothing was said.
    package var credentials: [HeldCredential]?
    /// Months of experience in coding.
    package var codingExperience: Int?
    /// The grade point average, in hundredths.
    package var gpa: Int?
    package var tests: [TestTaken] = []
    package var courses: [CoursePassed] = []
    /// Semester hours of college courses.
    package var collegeHours: Int?
    /// Any of these; empty for all.
    package var states: [Region] = []
    package var awards: [Award] = []
    package var deliveries: [Delivery] = []
    /// Beginnings of CIP codes.
    package var fields: [String] = []
    /// Programs of every field too, where no field was asked for: else a listing begins with the credential's own.
    package var allFields = false
    /// A career's id, and the fields that prepare for it.
    package var career: String?
    package var careerFields: Set<CIPCode>?
    /// Where who asks lives.
    package var home: Region?
    /// The last day on which somebody who begins on `on` wants to have finished.
    package var graduateBy: Day?
    /// The longest a program may take, in months.
    package var maxMonths: Int?
    package var order: Order = .name
    /// How much a verdict may take for granted.
    package var trust: Confidence = .assumed

    package init(credential: String, on: Day) {
        self.credential = credential
        self.on = on
    }

    /// Who asks, if anything was said of them.
    package var applicant: Applicant? {
        var applicant = Applicant(education: education, gpa: gpa)
        applicant.tests = tests
        applicant.courses = courses
        applicant.collegeHours = collegeHours
        return applicant.isUnknown ? nil : applicant
    }

    /// Who asks, as far as rules ask of a person.
    ///
    /// - Parameter day: the completion, where a program's length tells it.
    package func student(completing day: PartialDate? = nil) -> Student {
        var student = Student(completedOn: day ?? completedOn, appliesOn: appliesOn ?? on)
        student.isApplicationUnknown = isApplicationUnknown
        student.daysTaken = daysTaken
        student.education = education
        student.credentials = credentials
        student.codingExperience = codingExperience
        return student
    }

    /// The days that were taken because nobody said them.
    package var daysTaken: [DayTaken] {
        var days: [DayTaken] = []
        if completion == .notSaid, graduateBy == nil { days.append(DayTaken(.completion, on)) }
        if appliesOn == nil, !isApplicationUnknown { days.append(DayTaken(.application, on)) }
        return days
    }

    /// The day of completion, where it is the same for all programs.
    private var completedOn: PartialDate? {
        switch completion {
        case .notSaid: PartialDate(on)
        case .said(let date): date
        case .unknown: nil
        }
    }

    /// The programs that the query is about.
    package var selection: ProgramSelection {
        var selection = ProgramSelection(
            states: states, awards: awards, deliveries: deliveries, fields: fields)
        selection.careerFields = careerFields
        return selection
    }
}
