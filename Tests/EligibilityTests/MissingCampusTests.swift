import Catalog
import Dates
import Eligibility
import RuleEngine
import Testing

/// Where a campus is missing, and where it makes no difference.
@Suite struct MissingCampusTests {
    private static let campuses = ["north", "south"]

    private static func school(_ records: [Record], on campus: String?) -> School {
        School(records: records, campuses: campuses, campus: campus)
    }

    private static func standing(
        _ school: School, on text: String = "2027-05-15"
    ) -> StandingTimeline.Stretch? {
        AccreditationRecords(
            of: school.institution.programs[0], at: school.institution, accreditors: Agencies.byID
        ).timelinesByCampus().first?.stretch(on: day(text))
    }

    @Test func aRecordWithoutACampusThatLeavesTheOthersOpenIsTheReason() throws {
        let school = Self.school(
            [Record(campus: "north"), Record(status: "withdrawn", from: "2020-01-01")], on: "north")
        let stretch = try #require(Self.standing(school))
        #expect(stretch.standing == nil)
        #expect(stretch.evidence.reason == .campusNotRecorded)
        #expect(stretch.evidence.records == [1])
        #expect(school.decision(completed: "2027-05-15").verdict == .cannotTell)
        // Of days before that record nothing is open.
        #expect(Self.standing(school, on: "2019-05-15")?.standing == .accredited)
    }

    /// What is open for another reason stays so: without the record nobody could tell either.
    @Test func theCampusIsNotBlamedForWhatIsOpenAnyway() {
        let school = Self.school(
            [Record(asOf: nil, campus: "north"), Record(status: "withdrawn", asOf: nil)], on: "north")
        #expect(Self.standing(school)?.standing == nil)
        #expect(Self.standing(school)?.evidence.reason != .campusNotRecorded)
    }

    @Test func whatIsTheSameOnAllCampusesHoldsWhereverTheProgramIsTaught() throws {
        let records = [Record(campus: "north"), Record(from: "2016-01-01", campus: "south")]
        let school = Self.school(records, on: nil)
        let stretch = try #require(Self.standing(school))
        #expect(stretch.standing == .accredited)
        #expect(stretch.confidence == .assumed)
        #expect(stretch.evidence.records == [0, 1])
        #expect(school.decision(completed: "2027-05-15").verdict == .qualifiesIf)
        #expect(school.decision(completed: "2020-05-15").verdict == .qualifies)
        // On one of the two it hadn't begun.
        #expect(school.decision(completed: "2015-09-15").verdict == .cannotTell)
    }

    @Test(arguments: [
        [Record(campus: "north")], [Record(campus: "north"), Record(status: "withdrawn", campus: "south")],
        [Record(campus: "north"), Record()], [Record()],
    ])
    func whatMayDifferByCampusNeedsTheCampus(_ records: [Record]) throws {
        let school = Self.school(records, on: nil)
        let stretch = try #require(Self.standing(school))
        #expect(stretch.standing == nil)
        #expect(stretch.evidence.reason == .campusNotRecorded)
        #expect(school.decision(completed: "2027-05-15").verdict == .cannotTell)
    }

    @Test func recordsOfOtherCampusesAreNamed() {
        func others(_ records: [Record], on campus: String?, agency: String? = "CAHIIM") -> [String] {
            let institution = Self.school(records, on: campus).institution
            return AccreditationRecords.otherCampuses(
                of: institution.programs[0], at: institution, agency: agency)
        }
        let south = Record(campus: "south")
        #expect(others([south, south], on: "north") == ["south"])
        #expect(others([south], on: "north", agency: nil) == ["south"])
        #expect(others([south], on: "south") == [])
        #expect(others([south], on: nil) == [])
        #expect(others([south, Record()], on: "north") == [])
        #expect(others([south], on: "north", agency: "CAAHEP") == [])
        #expect(others([], on: "north") == [])
    }
}
