package import Catalog
package import Dates

/// What a rule needs to know of the person, as far as it was said.
package struct Student: Sendable, Hashable {
    /// The day the program was, or will be, completed; `nil` when it isn't known.
    package var completedOn: PartialDate?
    /// The day of the application: it picks the edition of the rule.
    package var appliesOn: Day
    /// The person doesn't know when they apply: `appliesOn` is the day asked about, and picks no edition.
    package var isApplicationUnknown = false
    package var enrolment: Enrolment?
    /// The day study in the program began.
    package var enrolledOn: PartialDate?
    /// Whether AHIMA's Independent Study Program was finished.
    package var independentStudy: Bool?
    /// Semester hours of college courses.
    package var collegeHours: Int?

    /// The education held besides what the program gives; `nil` where nothing was said.
    package var education: EducationHeld?
    /// The credentials held; `nil` where nothing was said, which is not the same as none.
    package var credentials: [HeldCredential]?
    /// Months of experience in coding on the day of the application.
    package var codingExperience: Int?
    /// The days above that nobody said.
    package var daysTaken: [DayTaken] = []

    package init(completedOn: PartialDate?, appliesOn: Day) {
        self.completedOn = completedOn
        self.appliesOn = appliesOn
    }
}
