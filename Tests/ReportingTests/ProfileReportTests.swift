import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Eligibility
import Matching
import Reporting
import RuleEngine
import Testing

/// A school of which much is recorded.
let riverText = """
    institution: river-college
    name: River College
    other_names: [Riverton College, RC]
    unitid: "123456"
    location: {city: Riverton, state: MI}
    sources:
      page: {title: "River College, program page", url: "https://river.example.edu/hit", as_of: 2026-11-23, read: 2026-11-23}
      news: {title: "River College, news", url: "https://river.example.edu/news", as_of: 2024-06-01, read: 2026-11}
      copy: {url: "https://docs.example.com/river", as_of: 2016-08/2017-07, read: 2026-11, weak: copy on a document site}
    source: page
    accreditations_complete: {source: news, for: institutional}
    accreditations:
      - {agency: HLC, status: accredited, from: 1968~, next_review: 2025-08-31, source: news}
    programs:
      - id: hit-aas
        name: Health Information Technology
        award: associate
        ipeds: {cip: "51.0707", level: 3, source: news}
        duration: {stated: full time for 6 terms, length: 6 quarters}
        credits: {count: 94, unit: quarter}
        delivery: none
        tuition: 90 dollars a credit
        admission: {education: diploma, gpa: 2.05, stated: by points}
        credentials_stated: [RHIT, CCA]
        note: Offered full time and part time.
        also_stated:
          - {source: copy, name: Health Info Tech, duration: {stated: two years, length: 2 years}, credits: {count: 62}, delivery: [online, hybrid], admission: {gpa: 2.5, stated: competitive}, tuition: free, note: only a plan then, credentials_stated: [RHIT]}
          - {source: news, credits: {count: 61, unit: semester, source: copy}}
        accreditations:
          - {agency: CAHIIM, accredits: him-associate, status: candidate, source: copy}
          - {agency: CAHIIM, accredits: him-associate, status: initial-accreditation, from: 2024-05-15, next_review: 2031, source: news, note: for seven years}
      - id: coding
        name: Medical Coding
        sponsored: true
        award: certificate
        source: copy

    """

extension World {
    static func river() throws -> World {
        try World([SourceFile(path: "Programs/MI/river-college.yaml", text: riverText)])
    }

    func profile(_ id: String, on day: String = "2026-11-23", rules: Bool = true) throws -> ProgramProfile {
        let match = try ProgramFinder(institutions).find(id)
        return ProgramProfile(
            try #require(match.program), at: match.institution, on: try PartialDate(parsing: day).earliest,
            rules: rules ? [rule] : [], rulebook: rulebook)
    }

    func school(_ id: String, on day: String = "2026-11-23") throws -> SchoolProfile {
        SchoolProfile(
            try ProgramFinder(institutions).find(id).institution,
            on: try PartialDate(parsing: day).earliest, rules: [rule], rulebook: rulebook)
    }
}

@Suite("A page") struct ProfileReportTests {
    @Test("of a program shows every fact with its source, what is not recorded and what there is not")
    func program() throws {
        #expect(
            ProgramTextReport.text(try World.river().profile("river-college/hit-aas")) == """
                Health Information Technology [1]
                River College, Riverton, MI [1]
                river-college/hit-aas
                on 2026-11-23

                  also called Riverton College; RC
                  UNITID      123456 [1]
                  award       associate [1]
                  IPEDS       level 3, associate [2]
                              CIP 51.0707 [2]
                  admission   education: diploma [1]
                              lowest grade point average: 2.05 [1]
                              ability to benefit instead of a diploma: not recorded
                              besides: "by points" [1]
                  duration    "full time for 6 terms", 18 to 21 months [1]
                  credits     94 quarter credits [1]
                  delivery    none [1]
                  cost        90 dollars a credit [1]

                Accreditation
                  |2017  |2018   |2019  |2020   |2021   |2022  |2023   |2024  |2025   |2026
                  ....~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~#===============----
                                                                                  2026-11-23 ^
                  # accredited, sure   = accredited, assumed   - accredited when last seen
                  ~ not accredited when last seen   . nothing known

                  CAHIIM, him-associate
                  => cannot tell: accredited when last seen, 2024-06-01
                  . to 2017-07-30             nothing known: before it was first seen,
                                              2016-08/2017-07 [3]
                  ~ 2017-07-31 to 2024-05-14  last seen 2016-08/2017-07: preaccredited
                                              (candidate); nothing sure since [3]
                  # 2024-05-15 to 2024-06-01  accredited (initial-accreditation), sure [2]
                  = 2024-06-02 to 2026-06-01  accredited (initial-accreditation), assumed: last
                                              seen 2024-06-01 [2]
                 >- from 2026-06-02           last seen 2024-06-01: accredited
                                              (initial-accreditation); nothing sure since [2]
                  - on record: candidate [3]
                  - on record: initial-accreditation, from 2024-05-15 [2]; for seven years
                  - next review: 2031 [2], still to come

                Credentials, if completed on 2026-11-23
                  RHIT: cannot tell: accredited when last seen, 2024-06-01
                    - CAHIIM last seen 2024-06-01: confirm that it still holds
                  the page's own claim, never evidence: RHIT, CCA [1]
                  the whole reason: accredit qualify RHIT, with the id above

                Notes
                  - Offered full time and part time.

                What other pages say
                  [3] name: "Health Info Tech"; lowest grade point average: 2.5; admission:
                      "competitive"; duration: "two years", 21 to 24 months; credits: 62, of a
                      kind not stated; delivery: online, hybrid; cost: free; claims, never
                      evidence: RHIT; only a plan then
                  [2] credits: 61 semester credits [3]

                Sources
                  [1] River College, program page
                      https://river.example.edu/hit
                      as of 2026-11-23; read 2026-11-23
                  [2] River College, news
                      https://river.example.edu/news
                      as of 2024-06-01; read 2026-11
                  [3] copy
                      https://docs.example.com/river
                      as of 2016-08/2017-07; read 2026-11
                      weak source: copy on a document site

                Whom to ask
                  - anything: the school
                  - accreditation: CAHIIM (https://www.cahiim.org)
                  - RHIT: AHIMA (https://ahima.org)

                """)
    }

    @Test("of a program of which nothing is recorded says so everywhere")
    func silent() throws {
        #expect(
            ProgramTextReport.text(try World.river().profile("river-college/coding")) == """
                Medical Coding [1] [sponsored]
                River College, Riverton, MI [2]
                river-college/coding
                on 2026-11-23

                  also called Riverton College; RC
                  UNITID      123456 [2]
                  award       certificate [1]
                  IPEDS       level not recorded
                              CIP not recorded
                  admission   not recorded
                  duration    not recorded
                  credits     not recorded
                  delivery    not recorded
                  cost        not recorded

                Accreditation
                  - cannot tell
                    none is recorded, which is not the same as not accredited

                Credentials, if completed on 2026-11-23
                  RHIT: does not qualify
                    - the program's award: certificate; the route asks for associate
                  the page's own claim, never evidence: not recorded
                  the whole reason: accredit qualify RHIT, with the id above

                Sources
                  [1] copy
                      https://docs.example.com/river
                      as of 2016-08/2017-07; read 2026-11
                      weak source: copy on a document site
                  [2] River College, program page
                      https://river.example.edu/hit
                      as of 2026-11-23; read 2026-11-23

                Whom to ask
                  - anything: the school
                  - RHIT: AHIMA (https://ahima.org)

                """)
    }

    @Test("of a school shows its own accreditation and its programs in short")
    func school() throws {
        #expect(
            SchoolTextReport.text(try World.river().school("river-college")) == """
                River College, Riverton, MI [1]
                river-college
                on 2026-11-23

                  also called Riverton College; RC
                  UNITID      123456 [1]

                Accreditation of the school as a whole
                    |1970  |1975 |1980 |1985  |1990 |1995  |2000 |2005  |2010 |2015 |2020
                  #########################################################################==-
                                                                                  2026-11-23 ^
                  # accredited, sure   = accredited, assumed   - accredited when last seen
                  . nothing known

                  HLC
                  => cannot tell: accredited when last seen, 2024-06-01
                  . to 1967-12-31             nothing known: no record speaks for these days
                  # 1968-01-01 to 2024-06-01  accredited, sure [2]
                  = 2024-06-02 to 2026-06-01  accredited, assumed: last seen 2024-06-01 [2]
                 >- from 2026-06-02           last seen 2024-06-01: accredited; nothing sure
                                              since [2]
                  - on record: accredited, from 1968~ [2]
                  - next review: 2025-08-31 [2], past on 2026-11-23
                  - every institutional accreditation of that day is on record [2]

                Programs
                  - Health Information Technology, associate, 18 to 21 months (hit-aas)
                    RHIT: cannot tell: accredited when last seen, 2024-06-01
                      - CAHIIM last seen 2024-06-01: confirm that it still holds
                  - Medical Coding [sponsored], certificate, duration not recorded (coding)
                    RHIT: does not qualify
                      - the program's award: certificate; the route asks for associate
                  all of a program: accredit show SCHOOL/PROGRAM, with the ids above

                Sources
                  [1] River College, program page
                      https://river.example.edu/hit
                      as of 2026-11-23; read 2026-11-23
                  [2] River College, news
                      https://river.example.edu/news
                      as of 2024-06-01; read 2026-11

                Whom to ask
                  - anything: the school
                  - accreditation: https://ope.ed.gov/dapip/
                  - accreditation: CAHIIM (https://www.cahiim.org)
                  - RHIT: AHIMA (https://ahima.org)

                """)
    }

    @Test("of an undated record draws nothing, and says that the page has no date")
    func undated() throws {
        let text = ProgramTextReport.text(try World().profile("lake-college/hit-undated"))
        #expect(
            text.contains(
                """
                Accreditation
                  CAHIIM, him-associate
                  => cannot tell
                 >. all days                  nothing known: the page has no date, so it proves
                                              nothing of any day [1]
                  - on record: accredited [1]
                  - next review: not recorded

                """))
        #expect(!text.contains("^"))
    }

    @Test("of a program whose award only its accreditation tells says where it is from")
    func derivedAward() throws {
        let file = SourceFile(
            path: "Programs/MI/a.yaml",
            text: """
                institution: a
                name: A
                sources: {page: {url: "https://a.example.edu/", as_of: 2026-11-23}}
                source: page
                programs:
                  - id: p
                    name: P
                    accreditations: [{agency: CAHIIM, accredits: him-associate, status: accredited}]
                """)
        let text = ProgramTextReport.text(try World([file]).profile("a/p"))
        #expect(text.contains("  award       associate, by what else is recorded; not recorded itself\n"))
        #expect(text.contains("  city        not recorded\n  state       not recorded\n"))
        #expect(
            text.contains("  RHIT: qualifies\n    - accredited as him-associate by CAHIIM on 2026-11-23\n"))
    }

    @Test("says what codes stand for where there is a table of them")
    func codes() throws {
        let here = Origin(source: nil, line: 1, column: 1)
        let cip = try #require(CIPCode("51.0707"))
        var codes = CodeTables()
        codes.cip = CodeTable(entries: [
            .init(code: cip, meaning: .init(title: "Records Technology", occupations: .unknown), origin: here)
        ])
        codes.awardLevels = CodeTable(entries: [
            .init(
                code: .associate, meaning: .init(title: "two years", award: .associate, months: nil),
                origin: here)
        ])
        let profile = try World.river().profile("river-college/hit-aas")
        #expect(
            ProgramTextReport.text(profile, codes: codes).contains(
                """
                  IPEDS       level 3, two years [2]
                              CIP 51.0707, Records Technology [2]

                """))
        #expect(
            try ProfileJSON.text(profile, codes: codes).contains("\"cip_title\" : \"Records Technology\""))
        #expect(try ProfileJSON.text(profile).contains("\"cip_title\" : null"))
    }

    @Test("where there are no rules of a credential says so")
    func noRules() throws {
        let text = ProgramTextReport.text(try World.river().profile("river-college/coding", rules: false))
        #expect(
            text.contains(
                """
                Credentials, if completed on 2026-11-23
                  - no rule of a credential is known here
                  the page's own claim, never evidence: not recorded

                """))
    }

    @Test("of a school without programs says so, and of one with campuses names them")
    func campuses() throws {
        let file = SourceFile(
            path: "Programs/MI/a.yaml",
            text: """
                institution: a
                name: A
                sources: {page: {url: "https://a.example.edu/", as_of: 2026-11-23}}
                source: page
                campuses: [{id: main, city: Here, state: MI}, {id: far, state: none}]
                """)
        let text = SchoolTextReport.text(try World([file]).school("a"))
        #expect(
            text.contains(
                """
                  campus      main: city Here [1], state MI [1]
                  campus      far: city not recorded, state none [1]

                """))
        #expect(text.contains("Programs\n  - none is recorded\n\nSources\n"))
    }

    @Test("fits its width, whatever that is", arguments: [60, 80, 140])
    func width(columns: Int) throws {
        let world = try World.river()
        for text in [
            ProgramTextReport.text(try world.profile("river-college/hit-aas"), width: columns),
            SchoolTextReport.text(try world.school("river-college"), width: columns),
        ] {
            #expect(text.lines(over: columns) == [])
        }
    }
}
