import Catalog
import Dates
import Testing

@Suite struct InstitutionTests {
    private let here = Origin(source: nil, line: 1, column: 1)

    private func college(campuses: [Campus] = []) -> Institution {
        var college = Institution(
            path: "Programs/MI/college.yaml", id: "college", name: "College", origin: here)
        college.state = .known(.michigan, here)
        college.campuses = campuses
        return college
    }

    private func program(campus: String?) -> Program {
        var program = Program(id: "him", name: "HIM", origin: here)
        program.campus = campus
        return program
    }

    @Test func withoutCampusesAProgramIsWhereTheSchoolIs() {
        #expect(college().state(of: program(campus: nil)) == .michigan)
    }

    @Test(arguments: [
        ("north", Region.michigan as Region?), ("island", .puertoRico), ("nowhere", nil), ("unrecorded", nil),
    ])
    func withCampusesAProgramIsWhereItsCampusIs(_ campus: String, _ state: Region?) {
        let school = college(campuses: [
            Campus(id: "north", city: .unknown, state: .known(.michigan, here)),
            Campus(id: "island", city: .unknown, state: .known(.puertoRico, here)),
            Campus(id: "unrecorded", city: .unknown, state: .unknown),
        ])
        #expect(school.state(of: program(campus: campus)) == state)
    }

    @Test func withCampusesAProgramThatNamesNoneIsNowhereKnown() {
        let school = college(campuses: [Campus(id: "north", city: .unknown, state: .known(.michigan, here))])
        #expect(school.state(of: program(campus: nil)) == nil)
    }

    @Test func aFactNamesTheSourceItRestsOn() {
        var school = college()
        school.sources = [FactSource(id: "ipeds"), FactSource(id: "dapip")]
        #expect(school.source(of: Origin(source: 1, line: 3, column: 1))?.id == "dapip")
        #expect(school.source(of: Origin(source: nil, line: 3, column: 1)) == nil)
        #expect(school.source(of: Origin(source: 2, line: 3, column: 1)) == nil)
        #expect(school.source(of: nil) == nil)
    }

    @Test func onlyAKnownFactHasAValueAndOnlyARecordedOneAPlace() {
        #expect(Fact<Int>.known(3, here).value == 3)
        #expect(Fact<Int>.none(here).value == nil)
        #expect(Fact<Int>.unknown.value == nil)
        #expect(Fact<Int>.known(3, here).origin == here)
        #expect(Fact<Int>.none(here).origin == here)
        #expect(Fact<Int>.unknown.origin == nil)
        #expect(Fact<Int>.none(here) != .unknown)
    }

    @Test func anAccreditorFindsItsWords() {
        let agency = Accreditor(
            id: "A", name: "Agency", reach: .programmatic, standsForMonths: 24,
            statuses: [.init(id: "candidate", countsAs: .preaccredited, standsForMonths: 0)],
            accredits: [.init(id: "him-associate", award: .associate)])
        #expect(agency.status("candidate")?.standsForMonths == 0)
        #expect(agency.status("him-associate") == nil)
        #expect(agency.scope("him-associate")?.award == .associate)
        #expect(agency.scope("candidate") == nil)
    }
}
