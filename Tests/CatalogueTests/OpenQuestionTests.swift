import Dates
import Eligibility
import RuleEngine
import Testing

/// Three cases that no text decides: finished during candidacy, or in a first class, and accredited later;
/// begun while accredited, and finished after it ended. One parameter of the rule, with each of its answers.
@Suite struct OpenQuestionTests {
    /// Accredited until 2024-06-29, and withdrawn the day after.
    private static let lost = School([.base, Record(status: "withdrawn", from: "2024-06-30")])

    /// A candidate until the day before it is accredited, as a page that looks back says.
    private static func gained(on day: String, candidateTo: String) -> School {
        School([
            Record(status: "candidate", from: "2021-01-01", to: candidateTo, seen: "2026-12-31"),
            Record(status: "initial-accreditation", from: day, seen: "2026-12-31"),
        ])
    }

    private func verdict(
        _ answer: String, _ school: School, _ completed: String, enrolled: String? = nil
    ) throws -> Verdict {
        try Shipped.settled(answer).decide(school, graduate(completed, enrolled: enrolled)).verdict
    }

    // MARK: Open, as shipped

    @Test func openItIsNoYesAndNoNoForAnyOfTheThreeCases() throws {
        let rules = Shipped()
        let candidate = Self.gained(on: "2024-06-01", candidateTo: "2024-05-31")
        let late = graduate("2025-05-15", enrolled: "2022-09-01")
        #expect(try rules.decide(Self.lost, late).verdict == .cannotTell)
        #expect(try rules.decide(candidate, graduate("2024-05-31")).verdict == .cannotTell)
        let explanation = try rules.decide(candidate, graduate("2024-05-31")).explain()
        #expect(standings(explanation.needs) == ["preaccredited on 2024-05-31"])
    }

    @Test(arguments: ["on-completion-only", "any-time-of-study", "soon-after"])
    func whoFinishesWhileAccreditedQualifiesWhateverTheAnswer(_ answer: String) throws {
        #expect(try verdict(answer, School(), "2026-09-01") == .qualifies)
        #expect(try verdict(answer, School(), "2027-05-15") == .qualifiesIf)
        #expect(try verdict(answer, School(award: "certificate"), "2026-09-01") == .doesNotQualify)
    }

    // MARK: On completion only

    @Test func onCompletionOnlyNeitherEarlierNorLaterCounts() throws {
        var lost = Self.lost
        lost.programs[0].seenWhole = "2025-05-15"
        #expect(
            try verdict("on-completion-only", lost, "2025-05-15", enrolled: "2022-09-01") == .doesNotQualify)
        var gained = Self.gained(on: "2024-06-01", candidateTo: "2024-05-31")
        gained.programs[0].seenWhole = "2024-05-31"
        #expect(try verdict("on-completion-only", gained, "2024-05-31") == .doesNotQualify)
        #expect(try verdict("on-completion-only", gained, "2024-06-01") == .qualifies)
    }

    // MARK: Any time of study

    @Test(arguments: [
        ("2022-09-01", Verdict.qualifies), ("2024-06-29", .qualifies), ("2024-05", .qualifies),
        // Some days of June were before the end, one was not.
        ("2024-06", .cannotTell), ("2023/2024", .cannotTell),
    ])
    func oneDayOfStudyWhileAccreditedIsEnough(_ enrolled: String, _ verdict: Verdict) throws {
        #expect(
            try self.verdict("any-time-of-study", Self.lost, "2025-05-15", enrolled: enrolled) == verdict)
        #expect(try self.verdict("any-time-of-study", Self.lost, "2025", enrolled: enrolled) == verdict)
    }

    @Test func studyThatBeganOnTheDayItEndedHasNoDayOfIt() throws {
        var lost = Self.lost
        lost.programs[0].seenWhole = "2025-05-15"
        let found = try verdict("any-time-of-study", lost, "2025-05-15", enrolled: "2024-06-30")
        #expect(found == .doesNotQualify || found == .cannotTell)
    }

    @Test func notKnowingWhenStudyBeganIsNamed() throws {
        let rules = Shipped.settled("any-time-of-study")
        let explanation = try rules.decide(Self.lost, graduate("2025-05-15")).explain()
        #expect(explanation.decision.verdict == .cannotTell)
        #expect(missing(explanation.needs).contains("student.enrolled_on"))
    }

    @Test func anAccreditationAfterTheStudyIsNoTimeOfStudy() throws {
        let gained = Self.gained(on: "2024-06-01", candidateTo: "2024-05-31")
        let found = try verdict("any-time-of-study", gained, "2024-05-31", enrolled: "2022-09-01")
        #expect(found == .doesNotQualify || found == .cannotTell)
    }

    // MARK: Soon after

    @Test(arguments: [
        ("2022-05-15", "2022-05-16", "2022-05-15", true), ("2022-05-15", "2024-05-15", "2024-05-14", true),
        ("2022-05-15", "2024-05-16", "2024-05-15", false),
        // 24 months from a leap day end on the last day of February.
        ("2024-02-29", "2026-02-28", "2026-02-27", true), ("2024-02-29", "2026-03-01", "2026-02-28", false),
        ("2022-02-28", "2024-02-28", "2024-02-27", true), ("2022-02-28", "2024-02-29", "2024-02-28", false),
        ("2022-08-31", "2024-08-31", "2024-08-30", true),
        // An inexact day of completion has to be near enough whichever it was.
        ("2022-05", "2024-05-01", "2024-04-30", true), ("2022-05", "2024-05-02", "2024-05-01", false),
        ("2024-02", "2026-02-01", "2026-01-31", true),
        ("2022-02-27/2022-03-01", "2024-02-28", "2024-02-27", false),
    ])
    func soonAfterIsWithin24Months(
        _ completed: String, _ accredited: String, _ candidateTo: String, _ isYes: Bool
    ) throws {
        let school = Self.gained(on: accredited, candidateTo: candidateTo)
        #expect((try verdict("soon-after", school, completed) == .qualifies) == isYes)
    }

    @Test func soonAfterAnAccreditationThatEndedEarlierDoesNotCount() throws {
        var lost = Self.lost
        lost.programs[0].seenWhole = "2025-05-15"
        let found = try verdict("soon-after", lost, "2025-05-15", enrolled: "2022-09-01")
        #expect(found == .doesNotQualify || found == .cannotTell)
    }

    /// A list that is complete on the day of completion says nothing of the months after it.
    @Test(arguments: ["open", "soon-after"])
    func nothingFoundOnTheDayIsNoNoWhereLaterAccreditationMayCount(_ answer: String) throws {
        let nothing = School([], seenWhole: "2024-05-31")
        #expect(try verdict(answer, nothing, "2024-05-31") == .cannotTell)
    }

    @Test func nothingFoundOnTheDayIsANoWhereOnlyTheDayCounts() throws {
        let nothing = School([], seenWhole: "2024-05-31")
        #expect(try verdict("on-completion-only", nothing, "2024-05-31") == .doesNotQualify)
        #expect(try verdict("on-completion-only", nothing, "2024-06-01") == .cannotTell)
    }

    // MARK: What it is explained with

    @Test func theStandingThatAWindowFoundIsAmongTheReasons() throws {
        let rules = Shipped.settled("any-time-of-study")
        let explanation = try rules.decide(Self.lost, graduate("2025-05-15", enrolled: "2022-09-01"))
            .explain()
        #expect(explanation.decision.verdict == .qualifies)
        #expect(!standings(explanation.because).isEmpty)
    }

    @Test func aYesThatAWindowFoundByAssumptionNamesTheAssumption() throws {
        // A catalogue that speaks for some day of a span: on no single day is its status sure. The candidacy's end was
        // seen the day before: on one day with the catalogue's word, nobody could tell which was last.
        let school = School([
            Record(status: "candidate", from: "2024-01-01", to: "2026-06-14", seen: "2026-06-14"),
            Record(status: "accredited", seen: "2026-06-16/2026-08-15"),
        ])
        let rules = Shipped.settled("soon-after")
        let explanation = try rules.decide(school, graduate("2026-06-15")).explain()
        let verdict = explanation.decision.verdict
        #expect(verdict == .qualifies || verdict == .qualifiesIf)
        #expect(explanation.assumes.isEmpty == (verdict == .qualifies))
    }
}
