import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import RuleEngine
import Testing

/// The school and its first program on the day asked about.
private func profiles(
    _ file: SourceFile, on day: String = "2026-11-23", credentials: Bool = true,
    trust: Confidence = .assumed, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> (school: SchoolProfile, program: ProgramProfile) {
    let catalogue = Catalogue(ruleFiles + [file])
    #expect(catalogue.diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    let (rulebook, _) = Rulebook.prepare(
        accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
    let institution = try #require(catalogue.institutions.first, sourceLocation: sourceLocation)
    let program = try #require(institution.programs.first, sourceLocation: sourceLocation)
    let day = try PartialDate(parsing: day).earliest
    let rules = credentials ? rulebook.credentials : []
    return (
        SchoolProfile(institution, on: day, rules: rules, rulebook: rulebook, trust: trust),
        ProgramProfile(program, at: institution, on: day, rules: rules, rulebook: rulebook, trust: trust)
    )
}

@Suite("What is known of a school or a program") struct ProfileTests {
    @Test("numbers the sources in the order of the page, each once, and only those that are used")
    func sources() throws {
        let file = school(
            "a-college", extra: "unitid: \"123456\"",
            programs: associate(
                "p", "old", "source: lately, source_of: {delivery: today}, delivery: [online]"))
        let (school, program) = try profiles(file)
        // The program's page, the school's, the way of teaching, the record.
        #expect(program.sources.sources.map(\.id) == ["lately", "undated", "today", "old"])
        #expect(program.sources.number(of: program.program.delivery.origin) == 3)
        #expect(program.sources.number(of: program.program.accreditations.first?.origin) == 4)
        #expect(program.sources.number(of: nil) == nil)
        #expect(program.sources.number(of: Origin(source: 99, line: 1, column: 1)) == nil)
        #expect(program.sources.number(of: Origin(source: nil, line: 1, column: 1)) == nil)
        #expect(school.sources.sources.map(\.id) == ["undated"])
    }

    @Test("answers for each credential as of the day, which is the day of completion too")
    func answers() throws {
        let file = school("a-college", programs: associate("p", "old"))
        let lastSeen = try profiles(file).program
        #expect(lastSeen.answers.map(\.decision.verdict) == [.cannotTell])
        #expect(lastSeen.standings.map(\.answer) == [.cannotTell])
        let assumed = try profiles(file, on: "2018-05-01").program
        #expect(assumed.answers.map(\.decision.verdict) == [.qualifiesIf])
        #expect(assumed.standings.map(\.answer) == [.accreditedIf])
        let strict = try profiles(file, on: "2018-05-01", trust: .sure).program
        #expect(strict.answers.map(\.decision.verdict) == [.cannotTell])
        #expect(strict.standings.map(\.answer) == [.cannotTell])
        #expect(try profiles(file, credentials: false).program.answers.isEmpty)
    }

    @Test("has a line that says so where nothing is recorded")
    func nothing() throws {
        let (school, program) = try profiles(school("a-college", programs: "id: p, name: P"))
        #expect(program.standings.map(\.answer) == [.cannotTell])
        #expect(program.standings.allSatisfy { $0.timeline == nil })
        #expect(school.standings.allSatisfy { $0.timeline == nil })
        #expect(program.award == nil)
        #expect(program.duration.months == nil)
    }

    @Test("names whom to ask once, for the standing and for the credential")
    func contacts() throws {
        let (school, program) = try profiles(
            school("a-college", programs: associate("p", "old"), "id: q, name: Q, award: associate"))
        let expected = ["CAHIIM (https://www.cahiim.org): accreditation", "AHIMA: RHIT"]
        #expect(program.contacts.map { "\($0.who): \($0.about.joined(separator: ", "))" } == expected)
        var ofSchool = school.contacts
        for program in school.programs { ofSchool.add(program.answers) }
        #expect(ofSchool.contacts.map { "\($0.who): \($0.about.joined(separator: ", "))" } == expected)
    }

    @Test("of a school holds its programs in the order of the file")
    func programs() throws {
        let (school, _) = try profiles(school("a-college", programs: "id: z, name: A", "id: a, name: Z"))
        #expect(school.programs.map(\.program.id) == ["z", "a"])
    }
}
