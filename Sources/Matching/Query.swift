package import Catalog
package import Dates
package import Eligibility
package import RuleEngine

/// What somebody looks for.
package struct Query: Sendable, Hashable {
    package enum Order: String, Sendable, Hashable, CaseIterable {
        case duration, name, state
    }

    /// The credential the programs should lead to.
    package var credential: String
    /// The day asked about; a listing takes it as the day of completion too.
    package var on: Day
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

    /// Somebody who completes a program on a day and applies on the day asked about.
    package func student(completing day: PartialDate) -> Student {
        var student = Student(completedOn: day, appliesOn: on)
        student.education = education
        student.credentials = credentials
        student.codingExperience = codingExperience
        return student
    }

    /// The programs that the query is about.
    package var selection: ProgramSelection {
        var selection = ProgramSelection(
            states: states, awards: awards, deliveries: deliveries, fields: fields)
        selection.careerFields = careerFields
        return selection
    }
}
