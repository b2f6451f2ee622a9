import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
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
        _ write: (CareerProfile, CodeTables) throws -> Text
    ) throws -> Text {
        let school = SourceFile(path: "Programs/MI/lake-college.yaml", text: schoolText)
        let catalogue = Catalogue(ruleFiles + [careerFile, codes, school])
        let (rulebook, faults) = Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials)
        #expect((catalogue.diagnostics + faults).map(\.message) == [])
        var query = Query(credential: "", on: try #require(Day(year: 2026, month: 11, day: 23)))
        query.education = education.flatMap { EducationHeld([$0]) }
        query.graduateBy = graduateBy
        let profile = CareerProfile(
            try #require(catalogue.careers.first), careers: catalogue.careers,
            institutions: catalogue.institutions, codes: catalogue.codes, query: query, rulebook: rulebook)
        return try write(profile, catalogue.codes)
    }

    @Test("says skills, ways in, credentials, pay with its warnings and outlook, each with its source")
    func page() throws {
        let page = try report { CareerTextReport.text($0, codes: $1, width: 80) }
        #expect(
            page == """
                Technician

                Counted as
                  - 29-2071 Technicians (SOC 2010) [2]
                  - 29-2072 Specialists (SOC 2018) [1]
                  - 29-2098 Several (in no edition of the SOC) [1]
                    a wider class
                  The classes have other borders: a figure of one is no figure of another.

                Skills
                  - attention to detail [2]
                  - grammar [1]

                Ways in
                  - certificate, 3 to 6 months [2]
                    named with it: AAPC, LOCAL
                  - associate, length not stated [1]
                    named with it: RHIT

                Programs of this catalogue in a field that prepares for it
                  - certificate: 1 program, 9 to 24 months
                  A field is a hint: whether a program leads to a credential, its rule says.
                  fields: 51.0707 Records

                Credentials named with the ways in
                  - AAPC, with: certificate
                    no rule here: cannot tell, ask AAPC (https://aapc.com) [1]
                  - LOCAL, with: certificate
                    no rule here: cannot tell, ask whoever gives it
                  - RHIT, Technician, with: associate
                    a rule is here; on 2026-11-23, of 8 programs:
                      qualifies: 1
                      qualifies if still accredited: 1
                      accredited when last seen: 1
                      cannot tell: 4
                      does not qualify: 1
                    7 of them of a field that is not recorded
                    which, and why, with the options given here: accredit list --credential RHIT
                    --career technician

                Pay, in US dollars a year
                  mean, 29-2071
                    2017-05  20,000 [2]   ==========================
                  mean, 29-2072
                    2025-05  40,000 [1]   ====================================================
                  Warning: SOC 2018 defines the work otherwise than SOC 2010: figures of 29-2071
                  do not go on in those of 29-2072.
                  A mean and a median can't be compared: a few high wages lift a mean.

                Outlook
                  - 2020 to 2030: +10.5 % of 81,400 jobs, 29-2098 [1]
                  Warning: 29-2098: a wider class.

                Sources
                  [1] New page
                      https://www.bls.gov/new
                      as of 2025-05; read 2026-11-24
                  [2] Old page
                      https://www.bls.gov/old
                      as of 2017; read 2026-11-24

                """)
    }

    @Test("says what is left out, and the days that a wish to finish means")
    func leftOut() throws {
        let day = try #require(Day(year: 2030, month: 6, day: 30))
        let page = try report(education: .noDiploma, graduateBy: day) {
            CareerTextReport.text($0, codes: $1, width: 80)
        }
        #expect(page.contains("    a rule is here; begun on 2026-11-23 and done by 2030-06-30, of "))
        #expect(page.contains("    1 program left out: the entry requirement is not met\n"))
    }

    @Test("has the same in JSON, null where there is no rule, no edition or no note")
    func json() throws {
        let text = try report { try CareerJSONReport.text($0, codes: $1) }
        for part in [
            #""edition" : null,"#, #""note" : "a wider class","#, #""rule" : null"#, #""issuer" : "AHIMA","#,
            #""ask" : "AAPC (https://aapc.com)","#, #""does_not_qualify" : "#, #""definition_changes" : ["#,
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains(#""definition_changes" : []"#))
    }
}
