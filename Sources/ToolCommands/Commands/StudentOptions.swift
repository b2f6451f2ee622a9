import ArgumentParser
import CatalogLoading
import Dates
import Eligibility

/// What is known of the person: from options, else from a file.
struct StudentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day the program was or will be completed: 2004-05-15, or as exact as known: 2004-05, 2004. Default: the day of --on.",
            valueName: "date"))
    var completedOn: String?

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
        let (completed, enrolment) = try options()
        let profile = try StudentFile.read(self.student)
        var student = Student(
            completedOn: completed ?? profile.completedOn, appliesOn: profile.appliesOn ?? today)
        student.enrolment = enrolment
        if enrolment == nil, completed == nil, let word = profile.enrolled {
            student.enrolment = try Words.value(word, Student.Enrolment.self, option: "enrolled")
        }
        student.enrolledOn = profile.enrolledOn
        student.independentStudy = profile.independentStudy
        student.collegeHours = profile.collegeHours
        student.education = try person.held() ?? profile.education(on: student.appliesOn)
        student.credentials = try person.credentials() ?? profile.credentials
        student.codingExperience = try person.codingMonths() ?? profile.codingExperience
        if student.completedOn == nil, student.enrolment == nil { student.completedOn = PartialDate(today) }
        return student
    }

    private func options() throws -> (PartialDate?, Student.Enrolment?) {
        let enrolment = try enrolled.map {
            try Words.value($0, Student.Enrolment.self, option: "--enrolled")
        }
        guard let completedOn else { return (nil, enrolment) }
        guard let date = try? PartialDate(parsing: completedOn) else {
            throw ValidationError(
                "--completed-on `\(completedOn)` is not a date; write 2004-05-15, 2004-05 or 2004.")
        }
        return (date, enrolment)
    }
}
