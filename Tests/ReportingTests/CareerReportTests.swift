import Catalog
import CatalogLoading
import Dates
import Eligibility
import FoundationEssentials
import Matching
import Reporting
import Testing

private let careerFile = SourceFile(
    path: "Rules/careers/technician.yaml",
    text: """
        career: technician
        name: Technician
        sources:
          new: {title: New page, url: "https://www.bls.gov/new", as_of: 2025-05, read: 2026-11-24}
          old: {title: Old page, url: "https://www.bls.gov/old", as_of: 2017, read: 2026-11-24}
        source: new
        skills: [{name: attention to detail, source: old}, {name: grammar}]
        occupations:
          - {soc: 29-2071, title: Technicians, edition: 2010, source: old}
          - {soc: 29-2072, title: Specialists, edition: 2018}
          - {soc: 29-2098, title: Several, edition: none, note: a wider class}
        paths:
          - {award: certificate, months: 3-6, credentials: [AAPC, LOCAL], source: old}
          - {award: associate, credentials: [RHIT]}
        credentials: [{name: AAPC, ask: "AAPC (https://aapc.com)"}]
        pay:
          - {kind: mean, amount: 20000, measured: 2017-05, soc: 29-2071, source: old}
          - {kind: mean, amount: 40000, measured: 2025-05, soc: 29-2072}
        outlook:
          - {from: 2020, to: 2030, change: "10.5", jobs: 81400, soc: 29-2098}

        """)

private let codes = SourceFile(
    path: "Rules/codes/cip.yaml",
    text: """
        codes: cip
        sources: {page: {url: "https://nces.ed.gov/"}}
        source: page
        entries:
          "51.0707": {title: Records, occupations: [29-2072]}

        """)

/// A career's page, in words and as JSON.
@Suite("The page of a career") struct CareerReportTests {
    private func report<Text>(
        education: EducationLevel? = nil, graduateBy: Day? = nil,
        _ write: (CareerProfile, CodeTables) -> Text
    ) throws -> Text {
        let school = SourceFile(path: "Programs/MI/lake-college.yaml", text: schoolText)
        let catalogue = Catalogue(ruleFiles + [careerFile, codes, school])
        let (rulebook, faults) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect((catalogue.diagnostics + faults).map(\.message) == [])
        var query = Query(credential: "", on: try #require(Day("2026-11-23")))
        query.education = education.flatMap { EducationHeld([$0]) }
        query.graduateBy = graduateBy
        let profile = CareerProfile(
            try #require(catalogue.careers.first), careers: catalogue.careers,
            institutions: catalogue.institutions, codes: catalogue.codes, query: query, rulebook: rulebook)
        return write(profile, catalogue.codes)
    }

    @Test("says skills, ways in, credentials, pay with its warnings and outlook, each with its source")
    func page() throws {
        let page = try report { CareerTextReport.text($0, codes: $1, width: 80) }
        #expect(page == "")
    }

    @Test("says what is left out, and the days that a wish to finish means")
    func leftOut() throws {
        let day = try #require(Day("2030-06-30"))
        let page = try report(education: .noDiploma, graduateBy: day) {
            CareerTextReport.text($0, codes: $1, width: 80)
        }
        #expect(page.contains("    a rule is here; begun on 2026-11-23 and done by 2030-06-30, of "))
        #expect(page.contains("    1 program left out: the entry requirement is not met\n"))
    }

    @Test("has the same in JSON, null where there is no rule, no edition or no note")
    func json() throws {
        let text = try report { CareerJSONReport.text($0, codes: $1) }
        for part in [
            #""edition" : null,"#, #""note" : "a wider class","#, #""rule" : null"#, #""issuer" : "AHIMA","#,
            #""ask" : "AAPC (https://aapc.com)","#, #""does_not_qualify" : "#, #""definition_changes" : ["#,
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains(#""definition_changes" : []"#))
    }
}
