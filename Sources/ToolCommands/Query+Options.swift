import ArgumentParser
import CatalogLoading
import Dates
import Eligibility
import Matching

extension Query {
    /// Takes what somebody brings and which programs they look for: from options, else from a student's file.
    mutating func take(
        _ applicant: ApplicantOptions, _ selection: SelectionOptions, _ profile: StudentProfile
    ) throws {
        let said = try applicant.applicant()
        education = said.education ?? profile.education(on: on)
        credentials = try applicant.person.credentials() ?? profile.credentials
        codingExperience = try applicant.person.codingMonths() ?? profile.codingExperience
        gpa = said.gpa ?? profile.gpa
        collegeHours = said.collegeHours ?? profile.collegeHours
        tests = said.tests.isEmpty ? profile.tests : said.tests
        courses = said.courses.isEmpty ? profile.courses : said.courses
        let chosen = try selection.selection()
        states = chosen.states.isEmpty ? profile.states : chosen.states
        awards = chosen.awards.isEmpty ? profile.awards : chosen.awards
        deliveries = chosen.deliveries.isEmpty ? profile.deliveries : chosen.deliveries
        fields = chosen.fields.isEmpty ? profile.fields : chosen.fields
    }

    /// Takes when somebody completes a program and applies for the credential, as far as it was said.
    mutating func take(daysOf profile: StudentProfile) {
        completion =
            profile.isCompletionUnknown ? .unknown : profile.completedOn.map { .said($0) } ?? .notSaid
        appliesOn = profile.appliesOn
        isApplicationUnknown = profile.isApplicationUnknown
    }

    /// Takes the last day to finish on, or a usage error where it lies before the beginning.
    mutating func take(deadline: Day?) throws {
        graduateBy = try deadline.map { try Words.deadline($0, from: on) }
    }
}
