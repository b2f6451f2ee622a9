import Catalog
import Dates
import Importing
import Matching
import Reporting
import RuleEngine
import SourceYAML

/// What somebody looks for, said in the two ways that lead to the same listing: options and a student's file.
struct SpokenQuery {
    let query: Query

    /// The options of `accredit list` that say it, each a word of its own.
    var options: [String] {
        var words = ["--on", query.on.description]
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { words += ["--" + name, values.joined(separator: ",")] }
        }
        for (key, values) in said { add(key.option, values) }
        for held in query.credentials ?? [] {
            words += ["--holds", word(held.credential, held.since?.text)]
        }
        if query.credentials == [] { words += ["--holds", "none"] }
        for test in query.tests { words += ["--test", word(test.name, test.score.map(String.init))] }
        for course in query.courses {
            words += ["--course", word(course.name, course.completed?.text)]
        }
        if query.allFields { words.append("--all-fields") }
        if query.trust == .sure { words.append("--no-assumptions") }
        return words
    }

    /// A student's file that says it.
    var profile: String {
        said.map { key, values in
            let items = values.map(key.value)
            let value = items.count == 1 ? items[0] : .list(items)
            return "\(key.rawValue): \(value.yaml)\n"
        }.joined() + (query.allFields ? "all_fields: true\n" : "") + list("tests", query.tests.map(test))
            + list("courses", query.courses.map(course))
            + credentials
    }

    private var credentials: String {
        if query.credentials == [] { return "credentials: none\n" }
        return list("credentials", (query.credentials ?? []).map(held))
    }

    /// A name with its value; one that has an equals sign of its own ends in another.
    private func word(_ name: String, _ value: String?) -> String {
        value == nil && !name.contains("=") ? name : "\(name)=\(value ?? "")"
    }

    private func list(_ key: String, _ items: [YAMLValue]) -> String {
        items.isEmpty ? "" : "\(key): \(YAMLValue.list(items).yaml)\n"
    }

    private func test(_ test: TestTaken) -> YAMLValue {
        .mapping(
            [.init("test", .text(test.name))] + (test.score.map { [.init("score", .plain("\($0)"))] } ?? []))
    }

    private func held(_ held: HeldCredential) -> YAMLValue {
        .mapping(
            [.init("credential", .text(held.credential))]
                + (held.since.map { [.init("since", .plain($0.text))] } ?? [])
                + (held.until.map { [.init("until", .plain($0.text))] } ?? []))
    }

    private func course(_ course: CoursePassed) -> YAMLValue {
        .mapping(
            [.init("course", .text(course.name))]
                + (course.completed.map { [.init("completed", .plain($0.text))] } ?? []))
    }

    /// A key of a student's file that is an option of the same name too.
    private enum Key: String {
        case completedOn = "completed_on"
        case appliesOn = "applies_on"
        case education, gpa
        case collegeHours = "college_hours"
        case codingExperience = "coding_experience"
        case credential, career, state, award, delivery, cip
        case livesIn = "lives_in"
        case maxDuration = "max_duration"
        case graduateBy = "graduate_by"

        var option: String { rawValue.split(separator: "_").joined(separator: "-") }

        func value(_ word: String) -> YAMLValue {
            switch self {
            case .credential, .career: .text(word)
            // Only looks like a number.
            case .cip: .quoted(word)
            case .completedOn, .appliesOn, .education, .gpa, .collegeHours, .codingExperience, .state, .award,
                .delivery, .livesIn,
                .maxDuration,
                .graduateBy:
                .plain(word)
            }
        }
    }

    private var completedOn: [String] {
        switch query.completion {
        case .notSaid: []
        case .said(let date): [date.text]
        case .unknown: ["unknown"]
        }
    }

    private var appliesOn: [String] {
        query.isApplicationUnknown ? ["unknown"] : query.appliesOn.map { [$0.description] } ?? []
    }

    /// What was said, in the order of the file's documentation.
    private var said: [(key: Key, values: [String])] {
        let all: [(Key, [String])] = [
            (.completedOn, completedOn), (.appliesOn, appliesOn),
            (.education, query.education?.levels.map(\.rawValue) ?? []),
            (.gpa, query.gpa.map { [FactText.gradePointAverage($0)] } ?? []),
            (.collegeHours, query.collegeHours.map { [String($0)] } ?? []),
            (.codingExperience, query.codingExperience.map { [String($0)] } ?? []),
            (.livesIn, query.home.map { [$0.rawValue] } ?? []),
            (.credential, [query.credential]),
            (.career, query.career.map { [$0] } ?? []),
            (.state, query.states.map(\.rawValue)),
            (.award, query.awards.map(\.rawValue)),
            (.delivery, query.deliveries.map(\.rawValue)),
            (.cip, query.fields),
            (.maxDuration, query.maxMonths.map { ["\($0) months"] } ?? []),
            (.graduateBy, query.graduateBy.map { [$0.description] } ?? []),
        ]
        return all.filter { !$0.1.isEmpty }
    }
}

/// Words for a shell.
enum ShellWords {
    /// A command line of some words, quoted where a shell would read something else.
    static func line(_ words: [String]) -> String {
        words.map(quoted).joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte) || "-_./,:=@+".utf8.contains(byte)
            }
        return isPlain
            ? word
            : "'"
                + word.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
