package import Dates
package import Diagnostics
package import SourceYAML

/// What a student's file says, every key of it optional.
package struct StudentProfile: Sendable, Hashable {
    package var completedOn: PartialDate?
    package var appliesOn: Day?
    /// As in `--enrolled`.
    package var enrolled: String?
    package var enrolledOn: PartialDate?
    package var independentStudy: Bool?
    package var collegeHours: Int?

    package init() {}
}

private enum StudentKey: String, FieldKey {
    case enrolled
    case completedOn = "completed_on"
    case appliesOn = "applies_on"
    case enrolledOn = "enrolled_on"
    case independentStudy = "independent_study"
    case collegeHours = "college_hours"
}

/// Reads a student's file, a mapping of what the rules can ask of a person.
package enum StudentFileReader {
    /// Reads one file.
    package static func read(
        _ tree: YAMLTree, problems: [Diagnostic] = [], enrolments: [String]? = nil
    ) -> (profile: StudentProfile, diagnostics: [Diagnostic]) {
        var reader = FileReader(path: tree.file.path, problems: problems)
        var profile = StudentProfile()
        guard let root = reader.root(of: tree),
            let fields = Fields(root, of: StudentKey.self, what: "a student", &reader)
        else { return (profile, reader.findings) }
        if let node = fields[.completedOn] { profile.completedOn = reader.date(node, what: "`completed_on`") }
        if let node = fields[.enrolledOn] { profile.enrolledOn = reader.date(node, what: "`enrolled_on`") }
        if let node = fields[.enrolled] {
            profile.enrolled = reader.scalar(node, what: "`enrolled`")
            if let word = profile.enrolled, let enrolments, !enrolments.contains(word) {
                reader.reportUnknown(word, at: node, what: "enrolment", known: enrolments)
                profile.enrolled = nil
            }
        }
        if let node = fields[.appliesOn], let date = reader.date(node, what: "`applies_on`") {
            profile.appliesOn = date.days.single
            if date.days.single == nil {
                reader.report(.badFormat, "`applies_on` is one day, `\(date)` is not", at: node)
            }
        }
        if let node = fields[.independentStudy] {
            profile.independentStudy = reader.flag(node, what: "`independent_study`")
        }
        if let node = fields[.collegeHours] {
            profile.collegeHours = reader.number(node, what: "`college_hours`", in: 0...1000)
        }
        return (profile, reader.findings)
    }
}
