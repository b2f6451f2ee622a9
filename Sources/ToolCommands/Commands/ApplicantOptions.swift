import ArgumentParser
import Catalog

/// What somebody brings who wants to be admitted.
struct ApplicantOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The highest level of education you have: diploma, GED, 'some college', AAS, … It only says whether the school admits you. May be repeated: some-college and ged. accredit education has the words.",
            valueName: "level"))
    var education: [String] = []

    @Option(
        help: ArgumentHelp(
            "Your grade point average, for programs that ask for one: 2.75.", valueName: "average"))
    var gpa: String?

    /// The education, or a usage error.
    func held() throws -> EducationHeld? {
        EducationHeld(try Words.spoken(education, EducationLevel.self, option: "--education"))
    }

    /// The grade point average in hundredths, or a usage error.
    func average() throws -> Int? {
        try gpa.map { try Words.gradePointAverage($0, option: "--gpa") }
    }
}
