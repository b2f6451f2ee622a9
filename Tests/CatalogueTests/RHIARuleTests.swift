import Catalog
import Dates
import Eligibility
import RuleEngine
import Testing

/// The base case: a bachelor's program with one CAHIIM record, him-bachelor, seen on 2026-09-01.
@Suite struct RHIARuleTests {
    private static func school(
        _ award: String?, _ accredits: String?, _ change: (inout Record) -> Void = { _ in }
    ) -> School {
        var record = Record.base
        record.accredits = accredits
        change(&record)
        return School(award: award, [record])
    }

    private static let caahep = Record(
        agency: "CAAHEP", accredits: "him-bachelor", status: "accredited", from: "1996-01-01",
        to: "2005-02-28")

    private static func complete(_ accredits: String) -> School {
        var record = Record.base
        record.accredits = accredits
        record.seen = "2027-05-15"
        return School(award: "master", [record], seenWhole: "2027-05-15")
    }

    static let table: [RuleCase] = [
        .init("a bachelor's", school("bachelor", "him-bachelor"), .qualifiesIf),
        .init(
            "on the day it was seen", school("bachelor", "him-bachelor"), completed: "2026-09-01",
            .qualifies),
        .init("a master's", school("master", "him-master"), .qualifiesIf),
        .init(
            "the certificate after a bachelor's",
            school("post-baccalaureate-certificate", "him-post-baccalaureate"), .qualifiesIf),
        .init("the award by its accreditation", school(nil, "him-bachelor"), .qualifiesIf),
        // Health informatics does not count, whoever accredits it.
        .init(
            "a master's in health informatics, every record seen",
            complete("health-informatics-master"), .cannotTell),
        .init("the same in health information management", complete("him-master"), .qualifies),
        // Where nobody has seen every record, an accreditation as HIM may be missing.
        .init("a master's in health informatics", school("master", "health-informatics-master"), .cannotTell),
        // The guide names CAHIIM alone, and says nothing of the accreditor before it.
        .init(
            "accredited by CAAHEP in 2003",
            school("bachelor", "him-bachelor") { $0 = caahep }, completed: "2003-05-15", .cannotTell),
        .init("an associate", school("associate", "him-associate"), .doesNotQualify),
        .init("a certificate", School(award: "certificate", []), .doesNotQualify),
        .init("no record", School(award: "bachelor", []), .cannotTell),
        .init("no award and no record", School(award: nil, []), .cannotTell),
        .init(
            "withdrawn before completion",
            school("bachelor", "him-bachelor") { $0.status = "withdrawn" }, .cannotTell),
        .init(
            "candidate when seen", school("bachelor", "him-bachelor") { $0.status = "candidate" },
            .cannotTell),
        .init("seen long ago", school("bachelor", "him-bachelor") { $0.seen = nil }, .cannotTell),
    ]

    @Test(arguments: table)
    func theTableOfWhatTheRuleMustShow(_ test: RuleCase) throws {
        let decision = try Shipped().decide(test.school, graduate(test.completed), credential: "RHIA")
        #expect(decision.verdict == test.verdict)
    }

    /// Whether accreditation at another time of study, or soon after, counts is the question that RHIT leaves open,
    /// too.
    @Test(arguments: [
        complete("health-informatics-master"), school("bachelor", "him-bachelor") { $0.status = "withdrawn" },
    ])
    func whereOnlyTheDayOfCompletionCountsItIsNo(_ school: School) throws {
        let settled = Shipped.settled("on-completion-only")
        let decision = try settled.decide(school, graduate("2027-05-15"), credential: "RHIA")
        #expect(decision.verdict == .doesNotQualify)
    }

    /// What held before 2026 is not known here, so that it answers nothing for sure.
    @Test(arguments: ["2025-12-31", "2021-06-01", "2000-01-01"])
    func anEarlierApplicationIsNotJudged(_ applied: String) throws {
        let decision = try Shipped().decide(
            Self.school("bachelor", "him-bachelor"), graduate("2026-09-01", applied: applied),
            credential: "RHIA")
        #expect(decision.verdict == .cannotTell)
        #expect(decision.explain().edition == nil)
    }

    /// AHIMA words its three states for both exams.
    @Test(arguments: Enrolment.allCases)
    func studentsOfAnAccreditedProgramMaySitEarly(_ enrolment: Enrolment) throws {
        let student = undergraduate(enrolment, applied: "2026-10-01")
        let accredited = try Shipped().decide(
            Self.school("bachelor", "him-bachelor"), student, credential: "RHIA")
        #expect(accredited.verdict == .qualifiesIf)
        let other = try Shipped().decide(
            Self.school("associate", "him-associate"), student, credential: "RHIA")
        #expect(other.verdict == .doesNotQualify)
    }

    @Test func noProgramIsAWayToBoth() throws {
        for (award, kind) in [
            ("associate", "him-associate"), ("bachelor", "him-bachelor"), ("master", "him-master"),
            ("post-baccalaureate-certificate", "him-post-baccalaureate"),
        ] {
            let verdicts = try ["RHIT", "RHIA"].map {
                try Shipped().decide(
                    Self.school(award, kind), graduate("2026-09-01", applied: "2026-10-01"), credential: $0
                ).verdict
            }
            #expect(verdicts.filter { $0 == .qualifies }.count == 1, "\(award)")
        }
    }
}
