import Catalog
import Dates
import Eligibility
import Testing

/// Records, and what their one timeline says from which day on.
struct TimelineCase: Sendable, CustomTestStringConvertible {
    var name: String
    var school: School
    var stretches: [String]

    init(_ name: String, _ records: [Record], _ stretches: [String]) {
        self.init(name, School(records: records), stretches)
    }

    init(_ name: String, _ school: School, _ stretches: [String]) {
        self.name = name
        self.school = school
        self.stretches = stretches
    }

    var testDescription: String { name }
}

/// A stretch in a line: the day it begins, what is known, why, and by which records.
func text(_ stretch: StandingTimeline.Stretch) -> String {
    let standing = stretch.standing?.rawValue ?? "cannot tell"
    let records = stretch.evidence.records.map(String.init).joined(separator: "+")
    let why: String? =
        switch stretch.evidence.reason {
        case .recorded: nil
        case .assumed(let seen): "assumed since \(seen)"
        case .lastSeen(let seen): "last seen \(seen)"
        case .beforeFirstSeen(let seen): "before it was seen \(seen)"
        case .startInexact(let start): "may have begun \(start)"
        case .endInexact(let end): "may have ended \(end)"
        case .endUnknown: "ended at some time"
        case .undatedSource: "undated source"
        case .statusNotRecorded: "no status"
        case .statusUndetermined(let word): "status \(word)"
        case .faultyRecord: "faulty"
        case .campusNotRecorded: "campus"
        case .subjectNotRecorded: "subject"
        case .announced(let start): "announced for \(start)"
        case .contradiction: "contradiction"
        case .predecessor(let agency): "\(agency) said something else"
        case .notOnList(let day): "not on the list of \(day?.text ?? "some day")"
        case .action(let kind, let day): "\(kind.rawValue) \(day?.text ?? "at some time")"
        case .notCovered: "not covered"
        case .completeList: "nothing found"
        }
    // Which records do not cover a day says nothing.
    let named = why == "not covered" || why == "nothing found" ? "" : " by \(records)"
    return "\(stretch.first) \(standing)" + (why.map { ", \($0)" } ?? "") + named
}

private let never = "0001-01-01 cannot tell, not covered"

@Suite struct TimelineTests {
    static let seen: [TimelineCase] = [
        // Known up to the day it was seen, assumed for 24 months with the last day, then only last seen.
        .init(
            "start known", [Record()],
            [
                never, "2015-07-01 accredited by 0", "2026-09-02 accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 accredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "no start", [Record(from: nil)],
            [
                "0001-01-01 cannot tell, before it was seen 2026-09-01 by 0", "2026-09-01 accredited by 0",
                "2026-09-02 accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 accredited, last seen 2026-09-01 by 0",
            ]),
        // A span counts from its first day: nobody knows on which of its days it was seen.
        .init(
            "seen on some day of a span", [Record(asOf: "2025-08/2026-07")],
            [
                never, "2015-07-01 accredited by 0",
                "2025-08-02 accredited, assumed since 2025-08/2026-07 by 0",
                "2027-08-02 accredited, last seen 2025-08/2026-07 by 0",
            ]),
        .init(
            "no start, seen on some day of a span", [Record(from: nil, asOf: "2025-08/2026-07")],
            [
                "0001-01-01 cannot tell, before it was seen 2025-08/2026-07 by 0",
                "2026-07-31 accredited, assumed since 2025-08/2026-07 by 0",
                "2027-08-02 accredited, last seen 2025-08/2026-07 by 0",
            ]),
        .init("undated source", [Record(asOf: nil)], [never, "2015-07-01 cannot tell, undated source by 0"]),
        .init(
            "candidacy never outlives its day", [Record(status: "candidacy")],
            [
                never, "2015-07-01 preaccredited by 0", "2026-09-02 preaccredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "denial never outlives its day", [Record(status: "denied")],
            [
                never, "2015-07-01 not-accredited by 0",
                "2026-09-02 not-accredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "a negative fades just the same", [Record(status: "withdrawn")],
            [
                never, "2015-07-01 not-accredited by 0",
                "2026-09-02 not-accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 not-accredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "seen on a leap day", [Record(asOf: "2024-02-29")],
            [
                never, "2015-07-01 accredited by 0", "2024-03-01 accredited, assumed since 2024-02-29 by 0",
                "2026-03-01 accredited, last seen 2024-02-29 by 0",
            ]),
    ]

    static let ends: [TimelineCase] = [
        // What comes after the end is not recorded, which is not "not accredited".
        .init(
            "known end", [Record(to: "2020-06-30")],
            [
                never, "2015-07-01 accredited by 0", "2020-07-01 cannot tell, not covered",
            ]),
        .init(
            "end unknown", [Record(to: "unknown")],
            [
                never, "2015-07-01 accredited by 0", "2015-07-02 cannot tell, ended at some time by 0",
                "2026-09-02 cannot tell, not covered",
            ]),
        .init(
            "inexact start", [Record(from: "2009")],
            [
                never, "2009-01-01 cannot tell, may have begun 2009 by 0", "2009-12-31 accredited by 0",
                "2026-09-02 accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 accredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "inexact end", [Record(to: "2020")],
            [
                never, "2015-07-01 accredited by 0", "2020-01-02 cannot tell, may have ended 2020 by 0",
                "2021-01-01 cannot tell, not covered",
            ]),
        .init(
            "an estimated start counts from its first day", [Record(from: "1968~")],
            [
                never, "1968-01-01 accredited by 0", "2026-09-02 accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 accredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "an end that was announced", [Record(to: "2030-06-30")],
            [
                never, "2015-07-01 accredited by 0", "2026-09-02 accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 accredited, last seen 2026-09-01 by 0", "2030-07-01 cannot tell, not covered",
            ]),
    ]

    static let several: [TimelineCase] = [
        .init(
            "the later start closes the earlier open record the day before",
            [Record(), Record(status: "withdrawn", from: "2024-06-30")],
            [
                never, "2015-07-01 accredited by 0", "2024-06-30 not-accredited by 1",
                "2026-09-02 not-accredited, assumed since 2026-09-01 by 1",
                "2028-09-02 not-accredited, last seen 2026-09-01 by 1",
            ]),
        .init(
            "in whatever order they stand",
            [Record(status: "withdrawn", from: "2024-06-30"), Record()],
            [
                never, "2015-07-01 accredited by 1", "2024-06-30 not-accredited by 0",
                "2026-09-02 not-accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 not-accredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "two that say different things of the same days", [Record(), Record(status: "withdrawn")],
            [
                never, "2015-07-01 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "two that say the same", [Record(), Record(status: "probation")],
            [
                never, "2015-07-01 accredited by 0+1",
                "2026-09-02 accredited, assumed since 2026-09-01 by 0+1",
                "2028-09-02 accredited, last seen 2026-09-01 by 0+1",
            ]),
        .init(
            "the days on which the later may have begun",
            [Record(), Record(status: "withdrawn", from: "2024")],
            [
                never, "2015-07-01 accredited by 0", "2024-01-01 cannot tell, contradiction by 0+1",
                "2024-12-31 not-accredited by 1", "2026-09-02 not-accredited, assumed since 2026-09-01 by 1",
                "2028-09-02 not-accredited, last seen 2026-09-01 by 1",
            ]),
        .init(
            "an undated record neither closes nor contradicts, but it may be newer",
            [Record(), Record(status: "withdrawn", from: "2024-06-30", asOf: nil)],
            [
                never, "2015-07-01 accredited by 0", "2026-09-02 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "unless it was read before",
            [Record(), Record(status: "withdrawn", from: "2024-06-30", asOf: nil, read: "2026-08-01")],
            [
                never, "2015-07-01 accredited by 0", "2026-09-02 accredited, assumed since 2026-09-01 by 0",
                "2028-09-02 accredited, last seen 2026-09-01 by 0",
            ]),
        .init(
            "a later sighting on some day of a span",
            [Record(asOf: "2025-10-01"), Record(status: "withdrawn", from: nil, asOf: "2025-08/2026-07")],
            [
                "0001-01-01 cannot tell, before it was seen 2025-08/2026-07 by 1",
                "2015-07-01 accredited by 0", "2025-10-02 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "two sightings before one that says otherwise",
            [
                Record(from: nil, asOf: "2026-01-01"), Record(from: nil, asOf: "2026-03-01"),
                Record(status: "withdrawn", from: nil, asOf: "2026-09-01"),
            ],
            [
                "0001-01-01 cannot tell, before it was seen 2026-01-01 by 0+1+2",
                "2026-01-01 accredited by 0", "2026-01-02 accredited, assumed since 2026-01-01 by 0",
                "2026-03-01 accredited by 1", "2026-03-02 cannot tell, contradiction by 1+2",
                "2026-09-01 not-accredited by 2",
                "2026-09-02 not-accredited, assumed since 2026-09-01 by 2",
                "2028-09-02 not-accredited, last seen 2026-09-01 by 2",
            ]),
        .init(
            "an end that an older source announced",
            [Record(asOf: "2026-09-01"), Record(to: "2027-06-30", asOf: "2025-09-01")],
            [
                never, "2015-07-01 accredited by 0+1", "2025-09-02 accredited by 0",
                "2026-09-02 accredited, assumed since 2026-09-01 by 0",
                "2027-07-01 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "a candidacy that ended on some day of a month",
            [
                Record(asOf: "2025-10-01"),
                Record(status: "candidacy", from: nil, to: "2025-12", asOf: "2026-03-01"),
            ],
            [
                "0001-01-01 cannot tell, before it was seen 2026-03-01 by 1", "2015-07-01 accredited by 0",
                "2025-10-02 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "a history that one catalog of an unknown day tells",
            [
                Record(status: "candidacy", from: "2019-03-01", asOf: "2025-08/2026-07"),
                Record(from: "2021-05-01", asOf: "2025-08/2026-07"),
            ],
            [
                never, "2019-03-01 preaccredited by 0", "2021-05-01 accredited by 1",
                "2025-08-02 accredited, assumed since 2025-08/2026-07 by 1",
                "2027-08-02 accredited, last seen 2025-08/2026-07 by 1",
            ]),
        .init(
            "one status goes over into another in some year",
            [Record(), Record(status: "probation", from: "2019")],
            [
                never, "2015-07-01 accredited by 0", "2019-12-31 accredited by 1",
                "2026-09-02 accredited, assumed since 2026-09-01 by 1",
                "2028-09-02 accredited, last seen 2026-09-01 by 1",
            ]),
        .init(
            "a candidacy closes no accreditation that the same page names",
            [Record(), Record(status: "candidacy", from: "2024-06-30")],
            [
                never, "2015-07-01 accredited by 0", "2024-06-30 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "a page that states ends closes a candidacy with an accreditation",
            [
                Record(status: "candidacy", source: "registry", statesEnds: true),
                Record(from: "2024-06-30", source: "registry", statesEnds: true),
            ],
            [
                never, "2015-07-01 preaccredited by 0", "2024-06-30 accredited by 1",
                "2026-09-02 accredited, assumed since 2026-09-01 by 1",
                "2028-09-02 accredited, last seen 2026-09-01 by 1",
            ]),
        .init(
            "what was only announced",
            [Record(from: "2027-01-01")],
            [never, "2027-01-01 cannot tell, announced for 2027-01-01 by 0"]),
        .init(
            "a later sighting without a start leaves the days between open",
            [Record(asOf: "2026-01-01"), Record(status: "withdrawn", from: nil, asOf: "2026-09-01")],
            [
                "0001-01-01 cannot tell, before it was seen 2026-09-01 by 1", "2015-07-01 accredited by 0",
                "2026-01-02 cannot tell, contradiction by 0+1", "2026-09-01 not-accredited by 1",
                "2026-09-02 not-accredited, assumed since 2026-09-01 by 1",
                "2028-09-02 not-accredited, last seen 2026-09-01 by 1",
            ]),
    ]

    static let doubts: [TimelineCase] = [
        .init("no status", [Record(status: nil)], [never, "2015-07-01 cannot tell, no status by 0"]),
        .init(
            "a status that no source explains", [Record(status: "inactive")],
            [
                never, "2015-07-01 cannot tell, status inactive by 0",
            ]),
        .init(
            "a status that the agency does not have", [Record(status: "withdrawm")],
            [
                never, "2015-07-01 cannot tell, status withdrawm by 0",
            ]),
        .init(
            "a record without a status beside another", [Record(), Record(status: nil)],
            [
                never, "2015-07-01 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "a later record without a status", [Record(), Record(status: nil, from: "2024-06-30")],
            [
                never, "2015-07-01 accredited by 0", "2024-06-30 cannot tell, no status by 1",
            ]),
        .init("a faulty record alone", [Record(isFaulty: true)], ["0001-01-01 cannot tell, faulty by 0"]),
        .init(
            "a faulty record beside another", [Record(), Record(status: nil, isFaulty: true)],
            [
                "0001-01-01 cannot tell, faulty by 1", "2015-07-01 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "a faulty record that says the same",
            [Record(from: nil, asOf: "2020-01-01"), Record(asOf: "2020-01-01", isFaulty: true)],
            [
                "0001-01-01 cannot tell, before it was seen 2020-01-01 by 0+1",
                "2020-01-01 accredited by 0", "2020-01-02 cannot tell, faulty by 0+1",
            ]),
        .init(
            "a period that was announced with its end",
            [Record(from: "2021-01-01", to: "2023-12-31", asOf: "2020-06-01")],
            [
                never, "2021-01-01 cannot tell, announced for 2021-01-01 by 0",
                "2024-01-01 cannot tell, not covered",
            ]),
        .init(
            "a newer edition of a list no longer has it",
            School(
                records: [Record(from: "2010-01-01", asOf: "2024-01-01", source: "old", missingFrom: "new")],
                institutional: [Record(agency: "HLC", accredits: nil, asOf: "2025-01-01", source: "new")]),
            [
                never, "2010-01-01 accredited by 0",
                "2024-01-02 cannot tell, not on the list of 2025-01-01 by 0",
            ]),
        .init(
            "a newer edition without a date no longer has it",
            [Record(from: "2010-01-01", asOf: "2024-01-01", source: "old", missingFrom: "new")],
            [
                never, "2010-01-01 accredited by 0",
                "2024-01-02 cannot tell, not on the list of some day by 0",
            ]),
        .init(
            "a record that came back is not missing",
            [
                Record(from: "2010-01-01", asOf: "2024-01-01", source: "old", missingFrom: "new"),
                Record(from: "2010-01-01", asOf: "2025-01-01", source: "new"),
            ],
            [
                never, "2010-01-01 accredited by 0+1", "2024-01-02 accredited by 1",
                "2025-01-02 accredited, assumed since 2025-01-01 by 1",
                "2027-01-02 accredited, last seen 2025-01-01 by 1",
            ]),
        .init(
            "one page says two things of its one day, which isn't known, one of them with an end",
            [
                Record(from: "2020-01-01", asOf: "2020", source: "A"),
                Record(status: "withdrawn", from: nil, to: "2022-01-01", asOf: "2020", source: "A"),
            ],
            [
                "0001-01-01 cannot tell, before it was seen 2020 by 1",
                "2020-01-01 cannot tell, contradiction by 0+1",
            ]),
        .init(
            "no campus where there are several", School(campuses: ["north", "south"], campus: "north"),
            [
                never, "2015-07-01 cannot tell, campus by 0",
            ]),
        .init(
            "a program without a campus where there are several",
            School(records: [Record(campus: "north")], campuses: ["north", "south"]),
            [
                never, "2015-07-01 cannot tell, campus by 0",
            ]),
        .init(
            "the program's campus",
            School(
                records: [
                    Record(to: "2020-06-30", campus: "north"), Record(status: "withdrawn", campus: "south"),
                ],
                campuses: ["north", "south"], campus: "north"),
            [
                never, "2015-07-01 accredited by 0", "2020-07-01 cannot tell, not covered",
            ]),
    ]

    static let complete: [TimelineCase] = [
        .init(
            "a complete list answers no on its own day only",
            School(records: [Record(to: "2020-06-30")], complete: [(.programmatic, "2024-05-05")]),
            [
                never, "2015-07-01 accredited by 0", "2020-07-01 cannot tell, not covered",
                "2024-05-05 not-accredited, nothing found", "2024-05-06 cannot tell, not covered",
            ]),
        .init(
            "a complete list of a span answers for none of its days",
            School(records: [Record(to: "2020-06-30")], complete: [(.programmatic, "2024-05")]),
            [
                never, "2015-07-01 accredited by 0", "2020-07-01 cannot tell, not covered",
            ]),
        .init(
            "an undated complete list answers for no day",
            School(records: [Record(to: "2020-06-30")], complete: [(.programmatic, nil)]),
            [
                never, "2015-07-01 accredited by 0", "2020-07-01 cannot tell, not covered",
            ]),
        .init(
            "a list of institutional agencies says nothing of others",
            School(records: [Record(to: "2020-06-30")], complete: [(.institutional, "2024-05-05")]),
            [
                never, "2015-07-01 accredited by 0", "2020-07-01 cannot tell, not covered",
            ]),
        .init(
            "a complete list that doesn't have what an older page saw",
            School(records: [Record(asOf: "2023-09-01")], complete: [(.programmatic, "2024-05-05")]),
            [
                never, "2015-07-01 accredited by 0",
                "2023-09-02 cannot tell, not on the list of 2024-05-05 by 0",
            ]),
        .init(
            "a complete list and a withdrawal before it",
            School(
                records: [Record(status: "withdrawn", asOf: "2023-09-01")],
                complete: [(.programmatic, "2024-05-05")]),
            [
                never, "2015-07-01 not-accredited by 0",
                "2023-09-02 cannot tell, not on the list of 2024-05-05 by 0",
                "2024-05-05 not-accredited, nothing found",
                "2024-05-06 cannot tell, not on the list of 2024-05-05 by 0",
            ]),
        .init(
            "a complete list leaves an open question open",
            School(records: [Record(to: "unknown")], complete: [(.programmatic, "2024-05-05")]),
            [
                never, "2015-07-01 accredited by 0", "2015-07-02 cannot tell, ended at some time by 0",
                "2026-09-02 cannot tell, not covered",
            ]),
    ]

    @Test(arguments: seen + ends + several + doubts + complete)
    func theTimelineSaysWhatIsKnownOfEachDay(_ test: TimelineCase) {
        #expect(test.school.timelines.map { $0.stretches.map(text) } == [test.stretches])
    }

    @Test(arguments: [
        Record(agency: "CAHIM"), Record(agency: nil), Record(agency: "CAHIM", status: "withdrawn"),
    ])
    func anAgencyThatNobodyKnowsTellsNothing(_ record: Record) {
        let timelines = School(records: [record]).timelines
        #expect(timelines.map(\.agency) == [nil])
        #expect(timelines.flatMap { $0.stretches.map(\.standing) }.allSatisfy { $0 == nil })
    }

    @Test func eachAgencyAndKindOfProgramHasItsOwnTimeline() {
        let school = School(records: [
            Record(), Record(agency: "ABHES", accredits: "medical-assisting", status: "accredited"),
            Record(accredits: "him-bachelor"), Record(status: "withdrawn", from: "2024-06-30"),
        ])
        #expect(school.timelines.map(\.agency) == ["CAHIIM", "ABHES", "CAHIIM"])
        #expect(school.timelines.map(\.accredits) == ["him-associate", "medical-assisting", "him-bachelor"])
        #expect(school.timelines.map(\.records) == [[0, 3], [1], [2]])
    }

    @Test func aRecordOfAnotherCampusIsNotTheProgramsOwn() {
        let school = School(
            records: [Record(campus: "south")], campuses: ["north", "south"], campus: "north")
        #expect(school.timelines.isEmpty)
    }

    @Test func theSchoolsOwnRecordsDoNotBelongToACampus() {
        let record = Record(agency: "HLC", accredits: "institution", status: "accredited", to: "2020-06-30")
        let school = School(institutional: [record], campuses: ["north", "south"])
        let timelines = AccreditationRecords(of: school.institution, accreditors: Agencies.byID).timelines()
        #expect(
            timelines.map { $0.stretches.map(text) } == [
                [never, "2015-07-01 accredited by 0", "2020-07-01 cannot tell, not covered"]
            ])
    }

    @Test func aDayFallsInTheLastStretchThatHasBegun() throws {
        let timeline = try #require(School().timelines.first)
        let standings = ["2015-06-30", "2015-07-01", "2026-09-01", "2026-09-02"].map {
            text(timeline.stretch(on: day($0)))
        }
        #expect(
            standings == [
                never, "2015-07-01 accredited by 0", "2015-07-01 accredited by 0",
                "2026-09-02 accredited, assumed since 2026-09-01 by 0",
            ])
    }
}
