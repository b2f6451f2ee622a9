import ArgumentParser
import Catalog
import Dates
import Eligibility

/// What somebody brings who wants to be admitted.
struct ApplicantOptions: ParsableArguments {
    @OptionGroup var person: PersonOptions

    @Option(
        help: ArgumentHelp(
            "Your grade point average, for programs that ask for one: 2.75.", valueName: "average"))
    var gpa: String?

    @Option(
        help: ArgumentHelp(
            "Semester hours of college you have done, for programs that ask for some first.", valueName: "n"))
    var collegeHours: String?

    @Option(
        help: ArgumentHelp(
            "A test you have taken, with its score: TEAS=61; may be repeated.", valueName: "name=score"))
    var test: [String] = []

    @Option(
        help: ArgumentHelp(
            "A course you have passed, with its date: 'Medical Terminology=2025-05'; may be repeated.",
            valueName: "name=date"))
    var course: [String] = []

    /// Checks what was said without using it.
    func check() throws {
        _ = try applicant()
        try person.check()
    }

    /// Who asks, as far as these options say it.
    func applicant() throws -> Applicant {
        var applicant = Applicant(education: try person.held(), gpa: try average())
        applicant.collegeHours = try hours()
        applicant.tests = try tests()
        applicant.courses = try courses()
        return applicant
    }

    func hours() throws -> Int? {
        try collegeHours.map { try Words.collegeHours($0, option: "--college-hours") }
    }

    func tests() throws -> [TestTaken] {
        try test.map { text in
            let (name, score) = try Words.nameAndValue(text, option: "--test")
            guard let score else { return TestTaken(name: name, score: nil) }
            guard let number = Int(score), AdmissionTest.scores.contains(number) else {
                throw ValidationError("--test `\(text)` is not written like TEAS=61.")
            }
            return TestTaken(name: name, score: number)
        }
    }

    func courses() throws -> [CoursePassed] {
        try course.map { text in
            let (name, date) = try Words.nameAndValue(text, option: "--course")
            guard let date else { return CoursePassed(name: name, completed: nil) }
            guard let completed = try? PartialDate(parsing: date) else {
                throw ValidationError("--course `\(text)` is not written like 'Medical Terminology=2025-05'.")
            }
            return CoursePassed(name: name, completed: completed)
        }
    }

    /// The grade point average in hundredths, or a usage error.
    func average() throws -> Int? {
        try gpa.map { try Words.gradePointAverage($0, option: "--gpa") }
    }
}
