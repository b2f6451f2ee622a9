package import CatalogLoading
package import Dates
package import Eligibility

extension Student {
    /// What a profile says of the person.
    ///
    /// - Parameter today: the day of the application where the profile says nothing of it.
    package init(_ profile: StudentProfile, on today: Day) {
        self.init(completedOn: profile.completedOn, appliesOn: profile.appliesOn ?? today)
        isApplicationUnknown = profile.isApplicationUnknown
        if profile.appliesOn == nil, !isApplicationUnknown { daysTaken = [DayTaken(.application, today)] }
        enrolment = profile.enrolled
        enrolledOn = profile.enrolledOn
        independentStudy = profile.independentStudy
        collegeHours = profile.collegeHours
        education = profile.education(on: appliesOn)
        credentials = profile.credentials
        codingExperience = profile.codingExperience
    }
}
