import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// What is changed in the base case, and the verdict.
struct VerdictCase: Sendable, CustomTestStringConvertible {
    var change: String
    var school: School
    var completed: String?
    var verdict: Verdict

    init(_ change: String, _ school: School = School(), completed: String? = "2027-05-15", _ verdict: Verdict)
    {
        self.change = change
        self.school = school
        self.completed = completed
        self.verdict = verdict
    }

    var testDescription: String { change }
}

@Suite struct VerdictTests {
    /// The base case: an associate program in Michigan with one CAHIIM record, him-associate, continuing, from
    /// 2015-07-01, seen on 2026-09-01, no list declared complete; completed and applied on 2027-05-15.
    static let missing: [VerdictCase] = [
        .init("nothing", School(), .qualifiesIf),
        // What was accredited says which award it was.
        .init("award removed", School(award: nil), .qualifiesIf),
        .init("award removed, its IPEDS level known", School(award: nil, level: .associate), .qualifiesIf),
        .init(
            "award and accredits removed", School(records: [Record(accredits: nil)], award: nil), .cannotTell),
        .init("accredits removed", School(records: [Record(accredits: nil)]), .cannotTell),
        .init("agency removed", School(records: [Record(agency: nil)]), .cannotTell),
        .init("an agency that nobody knows", School(records: [Record(agency: "CAHIM")]), .cannotTell),
        .init("accreditations removed", School(records: []), .cannotTell),
        .init("status removed", School(records: [Record(status: nil)]), .cannotTell),
        .init("a status that no source explains", School(records: [Record(status: "inactive")]), .cannotTell),
        .init("completion date removed", completed: nil, .cannotTell),
        .init("start removed", School(records: [Record(from: nil)]), .qualifiesIf),
        .init(
            "start removed, finished long ago", School(records: [Record(from: nil)]), completed: "2016-05-15",
            .cannotTell),
        .init("the source's day removed", School(records: [Record(asOf: nil)]), .cannotTell),
        .init("end unknown", School(records: [Record(to: "unknown")]), .cannotTell),
        .init("faulty record", School(records: [Record(isFaulty: true)]), .cannotTell),
        .init(
            "several campuses and none named", School(campuses: ["north", "south"], campus: "north"),
            .cannotTell),
        .init("everything removed", School(records: [], award: nil), .cannotTell),
    ]

    static let days: [VerdictCase] = [
        .init("finished on the day it was seen", completed: "2026-09-01", .qualifies),
        .init("finished the day after", completed: "2026-09-02", .qualifiesIf),
        .init("finished on the first day", completed: "2015-07-01", .qualifies),
        .init("finished before the first day", completed: "2015-06-30", .cannotTell),
        .init("finished 24 months after it was seen", completed: "2028-09-01", .qualifiesIf),
        .init("finished a day later", completed: "2028-09-02", .cannotTell),
        .init("finished long after it was seen", completed: "2030-05-15", .cannotTell),
        .init("finished on some day while it was accredited", completed: "2016", .qualifies),
        .init("finished on some day, perhaps after it was seen", completed: "2026", .qualifiesIf),
        .init("finished on some day, perhaps before it was accredited", completed: "2015", .cannotTell),
    ]

    static let other: [VerdictCase] = [
        .init("probation still counts", School(records: [Record(status: "probation")]), .qualifiesIf),
        .init(
            // What is on record of an agency and a kind of program is its one timeline: no list has to be complete.
            "candidacy on its day, no list complete", School(records: [Record(status: "candidacy")]),
            completed: "2026-09-01", .doesNotQualify),
        .init(
            "candidacy on its day, all seen",
            School(records: [Record(status: "candidacy")], complete: [(.programmatic, "2026-09-01")]),
            completed: "2026-09-01", .doesNotQualify),
        .init(
            "candidacy after its day, all seen then",
            School(records: [Record(status: "candidacy")], complete: [(.programmatic, "2027-05-15")]),
            .cannotTell),
        .init(
            "health informatics, award removed",
            School(records: [Record(accredits: "health-informatics-master")], award: nil), .doesNotQualify),
        .init(
            "health science, no list complete",
            School(records: [Record(accredits: "health-science-associate")]),
            .cannotTell),
        .init(
            "health science, all seen",
            School(
                records: [Record(accredits: "health-science-associate")],
                complete: [(.programmatic, "2027-05-15")]),
            .doesNotQualify),
        .init("a certificate", School(records: [], award: .certificate), .doesNotQualify),
        .init("a certificate, accredited as an associate", School(award: .certificate), .doesNotQualify),
        .init("a master's", School(award: .master), .doesNotQualify),
        .init(
            "a bachelor's accredited as such",
            School(records: [Record(accredits: "him-bachelor")], award: .bachelor), .cannotTell),
        .init(
            "a bachelor's, nothing found",
            School(records: [], award: .bachelor, complete: [(.programmatic, "2027-05-15")]), .doesNotQualify),
        .init(
            "accreditations removed, all seen on the day",
            School(records: [], complete: [(.programmatic, "2027-05-15")]), .doesNotQualify),
        .init(
            "accreditations removed, all of the program's own seen",
            School(records: [], programComplete: [(.programmatic, "2027-05-15")]), .doesNotQualify),
        .init(
            "accreditations removed, all seen the day before",
            School(records: [], complete: [(.programmatic, "2027-05-14")]), .cannotTell),
        .init(
            "accreditations removed, all institutional ones seen",
            School(records: [], complete: [(.institutional, "2027-05-15")]), .cannotTell),
        // DAPIP is silent of CAHIIM, and an accredited school makes no accredited program.
        .init(
            "only the school accredited",
            School(
                records: [],
                institutional: [Record(agency: "HLC", accredits: "institution", status: "accredited")]),
            .cannotTell),
    ]

    private static let others = Record(
        agency: "ABHES", accredits: "medical-assisting", status: nil, from: "2015-07-01")
    private static let handover = [
        Record(agency: "CAAHEP", from: "1996-01-01", to: "2005-02-28", asOf: "2026-09-01"),
        Record(from: "2005-03-01", asOf: "2026-09-01"),
    ]
    private static let withdrawn = School(
        records: [Record(), Record(status: "withdrawn", from: "2024-06-30")],
        complete: [(.programmatic, "2024-06-29"), (.programmatic, "2024-06-30")])

    static let several: [VerdictCase] = [
        .init("another agency's record without a status", School(records: [Record(), others]), .qualifiesIf),
        .init(
            "a second CAHIIM record without a status", School(records: [Record(), Record(status: nil)]),
            .cannotTell),
        .init(
            "a second CAHIIM record without a status and start",
            School(records: [Record(), Record(status: nil, from: nil)]), .cannotTell),
        .init(
            "a later CAHIIM record without a status",
            School(records: [Record(), Record(status: nil, from: "2020-01-01")]), .cannotTell),
        .init(
            "a contradiction", School(records: [Record(), Record(status: "withdrawn")]),
            completed: "2020-05-15",
            .cannotTell),
        .init(
            "one accreditor follows another, finished in that year", School(records: handover),
            completed: "2005",
            .qualifies),
        .init("finished under the first", School(records: handover), completed: "2005-02-28", .qualifies),
        .init("finished under the second", School(records: handover), completed: "2005-03-01", .qualifies),
        .init(
            "the second began later than the list says",
            School(records: [handover[0], Record(from: "2005-03-02", asOf: "2026-09-01")]), completed: "2005",
            .cannotTell),
        .init(
            "the first after its time", School(records: [Record(agency: "CAAHEP")]), completed: "2020-05-15",
            .cannotTell),
        .init("withdrawn, finished the day before", withdrawn, completed: "2024-06-29", .qualifies),
        .init("withdrawn, finished that day", withdrawn, completed: "2024-06-30", .doesNotQualify),
        .init(
            "withdrawn, finished on one of the two", withdrawn, completed: "2024-06-29/2024-06-30",
            .cannotTell),
        .init(
            "accredited on another campus",
            School(records: [Record(campus: "south")], campuses: ["north", "south"], campus: "north"),
            .cannotTell),
    ]

    @Test(arguments: missing + days + other + several)
    func theVerdictSaysNoMoreThanTheFactsDo(_ test: VerdictCase) {
        #expect(test.school.decision(completed: test.completed).verdict == test.verdict)
    }

    @Test func whatIsOnlyLastSeenCannotBeToldAndIsMarked() {
        let decision = School().decision(completed: "2030-05-15")
        #expect(decision.verdict == .cannotTell)
        #expect(decision.qualifiedWhenLastSeen)
    }

    @Test(arguments: ["2026-09-01", "2027-05-15", "2015-06-30"])
    func whatIsKnownOrNeverWasSeenIsNotLastSeen(_ completed: String) {
        #expect(!School().decision(completed: completed).qualifiedWhenLastSeen)
    }

    @Test(arguments: [("2002-09-30", Verdict.cannotTell), ("2002-10-01", .qualifies)])
    func beforeTheFirstEditionItCannotBeTold(_ applied: String, _ verdict: Verdict) {
        #expect(School().decision(completed: "2020-05-15", applied: applied).verdict == verdict)
    }

    @Test(arguments: [
        (Outcome.yes, Verdict.qualifies), (Outcome(true, from: .assumed), .qualifiesIf),
        (Outcome(true, from: .lastSeen), .cannotTell), (.cannotTell, .cannotTell), (.no, .doesNotQualify),
        (Outcome(false, from: .assumed), .doesNotQualify), (Outcome(false, from: .lastSeen), .cannotTell),
    ])
    func aVerdictIsTheAnswerWithWhatMayBeAssumed(_ outcome: Outcome, _ verdict: Verdict) {
        #expect(Verdict(outcome) == verdict)
    }

    /// IPEDS has one level for both, so the level alone is neither a yes nor a no.
    @Test(arguments: [Award.certificate, .diploma])
    func anIPEDSLevelForCertificatesCoversDiplomasAlike(_ award: Award) {
        let condition = RHIT.leaf("program.award", .is, award.rawValue)
        let rule = RHIT.rule([.init(id: "award", condition: condition, location: RHIT.place)])
        let school = School(records: [], award: nil, level: .certificateOneToTwoYears)
        #expect(school.decision(rule, completed: "2027-05-15").verdict == .cannotTell)
    }

    @Test func verdictsAreSpelledAsTheToolPrintsThem() {
        #expect(
            Verdict.allCases.map(\.rawValue) == [
                "qualifies", "qualifies-if", "cannot-tell", "does-not-qualify",
            ])
    }
}
