import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Foundation
import RuleEngine
import TestSupport
import Testing

/// The rule files as they are shipped, put to program files that the tests write.
struct Shipped {
    /// Rules and one school, ready for questions.
    struct Loaded {
        var rulebook: Rulebook
        var institutions: [Institution]
        var diagnostics: [Diagnostic]
    }

    /// The package's folder, from this file's place in it.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every rule file of the package.
    static let files: [SourceFile] = {
        // Links are followed, so that the rules may stand elsewhere.
        let rules = package.appending(path: "Rules").resolvingSymlinksInPath()
        let found = FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil)?.allObjects
        let paths = (found ?? []).compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".yaml") }.sorted()
        return paths.compactMap { path in
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            return SourceFile(path: "Rules" + path.dropFirst(rules.path.count), bytes: Array(data))
        }
    }()

    /// The same without the tests in them, as commands that answer read them.
    private static let answering = files.map(RuleFileReader.withoutTests)

    /// Texts of the rule files that a test puts in place of others.
    var changes: [(old: String, new: String)] = []

    /// The shipped rules but for the open question, which has an answer.
    static func settled(_ answer: String) -> Shipped {
        Shipped(changes: [("value: open", "value: \(answer)")])
    }

    /// Loads the rules and a school. A change that finds nothing to change is a mistake of the test.
    func load(_ school: String, at location: Testing.SourceLocation = #_sourceLocation) throws -> Loaded {
        var files = Shipped.answering
        try #require(files.count >= 10, "the rules were not found", sourceLocation: location)
        for change in changes {
            var isDone = false
            files = files.map { file in
                let text = String(decoding: file.bytes, as: UTF8.self)
                guard text.contains(change.old) else { return file }
                isDone = true
                return SourceFile(path: file.path, text: text.replacing(change.old, with: change.new))
            }
            try #require(isDone, "nothing to change: \(change.old)", sourceLocation: location)
        }
        let catalogue = Catalogue(files + [SourceFile(path: "Programs/MI/college.yaml", text: school)])
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        return Loaded(
            rulebook: rulebook, institutions: catalogue.institutions,
            diagnostics: catalogue.diagnostics + problems)
    }

    /// Puts a credential's rule to the school's program, the first one or the one that is named.
    func decide(
        _ school: School, _ student: Student, program id: String? = nil, credential: String = "RHIT",
        trust: Confidence = .assumed,
        at location: Testing.SourceLocation = #_sourceLocation
    ) throws -> CredentialDecision {
        let loaded = try load(school.text, at: location)
        try #require(loaded.diagnostics == [], sourceLocation: location)
        let rule = try #require(loaded.rulebook.credential(credential), sourceLocation: location)
        let institution = try #require(loaded.institutions.first, sourceLocation: location)
        let program = try #require(
            institution.programs.first { id == nil || $0.id == id }, sourceLocation: location)
        return CredentialDecision(
            rule, program, at: institution, student: student, rulebook: loaded.rulebook, trust: trust)
    }

    /// The standing with an agency on a day.
    func check(
        _ school: School, program id: String? = nil, by agency: String? = "CAHIIM", on day: String,
        trust: Confidence = .assumed, at location: Testing.SourceLocation = #_sourceLocation
    ) throws -> StandingCheck {
        let loaded = try load(school.text, at: location)
        let institution = try #require(loaded.institutions.first, sourceLocation: location)
        return StandingCheck(
            institution, program: institution.programs.first { $0.id == id }, agency: agency,
            on: date(day).earliest,
            rulebook: loaded.rulebook, trust: trust)
    }
}

/// A student who has finished, and has applied on 2027-05-15 unless another day is named.
func graduate(_ completed: String?, applied: String = "2027-05-15", enrolled: String? = nil) -> Student {
    var student = Student(completedOn: completed.map(date), appliesOn: date(applied).earliest)
    student.enrolledOn = enrolled.map(date)
    return student
}

/// A student who hasn't finished yet.
func undergraduate(_ enrolment: Enrolment, applied: String) -> Student {
    var student = Student(completedOn: nil, appliesOn: date(applied).earliest)
    student.enrolment = enrolment
    return student
}
