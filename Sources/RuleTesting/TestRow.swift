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
    var credentials: String?
}

extension TestRow {
    /// The row as an item of `tests:`, without the dash.
    ///
    /// - Parameters:
    ///   - expects: the verdict, and a comment behind it if there is something to say.
    ///   - routes: what single routes come to.
    func text(named name: String, expects: String, routes: [(id: String, outcome: String)] = []) -> String {
        var lines = ["name: \(YAMLWord.of(name))"]
        if let program { lines.append("program: \(program)") }
        if let school { lines.append("school: \(school)") }
        lines += ["student: \(student)", "expect: \(expects)"]
        if !routes.isEmpty {
            lines.append(
                "routes: {"
                    + routes.map { "\(YAMLWord.of($0.id)): \($0.outcome)" }.joined(separator: ", ") + "}")
        }
        return lines.joined(separator: "\n")
    }

    private var program: String? {
        let list = records.map(\.text).joined(separator: ", ")
        return YAMLWord.mapping([
            ("source", records.isEmpty && !isComplete ? nil : seen), ("award", award),
            ("approved_by", approvedBy), ("accreditations", list.isEmpty ? nil : "[\(list)]"),
            ("accreditations_complete", isComplete ? "{for: programmatic}" : nil),
        ])
    }

    private var school: String? {
        let list = schoolRecords.map(\.text).joined(separator: ", ")
        return YAMLWord.mapping([
            ("source", schoolRecords.isEmpty && !isSchoolComplete ? nil : seen), ("country", country),
            ("accreditations", list.isEmpty ? nil : "[\(list)]"),
            ("accreditations_complete", isSchoolComplete ? "{for: institutional}" : nil),
        ])
    }

    private var student: String {
        YAMLWord.mapping([
            ("completed_on", completedOn), ("applies_on", appliesOn == completedOn ? nil : appliesOn),
            ("enrolled_on", enrolledOn), ("enrolled", enrolled), ("independent_study", independentStudy),
            ("college_hours", collegeHours), ("coding_experience", codingExperience),
            ("education", education), ("credentials", credentials),
        ]) ?? "{}"
    }
}

extension TestRow.Record {
    fileprivate var text: String {
        YAMLWord.mapping([
            ("agency", agency ?? "unknown"), ("accredits", accredits), ("status", status), ("from", from),
            ("to", to),
        ]) ?? "{}"
    }
}

/// Writes words and small mappings as YAML.
private enum YAMLWord {
    /// A text in quotes, unless its letters say that it needs none.
    static func of(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: " ")
        }
        if isPlain, text.utf8.first != UInt8(ascii: "-"),
            text.utf8.contains(UInt8(ascii: " ")) || text.count > 5
        {
            return text
        }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// The entries that have a value; `nil` where none has.
    static func mapping(_ entries: [(String, String?)]) -> String? {
        let given = entries.compactMap { key, value in value.map { "\(key): \($0)" } }
        return given.isEmpty ? nil : "{" + given.joined(separator: ", ") + "}"
    }
}
