import Catalog
import CatalogLoading
import Diagnostics
import Eligibility
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
        _ selection: ProgramSelection = ProgramSelection(), _ education: EducationLevel? = nil
    ) throws -> CareerProfile {
        let catalogue = Catalogue(Self.files)
        #expect(catalogue.diagnostics.map(\.message) == [])
        let career = try #require(catalogue.careers.first)
        return CareerProfile(
            career, careers: catalogue.careers, institutions: catalogue.institutions,
            codes: catalogue.codes, selection: selection, education: education.flatMap { EducationHeld([$0]) }
        )
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
        let profile = try profile(ProgramSelection(), .ged)
        #expect(profile.programs.map(\.admission) == [[.yes: 1, .no: 1], [.ask: 1]])
    }

    @Test("leaves out only what certainly isn't asked for")
    func selection() throws {
        #expect(try profile(ProgramSelection(states: [.ohio])).programs == [])
        #expect(try profile(ProgramSelection(awards: [.certificate])).programs.map(\.award) == [nil])
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
