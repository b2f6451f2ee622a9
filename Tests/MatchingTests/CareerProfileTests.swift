import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import RuleEngine
import Testing

@testable import Matching

/// Careers with the programs that prepare for them.
@Suite("A career's profile") struct CareerProfileTests {
    private static let files = [
        SourceFile(
            path: "Rules/careers/coder.yaml",
            text: """
                career: coder
                name: Medical coder
                other_names: [Medical biller]
                sources: {page: {url: "https://www.bls.gov/"}}
                source: page
                occupations: [{soc: 29-2072, title: Specialists, edition: 2018}]
                pay:
                  - {kind: mean, amount: 56790, measured: 2025-05, soc: 29-2072}
                  - {kind: median, amount: 51140, measured: 2025-05, soc: 29-2072}
                  - {kind: mean, amount: 50000, measured: 2024-05, soc: 29-2072}
                related: [coder, gone]
                """),
        SourceFile(
            path: "Rules/careers/technician.yaml",
            text: """
                career: technician
                name: Technician
                sources: {page: {url: "https://www.bls.gov/"}}
                source: page
                occupations:
                  - {soc: 29-2071, title: Technicians, edition: 2010}
                  - {soc: 29-2072, title: Specialists, edition: 2018}
                  - {soc: 29-9021, title: Technologists, edition: 2018}
                  - {soc: 29-2098, title: Several, edition: none}
                paths:
                  - {award: certificate, credentials: [AAPC, LOCAL]}
                  - {award: associate, credentials: [HIT, AAPC]}
                credentials: [{name: AAPC, ask: the AAPC}]
                """),
        SourceFile(
            path: "Rules/careers/registrar.yaml",
            text: """
                career: registrar
                name: Registrar
                sources: {page: {url: "https://www.bls.gov/"}}
                source: page
                occupations: [{soc: 29-9021, title: Technologists, edition: 2018}]
                paths: [{award: associate, credentials: [HIT]}]
                """),
        SourceFile(
            path: "Rules/credentials/hit.yaml",
            text: """
                credential: HIT
                name: Health Information Technician
                issuer: Its body
                editions:
                  - id: only
                    in_force: {from: 2000, to: open}
                    chosen_by: student.applies_on
                    cites: [{id: page, title: Page, url: "https://www.example.org/", read: 2026}]
                    routes:
                      - {id: associate, label: an associate, cites: [page], all: [{fact: program.award, is: associate}]}
                """),
        SourceFile(
            path: "Rules/codes/cip.yaml",
            text: """
                codes: cip
                sources: {page: {url: "https://nces.ed.gov/"}}
                source: page
                entries:
                  "51.0707": {title: Records, occupations: [29-2072]}
                  "51.0713": {title: Coding, occupations: [29-2072, 29-9021]}
                  "51.0701": {title: Management, occupations: [11-9111]}
                  "51.0702": {title: Nothing, occupations: none}
                """),
        SourceFile(
            path: "Programs/a.yaml",
            text: """
                institution: a
                name: A
                location: {city: A, state: MI}
                sources: {page: {url: "https://a.edu/"}}
                source: page
                programs:
                  - {id: one, name: One, award: associate, cip: "51.0707", duration: 2 years, admission: {education: diploma}}
                  - {id: two, name: Two, award: associate, cip: "51.0713", duration: 18 months, admission: {education: bachelor}}
                  - {id: three, name: Three, cip: "51.0713"}
                  - {id: four, name: Four, award: certificate, cip: "51.0701"}
                  - {id: five, name: Five, award: certificate}
                """),
    ]

    private func profile(
        _ id: String = "coder", _ change: (inout Query) -> Void = { _ in }
    ) throws -> CareerProfile {
        let catalogue = Catalogue(Self.files)
        #expect(catalogue.diagnostics.map(\.message) == [])
        let career = try #require(catalogue.careers.named(id))
        var query = Query(credential: "", on: try #require(Day(year: 2026, month: 11, day: 24)))
        change(&query)
        return CareerProfile(
            career, careers: catalogue.careers, institutions: catalogue.institutions,
            codes: catalogue.codes, query: query, rulebook: Self.rulebook(catalogue))
    }

    private static func rulebook(_ catalogue: Catalogue) -> Rulebook {
        let (rulebook, faults) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect(faults.map(\.message) == [])
        return rulebook
    }

    @Test("counts programs by the occupations of their fields, an unknown award last")
    func counts() throws {
        let profile = try profile()
        #expect(profile.fields.map(\.text) == ["51.0707", "51.0713"])
        #expect(profile.programs.map(\.award) == [.associate, nil])
        #expect(profile.programs.map(\.count) == [2, 1])
        #expect(profile.programs.map(\.months) == [MonthRange(atLeast: 18, atMost: 24), nil])
        #expect(profile.programs.map(\.admission) == [[:], [:]])
        #expect(profile.related.map(\.id) == ["coder"])
    }

    @Test("says how many admit the student, and asks where it can't be told")
    func admission() throws {
        let profile = try profile { $0.education = EducationHeld([.ged]) }
        #expect(profile.programs.map(\.admission) == [[.yes: 1, .no: 1], [.ask: 1]])
    }

    @Test("leaves out only what certainly isn't asked for")
    func selection() throws {
        #expect(try profile { $0.states = [.ohio] }.programs == [])
        #expect(try profile { $0.awards = [.certificate] }.programs.map(\.award) == [nil])
    }

    @Test("says of each credential once what its rule says of the programs, or whom to ask")
    func credentials() throws {
        let credentials = try profile("technician").credentials
        #expect(credentials.map(\.name) == ["AAPC", "LOCAL", "HIT"])
        #expect(credentials.map(\.awards) == [[.certificate, .associate], [.certificate], [.associate]])
        #expect(credentials.map { $0.contact?.ask } == ["the AAPC", nil, nil])
        #expect(credentials.map { $0.answer == nil } == [true, true, false])
        let answer = try #require(credentials.last?.answer)
        #expect(answer.rule.name == "Health Information Technician")
        // Two associates in its fields; the award of one isn't recorded; one certificate is of no recorded field.
        #expect(answer.counts.groups == [.qualifies: 2, .cannotTell: 1, .doesNotQualify: 1])
        #expect(answer.counts.fieldNotStated == 1)
    }

    @Test("counts for a credential what the student may take, and what is left out")
    func credentialsForAStudent() throws {
        let counts = try profile("technician") { $0.education = EducationHeld([.ged]) }
            .credentials.last?.answer?.counts
        #expect(counts?.groups == [.qualifies: 1, .cannotTell: 1, .doesNotQualify: 1])
        #expect(counts?.notAdmitted == 1)
        let elsewhere = try profile("technician") { $0.states = [.ohio] }.credentials.last?.answer?.counts
        #expect(elsewhere?.groups == [:])
    }

    @Test("names where an edition counts the work by other classes")
    func definitionChanges() throws {
        #expect(try profile().definitionChanges == [])
        let changes = try profile("technician").definitionChanges
        #expect(changes.map(\.from) == [2010])
        #expect(changes.map(\.to) == [2018])
        #expect(changes.map { $0.before.map(\.text) } == [["29-2071"]])
        #expect(changes.map { $0.after.map(\.text) } == [["29-2072", "29-9021"]])
    }

    @Test("is found by a credential of its ways in, by its id or its rule's name")
    func foundByCredential() {
        let catalogue = Catalogue(Self.files)
        let rulebook = Self.rulebook(catalogue)
        func found(_ words: String) -> [String] {
            catalogue.careers.naming(words, rulebook: rulebook).map(\.id)
        }
        #expect(found("hit") == ["registrar", "technician"])
        #expect(found("health information technician") == ["registrar", "technician"])
        #expect(found("AAPC") == ["technician"])
        #expect(found("RHIA") == [])
    }

    @Test("never has a mean and a median in one series")
    func pay() throws {
        let series = try profile().pay
        #expect(series.map(\.kind) == [.mean, .median])
        #expect(series.map { $0.figures.map(\.amount) } == [[50000, 56790], [51140]])
    }

    @Test("is found by id, name and other name in any case; else the nearest is offered")
    func names() {
        let careers = Catalogue(Self.files).careers
        for name in ["coder", "CODER", "medical coder", "Medical Biller"] {
            #expect(careers.named(name)?.id == "coder")
        }
        #expect(careers.named("nurse") == nil)
        #expect(careers.nearest(to: "medical codr") == "Medical coder")
        #expect(careers.nearest(to: "astronaut in space") == nil)
    }
}
