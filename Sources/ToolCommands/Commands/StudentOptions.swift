import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Eligibility
import RuleTesting

/// What is known of the person: from options, else from a file.
struct StudentOptions: ParsableArguments {
    @OptionGroup var days: StudyDayOptions

    @Option(
        help: ArgumentHelp(
            "Not finished yet: last-term, coursework-complete or awaiting-transcript. Asks whether you may sit early.",
            valueName: "how far"))
    var enrolled: String?

    @OptionGroup var person: PersonOptions

    @Option(
        help: ArgumentHelp(
            "A YAML file with what is known of you; options win. docs/student.md has its keys.",
            valueName: "file"))
    var student: String?

    /// Checks what can be checked without reading the file.
    func check() throws {
        _ = try options()
        try person.check()
    }

    /// The student, on a day.
    func read(on today: Day) throws -> Student {
        let enrolment = try options()
        var profile = try StudentFile.read(self.student)
        // What an option says of the study takes the place of all that the file says of it.
        if enrolment != nil || days.saysCompletion { profile.enrolled = enrolment }
        try days.add(to: &profile)
        var student = Student(profile, on: today)
        if let held = try person.held() { student.education = held }
        if let credentials = try person.credentials() { student.credentials = credentials }
        if let months = try person.codingMonths() { student.codingExperience = months }
        if student.completedOn == nil, student.enrolment == nil, !profile.isCompletionUnknown {
            student.completedOn = PartialDate(today)
            student.daysTaken.insert(DayTaken(.completion, today), at: 0)
        }
        return student
    }

    private func options() throws -> Enrolment? {
        try days.check()
        return try enrolled.map { try Words.value($0, Enrolment.self, option: "--enrolled") }
    }
}
