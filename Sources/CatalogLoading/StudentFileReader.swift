package import Catalog
package import Dates
package import Diagnostics
package import SourceYAML

/// What a student's file says, every key of it optional.
package struct StudentProfile: Sendable, Hashable {
    package var completedOn: PartialDate?
    /// The file says `completed_on: unknown`, which is not the same as nothing: no other day stands for it.
    package var isCompletionUnknown = false
    package var appliesOn: Day?
    /// The file says `applies_on: unknown`.
    package var isApplicationUnknown = false
    package var enrolled: Enrolment?
    package var enrolledOn: PartialDate?
    package var independentStudy: Bool?
    package var collegeHours: Int?
    /// The credentials held; `nil` where nothing was said, empty for `none`.
    package var credentials: [HeldCredential]?
    /// Months of experience in coding.
    package var codingExperience: Int?

    // What somebody brings and looks for, as the options of `accredit list` say it.

    package var education: [EducationLevel] = []
    /// What was completed, each with its day.
    package var completions: [Completion] = []
    package var tests: [TestTaken] = []
    package var courses: [CoursePassed] = []
    /// In hundredths.
    package var gpa: Int?
    package var livesIn: Region?
    package var credential: String?
    package var career: String?
    package var states: [Region] = []
    package var awards: [Award] = []
    package var deliveries: [Delivery] = []
    /// Beginnings of CIP codes.
    package var fields: [String] = []
    package var allFields = false
    package var maxMonths: Int?
    package var graduateBy: Day?

    /// Semester hours of college courses.
    package static let hours = 0...1000
    /// Months of experience.
    package static let months = 0...1200

    package init() {}

    /// An award that somebody has completed or will.
    package struct Completion: Sendable, Hashable {
        package var award: Award
        package var completed: PartialDate
    }

    /// The education held on a day: what was said of it, and what is completed by then.
    package func education(on day: Day) -> EducationHeld? {
        EducationHeld(
            education + completions.filter { $0.completed.latest <= day }.compactMap(\.award.level))
    }
}

private enum CompletionKey: String, FieldKey {
    case award, completed
}

private enum TestKey: String, FieldKey {
    case test, score
}

private enum CourseKey: String, FieldKey {
    case course, completed
}

private enum StudentKey: String, FieldKey {
    case enrolled, education, completions, credentials, tests, courses, gpa, credential, career, state, award,
        delivery,
        cip
    case completedOn = "completed_on"
    case appliesOn = "applies_on"
    case enrolledOn = "enrolled_on"
    case independentStudy = "independent_study"
    case collegeHours = "college_hours"
    case codingExperience = "coding_experience"
    case livesIn = "lives_in"
    case allFields = "all_fields"
    case maxDuration = "max_duration"
    case graduateBy = "graduate_by"
}

/// Reads a student's file, a mapping of what the rules can ask of a person.
package enum StudentFileReader {
    /// Reads one file.
    package static func read(
        _ tree: YAMLTree, problems: [Diagnostic] = []
    ) -> (profile: StudentProfile, diagnostics: [Diagnostic]) {
        var reader = FileReader(path: tree.file.path, problems: problems)
        var profile = StudentProfile()
        guard let root = reader.root(of: tree),
            let fields = Fields(root, of: StudentKey.self, what: "a student", &reader)
        else { return (profile, reader.findings) }
        reader.person(into: &profile) { key in
            StudentKey(rawValue: key.rawValue).flatMap { fields[$0] }
        }
        profile.isCompletionUnknown = fields.stated(.completedOn)?.isPlain("unknown") ?? false
        profile.isApplicationUnknown = fields.stated(.appliesOn)?.isPlain("unknown") ?? false
        reader.wishes(fields, into: &profile)
        return (profile, reader.findings)
    }
}

extension FileReader {
    /// What rules ask of a person, but for the education.
    ///
    /// - Parameter value: the value of a key, in a student's file or in a test of a rule.
    mutating func person(into profile: inout StudentProfile, _ value: (TestStudentKey) -> YAMLNode?) {
        if let node = value(.completedOn) { profile.completedOn = date(node, what: "`completed_on`") }
        if let node = value(.enrolledOn) { profile.enrolledOn = date(node, what: "`enrolled_on`") }
        if let node = value(.enrolled) {
            profile.enrolled = word(node, Enrolment.self, what: "enrolment")
        }
        if let node = value(.appliesOn) { profile.appliesOn = day(node, what: "`applies_on`") }
        if let node = value(.independentStudy) {
            profile.independentStudy = flag(node, what: "`independent_study`")
        }
        if let node = value(.collegeHours) {
            profile.collegeHours = number(node, what: "`college_hours`", in: StudentProfile.hours)
        }
        if let node = value(.credentials) {
            profile.credentials =
                node.isPlain("none") ? [] : all(node, what: "`credentials`") { $0.held($1) }
        }
        if let node = value(.codingExperience) {
            profile.codingExperience = number(node, what: "`coding_experience`", in: StudentProfile.months)
        }
    }

    /// What somebody brings and looks for.
    fileprivate mutating func wishes(_ fields: Fields<StudentKey>, into profile: inout StudentProfile) {
        profile.education = values(fields[.education]) {
            $0.spoken($1, EducationLevel.self, what: "education")
        }
        profile.completions = values(fields[.completions]) { $0.completion($1) }
        profile.tests = values(fields[.tests]) { $0.testTaken($1) }
        profile.courses = values(fields[.courses]) { $0.coursePassed($1) }
        profile.awards = values(fields[.award]) { $0.spoken($1, Award.self, what: "award") }
        profile.states = values(fields[.state]) { $0.spoken($1, Region.self, what: "state") }
        profile.deliveries = values(fields[.delivery]) {
            $0.spoken($1, Delivery.self, what: "delivery")
        }
        profile.fields = values(fields[.cip]) { $0.fieldBeginning($1) }
        profile.allFields = fields[.allFields].flatMap { flag($0, what: "`all_fields`") } ?? false
        profile.livesIn = fields[.livesIn].flatMap { spoken($0, Region.self, what: "state") }
        profile.credential = fields[.credential].flatMap { text($0, what: "`credential`") }
        profile.career = fields[.career].flatMap { text($0, what: "`career`") }
        profile.gpa = fields[.gpa].flatMap { gradePointAverage($0) }
        profile.maxMonths = fields[.maxDuration].flatMap { months($0, what: "`max_duration`") }
        profile.graduateBy = fields[.graduateBy].flatMap { day($0, what: "`graduate_by`") }
    }

    private mutating func completion(_ node: YAMLNode) -> StudentProfile.Completion? {
        guard let fields = Fields(node, of: CompletionKey.self, what: "a completion", &self),
            let awardNode = fields.required(.award, what: "a completion", &self),
            let dateNode = fields.required(.completed, what: "a completion", &self),
            let award = spoken(awardNode, Award.self, what: "award"),
            let date = date(dateNode, what: "`completed`")
        else { return nil }
        return StudentProfile.Completion(award: award, completed: date)
    }

    /// A credential's id, or that with the days it was held.
    fileprivate mutating func held(_ node: YAMLNode) -> HeldCredential? {
        guard node.kind == .mapping else {
            return text(node, what: "a credential").map { HeldCredential(credential: $0) }
        }
        let what = "a credential"
        guard let fields = Fields(node, of: HeldCredentialKey.self, what: what, &self),
            let idNode = fields.required(.credential, what: what, &self),
            let id = text(idNode, what: "the credential")
        else { return nil }
        let since = fields[.since].flatMap { date($0, what: "`since`") }
        let until = fields[.until].flatMap { date($0, what: "`until`") }
        if let since, let until, let node = fields[.until], until.latest < since.earliest {
            report(
                .endBeforeStart, "held until `\(until)`, before `\(since)`, the day it was earned", at: node)
            return nil
        }
        return HeldCredential(credential: id, since: since, until: until)
    }

    private mutating func testTaken(_ node: YAMLNode) -> TestTaken? {
        guard let fields = Fields(node, of: TestKey.self, what: "a test", &self),
            let nameNode = fields.required(.test, what: "a test", &self),
            let name = text(nameNode, what: "the test")
        else { return nil }
        let score = fields[.score].flatMap { number($0, what: "`score`", in: AdmissionTest.scores) }
        return TestTaken(name: name, score: score)
    }

    private mutating func coursePassed(_ node: YAMLNode) -> CoursePassed? {
        guard let fields = Fields(node, of: CourseKey.self, what: "a course", &self),
            let nameNode = fields.required(.course, what: "a course", &self),
            let name = text(nameNode, what: "the course")
        else { return nil }
        return CoursePassed(
            name: name, completed: fields[.completed].flatMap { date($0, what: "`completed`") })
    }

    mutating func day(_ node: YAMLNode, what: String) -> Day? {
        guard let date = date(node, what: what) else { return nil }
        if date.days.single == nil { report(.badFormat, "\(what) is one day, `\(date)` is not", at: node) }
        return date.days.single
    }

    /// One value, or a list of them.
    mutating func values<Value>(
        _ node: YAMLNode?, _ read: (inout FileReader, YAMLNode) -> Value?
    ) -> [Value] {
        guard let node else { return [] }
        guard node.kind == .sequence else { return read(&self, node).map { [$0] } ?? [] }
        return all(node, what: "the list", read) ?? []
    }

    /// A word that people call by other words too.
    private mutating func spoken<Word: Spoken>(_ node: YAMLNode, _ type: Word.Type, what: String) -> Word? {
        guard let text = scalar(node, what: what) else { return nil }
        if let word = Word(spoken: text) { return word }
        let meant = node.implicitType == nil ? Spelling.meant(by: text, type) : []
        if meant.isEmpty {
            reportUnknown(text, at: node, what: what, known: Word.allCases.map(\.rawValue))
        } else {
            report(
                .unknownValue, "\(node.quoted) is not a known \(what)", at: node,
                label: Spelling.offer(meant.map(\.rawValue)))
        }
        return nil
    }
}
