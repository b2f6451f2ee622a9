package import CatalogLoading
package import Dates
package import Eligibility

extension Student {
    /// What a profile says of the person.
    ///
    /// - Parameter today: the day of the application where the profile names none.
    package init(_ profile: StudentProfile, on today: Day) {
        self.init(completedOn: profile.completedOn, appliesOn: profile.appliesOn ?? today)
        enrolment = profile.enrolled
        enrolledOn = profile.enrolledOn
        independentStudy = profile.independentStudy
        collegeHours = profile.collegeHours
        education = profile.education(on: appliesOn)
        credentials = profile.credentials
        codingExperience = profile.codingExperience
    }
}
