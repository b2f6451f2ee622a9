import SourceYAML

/// A test that isn't written yet: facts in the words of a rule file.
struct TestRow: Hashable {
    struct Record: Hashable {
        var agency: String?
        var accredits: String?
        var status: String?
        var from: String?
        var to: String?
    }

    var award: String?
    var approvedBy: String?
    var country: String?
    var records: [Record] = []
    /// Whether somebody has seen every record of the program.
    var isComplete = false
    var schoolRecords: [Record] = []
    var isSchoolComplete = false
    /// The day on which all of it was seen.
    var seen: String
    var completedOn: String?
    var appliesOn: String
    var enrolledOn: String?
    var enrolled: String?
    var independentStudy: String?
    var collegeHours: String?
    var codingExperience: String?
    var education: String?
    var credentials: YAMLValue?
}

extension TestRow {
    /// The row as an item of `tests:`, without the dash.
    ///
    /// - Parameters:
    ///   - expects: the verdict.
    ///   - routes: what single routes come to.
    func text(named name: String, expects: String, routes: [(id: String, outcome: String)] = []) -> String {
        let parts: [(String, YAMLValue?)] = [
            ("name", .text(name)), ("program", program), ("school", school),
            ("student", student ?? .mapping([])), ("expect", .text(expects)),
            ("routes", .given(routes.map { ($0.id, .text($0.outcome)) })),
        ]
        return parts.compactMap { key, value in value.map { "\(key): \($0.yaml)" } }.joined(separator: "\n")
    }

    private var program: YAMLValue? {
        .given([
            ("source", records.isEmpty && !isComplete ? nil : .plain(seen)),
            ("award", award.map(YAMLValue.text)), ("approved_by", approvedBy.map(YAMLValue.text)),
            ("accreditations", records.isEmpty ? nil : .list(records.map(\.yaml))),
            ("accreditations_complete", isComplete ? .given([("for", .text("programmatic"))]) : nil),
        ])
    }

    private var school: YAMLValue? {
        .given([
            ("source", schoolRecords.isEmpty && !isSchoolComplete ? nil : .plain(seen)),
            ("country", country.map(YAMLValue.text)),
            ("accreditations", schoolRecords.isEmpty ? nil : .list(schoolRecords.map(\.yaml))),
            ("accreditations_complete", isSchoolComplete ? .given([("for", .text("institutional"))]) : nil),
        ])
    }

    private var student: YAMLValue? {
        .given([
            ("completed_on", completedOn.map(YAMLValue.plain)),
            ("applies_on", appliesOn == completedOn ? nil : .plain(appliesOn)),
            ("enrolled_on", enrolledOn.map(YAMLValue.plain)), ("enrolled", enrolled.map(YAMLValue.text)),
            ("independent_study", independentStudy.map(YAMLValue.plain)),
            ("college_hours", collegeHours.map(YAMLValue.plain)),
            ("coding_experience", codingExperience.map(YAMLValue.plain)),
            ("education", education.map(YAMLValue.text)), ("credentials", credentials),
        ])
    }
}

extension TestRow.Record {
    fileprivate var yaml: YAMLValue {
        .given([
            ("agency", agency.map(YAMLValue.text) ?? .plain("unknown")),
            ("accredits", accredits.map(YAMLValue.text)), ("status", status.map(YAMLValue.text)),
            ("from", from.map(YAMLValue.plain)), ("to", to.map(YAMLValue.plain)),
        ]) ?? .mapping([])
    }
}

extension YAMLValue {
    /// A mapping of the entries that have a value; `nil` where none has.
    fileprivate static func given(_ entries: [(String, YAMLValue?)]) -> YAMLValue? {
        let given = entries.compactMap { key, value in value.map { Entry(key, $0) } }
        return given.isEmpty ? nil : .mapping(given)
    }
}
