import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Foundation
import RuleEngine
import RuleReference
import TestSupport
import Testing

/// The shipped rules put to shipped programs: the engine says what the evaluator says that is written for reading.
@Suite struct ReferenceTests {
    /// Somebody who asks.
    struct Person: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var student: Student
        /// Every which program is asked about: where a day is known in part the reference tries many.
        var step = 1
        /// The answers that there have to be of, or the test would show little.
        var answers: [Answer] = Answer.allCases
    }

    private static let people: [Person] = {
        var holder = graduate("2024-05-15")
        holder.education = EducationHeld([.diploma])
        holder.credentials = [
            HeldCredential(credential: "RHDS", since: date("2018"), until: date("2028-06-30"))
        ]
        holder.codingExperience = 30
        var independent = graduate("1998", applied: "1999-03-01")
        independent.independentStudy = true
        independent.collegeHours = 30
        return [
            Person(
                testDescription: "nothing said",
                student: Student(completedOn: nil, appliesOn: date("2026-11-30").earliest), step: 2),
            Person(testDescription: "completed 2005", student: graduate("2005"), step: 4),
            Person(testDescription: "diploma and credentials", student: holder, step: 2),
            Person(
                testDescription: "in the last term",
                student: undergraduate(.lastTerm, applied: "2026-11-30")),
            // In these years some of the programs were first accredited.
            Person(
                testDescription: "completed from 2018 to 2023",
                student: graduate("2018/2023", enrolled: "2016-09-01"), step: 2),
            // Before October 2002 hardly anything is known.
            Person(
                testDescription: "studied independently, applied in 1999", student: independent, step: 4,
                answers: [.yes, .cannotTell]),
        ]
    }()

    /// The rules and some of the schools: most have nothing that rules ask of a program, so those of which more is
    /// known are read more often.
    private static let loaded: Shipped.Loaded = {
        let programs = Shipped.package.appending(path: "Programs").resolvingSymlinksInPath()
        let found = FileManager.default.enumerator(at: programs, includingPropertiesForKeys: nil)?.allObjects
        let paths = (found ?? []).compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".yaml") }.sorted()
        let files = paths.enumerated().compactMap { number, path -> SourceFile? in
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            let isAccredited = data.firstRange(of: Data("CAHIIM".utf8)) != nil
            guard number % (isAccredited ? 3 : 200) == 0 else { return nil }
            return SourceFile(path: "Programs" + path.dropFirst(programs.path.count), bytes: Array(data))
        }
        let catalogue = Catalogue(Shipped.files + files)
        let (rulebook, problems) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        return .init(
            rulebook: rulebook, institutions: catalogue.institutions,
            diagnostics: catalogue.diagnostics + problems)
    }()

    @Test(arguments: people) func bothSayTheSameOfEveryRule(_ person: Person) throws {
        let loaded = Self.loaded
        try #require(loaded.diagnostics == [])
        let rulebook = loaded.rulebook
        let rules = rulebook.credentials + rulebook.requirements
        try #require(rules.count >= 18)
        let programs = loaded.institutions.flatMap { school in school.programs.map { (school, $0) } }
        var tally: [Answer: Int] = [:]
        for number in stride(from: 0, to: programs.count, by: person.step) {
            let (institution, program) = programs[number]
            for rule in rules {
                let decision = CredentialDecision(
                    rule, program, at: institution, student: person.student, rulebook: rulebook)
                let reference = ReferenceEvaluator(
                    schema: rulebook.schema, lists: rulebook.lists, rules: rules.map(\.source),
                    symbols: decision.facts.symbols)
                for level in Confidence.allCases {
                    let answer = reference.answer(
                        of: rule.source, to: decision.facts.facts, granting: decision.grant, at: level)
                    #expect(
                        decision.outcome.answer(at: level) == answer,
                        "\(rule.source.id), \(institution.id) \(program.id), \(level)")
                    tally[answer, default: 0] += 1
                }
            }
        }
        let counts = Answer.allCases.map { "\($0.rawValue) \(tally[$0, default: 0])" }
        print("reference on the catalogue, \(person.testDescription):", counts.joined(separator: ", "))
        for answer in person.answers { #expect(tally[answer, default: 0] > 0, "\(answer)") }
    }
}
