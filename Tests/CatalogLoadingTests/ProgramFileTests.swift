import Catalog
import CatalogLoading
import Dates
import Diagnostics
import Testing

@Suite("A whole program file") struct ProgramFileTests {
    private let places = Places(fullProgramFile)

    private func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

    private func known<Value>(_ value: Value, _ needle: String, after marker: String = "", _ source: Int?)
        -> Fact<Value>
    {
        .known(value, places.origin(needle, after: marker, source: source))
    }

    @Test("has no findings and loses nothing")
    func cleanFile() {
        let catalogue = load(fullProgramFile)
        #expect(catalogue.briefs == [])
        #expect(catalogue.institutions.map(\.id) == ["a-college"])
        #expect(catalogue.lostPrograms == [])
        #expect(catalogue.faultyRules == [])
    }

    @Test("names its sources in order, a data set with the title and address of the rules")
    func sources() throws {
        let sources = try #require(load(fullProgramFile).institutions.first).sources
        #expect(
            sources == [
                FactSource(
                    id: "catalog", title: "The Catalog", url: "https://c.example.edu/p?x=1",
                    asOf: try date("2025-08/2026-07"), read: try date("2026-11-23"),
                    readOrigin: places.origin("2026-11-23", source: nil)),
                FactSource(id: "page", url: "http://p.example.edu/"),
                FactSource(
                    id: "dapip", title: "DAPIP", url: "https://ope.ed.gov/dapip/",
                    asOf: try date("2024-08-30")),
                FactSource(id: "ipeds", title: "IPEDS", url: "https://nces.ed.gov/ipeds/"),
            ])
    }

    @Test("gives the institution its exact value, each fact with its place and source")
    func institution() throws {
        let read = try #require(load(fullProgramFile).institutions.first)
        var expected = Institution(
            path: "Programs/MI/a-college.yaml", id: "a-college", name: "Ä College",
            origin: places.origin("a-college", source: 2))
        expected.formerIDs = ["old-college", "older-college"]
        expected.otherNames = ["AC", "A College, at B"]
        expected.unitid = known("172200", "\"172200\"", 3)
        expected.city = known("Ünder Hill", "\"Ünder Hill\"", 2)
        expected.state = known(.michigan, "MI", after: "Ünder Hill", 2)
        expected.campuses = [
            Campus(
                id: "main", city: known("Livonia", "Livonia", 1),
                state: known(.michigan, "MI", after: "Livonia", 1)),
            Campus(
                id: "south", city: .unknown,
                state: .none(places.origin("none", after: "city: unknown", source: 1))),
        ]
        expected.accreditationsComplete = [
            AccreditationsComplete(
                reach: .institutional, origin: places.origin("institutional", source: 2))
        ]
        expected.accreditations = [
            AccreditationRecord(
                agency: known("HLC", "HLC", 2), status: known("accredited", "accredited", after: "HLC", 2),
                start: known(try date("1968~"), "1968~", 2),
                nextReview: known(try date("2030-08-31"), "2030-08-31", 2),
                origin: places.origin("agency", source: 2))
        ]
        expected.fingerprint = read.fingerprint
        expected.sources = read.sources
        expected.programs = read.programs
        #expect(read == expected)
    }

    @Test("gives a program its exact value, each fact with its place and source")
    func program() throws {
        let read = try #require(load(fullProgramFile).program)
        let records = read.accreditations
        var expected = Program(
            id: "hit-aas", name: "Health Information Technology", origin: places.origin("hit-aas", source: 0))
        expected.formerIDs = ["hit"]
        expected.award = known(.associate, "associate", 0)
        expected.cip = known(try #require(CIPCode("51.0707")), "\"51.0707\"", 3)
        expected.ipedsLevel = known(.associate, "3", after: "level: ", 3)
        expected.length = known(
            StudyLength(stated: "four terms, full time", months: MonthRange(atLeast: 16, atMost: 21)),
            "\"four terms, full time\"", 0)
        expected.credits = known(Credits(count: 62, unit: .semester), "62", after: "credits", 1)
        expected.delivery = known([.onCampus, .online], "[on-campus, online]", 0)
        expected.admission.education = known(.diploma, "diploma", 1)
        expected.admission.gpa = known(250, "2.5", 1)
        expected.admission.abilityToBenefit = known(true, "true", 1)
        expected.admission.tests = known(
            [AdmissionTest(name: "TEAS", least: 59), AdmissionTest(name: "ACT", least: nil)],
            "[{test: TEAS, least: 59}, {test: ACT}]", 1)
        expected.admission.prerequisites = known(
            [
                Prerequisite(course: "Biology", withinYears: 5),
                Prerequisite(course: "Algebra", withinYears: nil),
            ], "[{course: Biology, within_years: 5}, {course: Algebra}]", 1)
        expected.admission.creditsFirst = known(15, "15", 1)
        expected.admission.stated = known("by points", "by points", 1)
        expected.credentialsStated = known(["RHIT", "CCA"], "[RHIT, CCA]", 0)
        expected.campus = "main"
        expected.isSponsored = true
        expected.note = "A note."
        expected.accreditationsComplete = [
            AccreditationsComplete(reach: .programmatic, origin: places.origin("programmatic", source: 0))
        ]
        expected.accreditations = records
        #expect(read == expected)
    }

    @Test("gives records their exact value, each fact with its place and source")
    func records() throws {
        let records = try #require(load(fullProgramFile).program).accreditations
        var full = AccreditationRecord(
            agency: known("CAHIIM", "CAHIIM", 1),
            accredits: known("him-associate", "him-associate", 1),
            status: known("initial-accreditation", "initial-accreditation", 1),
            start: known(try date("2019-05"), "2019-05", 1), end: .on(try date("2024-05-31")),
            nextReview: known(try date("2026"), "2026", after: "2024-05-31", 1), campus: "main",
            note: "Seen once.",
            origin: places.origin("agency", after: "for: programmatic", source: 1))
        full.endOrigin = places.origin("2024-05-31", source: 1)
        var brief = AccreditationRecord(
            agency: known("CAHIIM", "CAHIIM", after: "Seen once.", 0), end: .unknown,
            origin: places.origin("agency", after: "Seen once.", source: 0))
        brief.endOrigin = places.origin("unknown", after: "status: unknown, to: ", source: 0)
        #expect(records == [full, brief])
    }

    @Test("reads a program that says little: unknown, none and a duration in its own words")
    func sparseProgram() throws {
        let read = try #require(load(fullProgramFile).institutions.first?.programs.last)
        var expected = Program(
            id: "coding", name: "Coding", origin: places.origin("coding", after: "- id: ", source: 2))
        expected.cip = .none(places.origin("none", after: "award: unknown", source: 2))
        expected.ipedsLevel = known(.certificateUnderTwelveWeeks, "20", after: "51.0713", 2)
        expected.length = known(
            StudyLength(stated: "30 weeks", months: MonthRange(atLeast: 6, atMost: 7)), "30 weeks", 2)
        #expect(read == expected)
    }

    @Test("keeps the CIP beside the IPEDS level unless the program has one of its own")
    func cipOfIPEDS() throws {
        let text = """
            institution: a-college
            name: A
            source: ipeds
            programs:
              - {id: p, name: P, ipeds: {cip: "51.0707", level: 3}}
              - {id: q, name: Q, cip: "51.0706", ipeds: {cip: "51.0707"}}
            """
        let programs = try #require(load(text).institutions.first).programs
        #expect(programs.map { $0.cip.value?.text } == ["51.0707", "51.0706"])
    }

    @Test("reads a record without `to` as running on its source's day, `to: unknown` as ended")
    func ends() throws {
        let text = """
            institution: a-college
            name: A
            source: dapip
            accreditations:
              - {agency: HLC}
              - {agency: HLC, to: unknown}
              - {agency: HLC, to: 2009}
            """
        let records = try #require(load(text).institutions.first).accreditations
        #expect(records.map(\.end) == [.open, .unknown, .on(try date("2009"))])
        #expect(records.map(\.isFaulty) == [false, false, false])
    }
}
