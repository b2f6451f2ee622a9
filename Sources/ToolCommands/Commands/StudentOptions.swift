import ArgumentParser
import Catalog
import CatalogLoading
import Dates
import Eligibility
import RuleTesting

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
        var student = Student(profile, on: today)
        // What an option says of the study takes the place of all that the file says of it.
        if completed != nil || enrolment != nil {
            student.completedOn = completed ?? profile.completedOn
            student.enrolment = enrolment
        }
        if let held = try person.held() { student.education = held }
        if let credentials = try person.credentials() { student.credentials = credentials }
        if let months = try person.codingMonths() { student.codingExperience = months }
        if student.completedOn == nil, student.enrolment == nil { student.completedOn = PartialDate(today) }
        return student
    }

    private func options() throws -> (PartialDate?, Enrolment?) {
        let enrolment = try enrolled.map {
            try Words.value($0, Enrolment.self, option: "--enrolled")
        }
        guard let completedOn else { return (nil, enrolment) }
        guard let date = try? PartialDate(parsing: completedOn) else {
            throw ValidationError(
                "--completed-on `\(completedOn)` is not a date; write 2004-05-15, 2004-05 or 2004.")
        }
        return (date, enrolment)
    }
}
