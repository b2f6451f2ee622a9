import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// A question about a standing, and its answer.
struct CheckCase: Sendable, CustomTestStringConvertible {
    var name: String
    var school: School
    var agency: String?
    var day: String
    var answer: StandingCheck.Answer

    init(
        _ name: String, _ school: School = School(), of agency: String? = "CAHIIM", on day: String,
        _ answer: StandingCheck.Answer
    ) {
        self.name = name
        self.school = school
        self.agency = agency
        self.day = day
        self.answer = answer
    }

    var testDescription: String { name }

    private static func parsed(_ text: String) -> Day { date(text).earliest }

    func check(program: Bool) -> StandingCheck {
        let institution = school.institution
        let rulebook = Rulebook.prepare(accreditors: Agencies.all, lists: [], credentials: []).rulebook
        return StandingCheck(
            institution, program: program ? institution.programs[0] : nil, agency: agency,
            on: Self.parsed(day),
            rulebook: rulebook)
    }
}

@Suite struct StandingCheckTests {
    static let ofProgram: [CheckCase] = [
        .init("on record", on: "2020-01-01", .accredited),
        .init("on the day it was seen", on: "2026-09-01", .accredited),
        .init("seen before", on: "2026-09-02", .accreditedIf),
        .init("on the last day it is assumed", on: "2028-09-01", .accreditedIf),
        .init("seen too long ago", on: "2028-09-02", .cannotTell),
        .init("before the first day", on: "2015-06-30", .cannotTell),
        .init("candidate", School(records: [Record(status: "candidacy")]), on: "2026-09-01", .preaccredited),
        .init(
            "candidate the day after", School(records: [Record(status: "candidacy")]), on: "2026-09-02",
            .cannotTell),
        .init("withdrawn", School(records: [Record(status: "withdrawn")]), on: "2020-01-01", .notAccredited),
        .init("no status", School(records: [Record(status: nil)]), on: "2020-01-01", .cannotTell),
        .init("nothing recorded", School(records: []), on: "2020-01-01", .cannotTell),
        .init(
            "nothing recorded, all seen on the day",
            School(records: [], complete: [(.programmatic, "2020-01-01")]), on: "2020-01-01", .notAccredited),
        .init(
            "nothing recorded, all seen the day before",
            School(records: [], complete: [(.programmatic, "2019-12-31")]), on: "2020-01-01", .cannotTell),
        .init(
            "nothing recorded, all institutional ones seen",
            School(records: [], complete: [(.institutional, "2020-01-01")]), on: "2020-01-01", .cannotTell),
        .init("nothing recorded of this agency", of: "ABHES", on: "2020-01-01", .cannotTell),
        .init("any agency", of: nil, on: "2020-01-01", .accredited),
        .init(
            "an agency nobody knows may be this one", School(records: [Record(agency: "CAHIM")]),
            on: "2020-01-01",
            .cannotTell),
        .init(
            "an agency that no rule file defines", School(records: []), of: "NOBODY", on: "2020-01-01",
            .cannotTell),
        .init(
            "another agency's list",
            School(records: [Record(agency: "CAHIM")], complete: [(.programmatic, "2020-01-01")]),
            on: "2020-01-01", .cannotTell),
    ]

    private static let hlc = Record(
        agency: "HLC", accredits: "institution", status: "accredited", from: "1968~")
    private static let accredited = School(institutional: [hlc])

    static let ofSchool: [CheckCase] = [
        .init("the school", accredited, of: "HLC", on: "2020-01-01", .accredited),
        .init("the school, seen before", accredited, of: "HLC", on: "2027-01-01", .accreditedIf),
        .init("the school, any agency", accredited, of: nil, on: "2020-01-01", .accredited),
        // An accredited program makes no accredited school, and the other way round.
        .init("a school with an accredited program", School(), of: nil, on: "2020-01-01", .cannotTell),
        .init(
            "a school with an accredited program, institutional agency", School(), of: "HLC",
            on: "2020-01-01",
            .cannotTell),
        .init(
            "an accredited school asked of a programmatic agency", School(records: [], institutional: [hlc]),
            of: "CAHIIM", on: "2020-01-01", .cannotTell),
        .init("the programs of a school", School(), of: "CAHIIM", on: "2020-01-01", .accredited),
        .init(
            "no record, all institutional agencies seen",
            School(complete: [(.institutional, "2020-01-01")]), of: "HLC", on: "2020-01-01", .notAccredited),
        .init(
            "no record, all programmatic agencies seen",
            School(complete: [(.programmatic, "2020-01-01")]), of: "HLC", on: "2020-01-01", .cannotTell),
    ]

    @Test(arguments: ofProgram)
    func aProgramsStandingIsWhatItsOwnRecordsSay(_ test: CheckCase) {
        #expect(test.check(program: true).answer == test.answer)
    }

    @Test(arguments: ofSchool)
    func aSchoolsStandingIsWhatTheSchoolsRecordsSay(_ test: CheckCase) {
        #expect(test.check(program: false).answer == test.answer)
    }

    @Test func aLineNamesItsAgencyItsStretchAndWhomToAsk() throws {
        let check = CheckCase("", on: "2027-01-01", .accreditedIf).check(program: true)
        #expect(check.lines.count == 1)
        let line = try #require(check.lines.first)
        #expect(line.agency == "CAHIIM")
        #expect(line.accredits == "him-associate")
        #expect(line.ask == "ask CAHIIM")
        #expect(line.program?.id == "him")
        #expect(
            line.stretch.map(text) == "2026-09-02 accredited, assumed since 2026-09-01 by 0")
        #expect(line.records.map(\.agency.value) == ["CAHIIM"])
    }

    @Test func aSchoolIsAskedWithAllItsPrograms() {
        let check = CheckCase("", Self.accredited, of: nil, on: "2020-01-01", .accredited).check(
            program: false)
        #expect(check.lines.map(\.agency) == ["HLC", "CAHIIM"])
        #expect(check.lines.map { $0.program?.id } == [nil, "him"])
    }

    @Test func aContradictionCannotTellAndNamesBothRecords() {
        let school = School(records: [Record(), Record(status: "withdrawn")])
        let check = CheckCase("", school, on: "2020-01-01", .cannotTell).check(program: true)
        #expect(check.answer == .cannotTell)
        #expect(check.lines.map { $0.stretch?.evidence } == [.init(.contradiction, records: [0, 1])])
    }
}
