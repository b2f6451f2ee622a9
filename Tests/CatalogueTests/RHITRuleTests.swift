import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// What is changed in the base case, and the verdict of the shipped rule.
struct RuleCase: Sendable, CustomTestStringConvertible {
    var change: String
    var school: School
    var completed: String?
    var verdict: Verdict

    init(_ change: String, _ school: School, completed: String? = "2027-05-15", _ verdict: Verdict) {
        self.change = change
        self.school = school
        self.completed = completed
        self.verdict = verdict
    }

    var testDescription: String { change }
}

/// The base case: an associate program in Michigan with one CAHIIM record, him-associate, continuing, from
/// 2015-07-01, seen on 2026-09-01, no list declared complete; completed and applied on 2027-05-15.
@Suite struct RHITRuleTests {
    private static func base(_ change: (inout Record) -> Void, award: String? = "associate") -> School {
        var record = Record.base
        change(&record)
        return School(award: award, [record])
    }

    private static let handover = [
        Record(agency: "CAAHEP", status: "accredited", from: "1996-01-01", to: "2005-02-28"),
        Record(from: "2005-03-01"),
    ]
    private static let other = Record(agency: "HLC", accredits: nil, status: nil)

    static let issue: [RuleCase] = [
        .init("nothing", School(), .qualifiesIf),
        .init("award removed", School(award: nil), .qualifiesIf),
        .init("award and accredits removed", base({ $0.accredits = nil }, award: nil), .cannotTell),
        .init("the list of accreditations removed", School([]), .cannotTell),
        .init("the record's status removed", base { $0.status = nil }, .cannotTell),
        .init("completion date removed", School(), completed: nil, .cannotTell),
        .init("start removed", base { $0.from = nil }, .qualifiesIf),
        .init("start removed, completed 2016", base { $0.from = nil }, completed: "2016-05-15", .cannotTell),
        .init("completed on the day it was seen", School(), completed: "2026-09-01", .qualifies),
        .init("to: unknown added", base { $0.to = "unknown" }, .cannotTell),
        .init(
            "award removed, accredits: health-informatics-master",
            base({ $0.accredits = "health-informatics-master" }, award: nil), .doesNotQualify),
        .init(
            "a certificate, everything removed but the state", School(award: "certificate", []),
            .doesNotQualify),
        .init("a second record of another agency, without status", School([.base, other]), .qualifiesIf),
        .init(
            "a second record of CAHIIM, overlapping, without status",
            School([.base, Record(status: nil, from: "2015-07-01")]), .cannotTell),
        .init("completed 2030", School(), completed: "2030-05-15", .cannotTell),
        .init("completed \"2005\", CAAHEP until February", School(handover), completed: "2005", .qualifies),
        .init(
            "a day's gap in the handover", School([handover[0], Record(from: "2005-03-02")]),
            completed: "2005", .cannotTell),
    ]

    @Test(arguments: issue)
    func theTableOfWhatTheRuleMustShow(_ test: RuleCase) throws {
        #expect(try Shipped().decide(test.school, graduate(test.completed)).verdict == test.verdict)
    }

    /// The route doesn't read the school's own accreditation: with it, without it and with a lost one alike.
    @Test(arguments: [nil, "accredited", "preaccredited"])
    func theSchoolsOwnAccreditationIsNotRead(_ status: String?) throws {
        var school = School()
        if let status { school.records = [Record(agency: "HLC", accredits: nil, status: status)] }
        #expect(try Shipped().decide(school, graduate("2027-05-15")).verdict == .qualifiesIf)
    }

    @Test func longAfterItWasSeenTheAnswerNamesTheDayItWasSeen() throws {
        let decision = try Shipped().decide(School(), graduate("2030-05-15"))
        #expect(decision.qualifiedWhenLastSeen)
        #expect(decision.explain().lastSeen?.seen == date("2026-09-01"))
        let text = decisionText(decision)
        #expect(text.contains("cannot tell: accredited when last seen, 2026-09-01"))
    }

    @Test func aCertificateIsRefusedByEveryRoute() throws {
        let explanation = try Shipped().decide(School(award: "certificate", []), graduate("2027-05-15"))
            .explain()
        #expect(explanation.routes.map(\.answer) == [.no, .no, .no])
        #expect(
            Set(explanation.routes.map(\.id)) == [
                "accredited-associate", "accredited-bachelor", "reciprocity",
            ])
        #expect(explanation.routes.allSatisfy { !$0.reasons.isEmpty })
    }

    // MARK: The day of the withdrawal

    private static let withdrawn = School(
        [.base, Record(status: "withdrawn", from: "2024-06-30")], seenWhole: "2024-06-30")

    @Test func theDayBeforeAWithdrawalStillCounts() throws {
        let decision = try Shipped().decide(Self.withdrawn, graduate("2024-06-29"))
        #expect(decision.verdict == .qualifies)
        #expect(
            decision.explain().bounds == DayRange(date("2015-07-01").earliest, date("2024-06-29").earliest))
    }

    @Test func theDayOfAWithdrawalIsAnOpenQuestionAndTheAnswerShowsIt() throws {
        for school in [Self.withdrawn, School(Self.withdrawn.programs[0].records)] {
            let explanation = try Shipped().decide(school, graduate("2024-06-30")).explain()
            #expect(explanation.decision.verdict == .cannotTell)
            let questions = explanation.needs.compactMap { reason -> String? in
                guard case .openParameter(let question, let days) = reason.kind else { return nil }
                return ([question] + days.map { "\($0.first) to \($0.last)" }).joined(separator: " | ")
            }
            #expect(questions.count == 1)
            let shown = try #require(questions.first)
            #expect(
                shown.hasPrefix(
                    "does it count that the program was accredited at another time of study, or soon after? | "
                ))
            // The days on which it was accredited are shown with the question.
            #expect(shown.hasSuffix(" to 2024-06-29"))
            #expect(standings(explanation.needs) == ["not-accredited on 2024-06-30"])
            // Words are wrapped to lines of 80 columns.
            let text = decisionText(explanation.decision).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            #expect(text.contains("open question: does it count that the program was accredited"))
            #expect(text.contains("not accredited (withdrawn) as him-associate by CAHIIM on 2024-06-30"))
        }
    }

    @Test func theRuleSettledTheDayOfAWithdrawalIsNotCovered() throws {
        let rules = Shipped.settled("on-completion-only")
        #expect(try rules.decide(Self.withdrawn, graduate("2024-06-29")).verdict == .qualifies)
        #expect(try rules.decide(Self.withdrawn, graduate("2024-06-30")).verdict == .doesNotQualify)
        #expect(try rules.decide(Self.withdrawn, graduate("2024-06-29/2024-06-30")).verdict == .cannotTell)
    }

    // MARK: Without assumptions, and the days around

    @Test(arguments: [
        ("2026-08-31", Verdict.qualifies), ("2026-09-01", .qualifies), ("2026-09-02", .cannotTell),
        ("2027-05-15", .cannotTell), ("2015-06-30", .cannotTell),
    ])
    func withoutAssumptionsAStatusSaysNothingOfLaterDays(_ completed: String, _ verdict: Verdict) throws {
        #expect(try Shipped().decide(School(), graduate(completed), trust: .sure).verdict == verdict)
    }

    @Test(arguments: [
        ("2027-05-15", Confidence.assumed, "2026-09-02 2028-09-01"),
        ("2026-09-02", .assumed, "2026-09-02 2028-09-01"),
        ("2028-09-01", .assumed, "2026-09-02 2028-09-01"),
        ("2020-02-29", .assumed, "2015-07-01 2026-09-01"), ("2015-07-01", .sure, "2015-07-01 2026-09-01"),
        // Before 1942 nobody accredited such programs, which is another answer.
        ("2015-06-30", .assumed, "1942-01-01 2015-06-30"), ("2028-09-02", .assumed, "2028-09-02 9999-12-31"),
        ("2026-09-02", .sure, "2026-09-02 9999-12-31"),
    ])
    func theBoundsOfCompletionAreExact(_ completed: String, _ trust: Confidence, _ bounds: String) throws {
        let found = try Shipped().decide(School(), graduate(completed), trust: trust).completionBounds()
        #expect(found.map { "\($0.first) \($0.last)" } == bounds)
    }

    @Test func anInexactDayOrNoneHasNoBounds() throws {
        #expect(try Shipped().decide(School(), graduate("2020")).completionBounds() == nil)
        #expect(try Shipped().decide(School(), graduate(nil)).completionBounds() == nil)
    }

    @Test func aYesThatRestsOnAnAssumptionNamesItAndACertainOneNone() throws {
        let assumed = try Shipped().decide(School(), graduate("2027-05-15")).explain().assumes
        #expect(assumed.map(\.seen) == [date("2026-09-01")])
        #expect(assumed.map(\.agency) == ["CAHIIM"])
        #expect(try Shipped().decide(School(), graduate("2026-09-01")).explain().assumes == [])
    }
}
