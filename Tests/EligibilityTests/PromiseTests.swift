import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// "An answer of yes or no is right for every way the unknowns could turn out" (design/3), where several
/// records or routes play together.
@Suite struct PromiseTests {
    /// A record that may belong to the base record's timeline and would then end or contradict its status.
    @Test(arguments: [
        // It may have been the associate program that CAHIIM withdrew from.
        ("accredits unknown", Record(accredits: nil, status: "withdrawn", from: "2025-01-01")),
        ("accredits misspelled", Record(accredits: "him-asociate", status: "withdrawn", from: "2025-01-01")),
        // It may have been CAHIIM that withdrew.
        ("agency misspelled", Record(agency: "CAHIM", status: "withdrawn", from: "2025-01-01")),
        ("agency unknown", Record(agency: nil, status: "withdrawn", from: "2025-01-01")),
        ("faulty and without accredits", Record(accredits: nil, status: nil, isFaulty: true)),
    ])
    func aRecordThatMayBelongToATimelineLeavesItOpen(_ name: String, _ record: Record) {
        let school = School(records: [Record(), record])
        #expect(school.decision(completed: "2027-05-15").verdict == .cannotTell)
    }

    /// Without a campus it may cover this one, and then two records contradict each other.
    @Test(arguments: ["2025-01-01", nil] as [String?])
    func aRecordThatMayCoverTheCampusLeavesItOpen(_ from: String?) {
        let school = School(
            records: [Record(campus: "north"), Record(status: "withdrawn", from: from)],
            campuses: ["north", "south"],
            campus: "north")
        #expect(school.decision(completed: "2026-09-01").verdict == .cannotTell)
    }

    @Test func nothingIsConcludedFromAFaultyRecordNotEvenTheAward() {
        let record = Record(accredits: "health-informatics-master", isFaulty: true)
        #expect(
            School(records: [record], award: nil).decision(completed: "2027-05-15").verdict == .cannotTell)
    }

    @Test func aProgramKnownToGiveNoAwardDoesNotQualify() {
        #expect(
            School(records: [], awardIsNone: true).decision(completed: "2027-05-15").verdict
                == .doesNotQualify)
        #expect(School(awardIsNone: true).decision(completed: "2027-05-15").verdict == .doesNotQualify)
    }

    // MARK: What goes along with a verdict

    private static func isAgency(_ agency: String) -> Condition { RHIT.leaf("item.agency", .is, agency) }

    private static let handover = School(records: [
        Record(agency: "CAAHEP", from: "1996-01-01", to: "2005-02-28"), Record(from: "2005-03-01"),
    ])

    @Test func aYesByOneRouteForSomeDaysAndAnotherForTheRestNamesWhatDecidesIt() {
        let rule = RHIT.rule([
            RHIT.route("caahep", .associate, accredits: "him-associate", agency: Self.isAgency("CAAHEP")),
            RHIT.route("cahiim", .associate, accredits: "him-associate", agency: Self.isAgency("CAHIIM")),
        ])
        let decision = Self.handover.decision(rule, completed: "2005")
        #expect(decision.verdict == .qualifies)
        #expect(Set(decision.explain().because.map(\.route)) == ["caahep", "cahiim"])
    }

    @Test func aYesThatIsCertainAnywayListsNoAssumption() {
        let both = DatedList(
            id: "him-accreditors",
            entries: ["CAAHEP", "CAHIIM"].map { .init(word: $0, from: nil, to: nil, location: RHIT.place) },
            location: RHIT.place)
        let school = School(records: [Record(), Record(agency: "CAAHEP", asOf: "2026-01-01")])
        let decision = school.decision(lists: [both], completed: "2026-09-01")
        #expect(decision.verdict == .qualifies)
        #expect(decision.explain().assumes == [])
    }

    /// "Assumptions travel with the verdict and are listed", and "a negative fades just the same".
    @Test func aNoThatRestsOnAnAssumptionListsItToo() {
        let school = School(records: [Record(status: "withdrawn", asOf: "2026-09-01")])
        let decision = school.decision(completed: "2027-05-15")
        #expect(decision.verdict == .doesNotQualify)
        #expect(decision.outcome.answer(at: .sure) == .cannotTell)
        #expect(decision.explain().assumes.map(\.seen) == [date("2026-09-01")])
    }

    @Test func withoutTheDayThatPicksTheEditionThatDayIsNeeded() {
        let route = RuleSource.Route(
            id: "award", condition: RHIT.leaf("program.award", .is, "associate"), location: RHIT.place)
        let rule = RHIT.rule([route], chosenBy: "student.completed_on")
        let decision = School().decision(rule, completed: nil)
        #expect(decision.verdict == .cannotTell)
        #expect(decision.explain().needs.map(\.kind) == [.missing(path: "student.completed_on")])
    }

    /// Everything else is known: only which of the two days it was would decide it.
    @Test func whereOnlyTheExactDayIsMissingThatDayIsNeededFirst() {
        let school = School(
            records: [Record(), Record(status: "withdrawn", from: "2024-06-30")],
            complete: [(.programmatic, "2024-06-29"), (.programmatic, "2024-06-30")])
        let decision = school.decision(completed: "2024-06-29/2024-06-30")
        #expect(decision.verdict == .cannotTell)
        #expect(decision.explain().needs.first?.kind == .missing(path: "student.completed_on"))
    }
}
