import Catalog
import Dates
import Eligibility
import TestSupport
import Testing

/// What a program asks for, what somebody holds, and whether the school admits them.
struct AdmissionCase: Sendable, CustomTestStringConvertible {
    var asked: Fact<EducationLevel>
    var held: EducationLevel
    var abilityToBenefit: Fact<Bool> = .unknown
    var answer: AdmissionAnswer

    var testDescription: String { "asked \(asked.value?.rawValue ?? "-"), held \(held.rawValue)" }
}

private let here = Origin(source: nil, line: 1, column: 1)

@Suite struct AdmissionAnswerTests {
    private static func asks(_ level: EducationLevel) -> Fact<EducationLevel> { .known(level, here) }

    @Test(arguments: [
        AdmissionCase(asked: asks(.diploma), held: .diploma, answer: .yes),
        AdmissionCase(asked: asks(.diploma), held: .ged, answer: .yes),
        AdmissionCase(asked: asks(.ged), held: .diploma, answer: .yes),
        AdmissionCase(asked: asks(.diploma), held: .doctorate, answer: .yes),
        AdmissionCase(asked: asks(.diploma), held: .certificate, answer: .ask),
        AdmissionCase(asked: asks(.diploma), held: .someCollege, answer: .ask),
        // Who is in high school today has the diploma when study begins.
        AdmissionCase(asked: asks(.diploma), held: .inHighSchool, answer: .ask),
        AdmissionCase(asked: asks(.bachelor), held: .inHighSchool, answer: .no),
        AdmissionCase(asked: asks(.diploma), held: .noDiploma, answer: .no),
        AdmissionCase(
            asked: asks(.diploma), held: .noDiploma, abilityToBenefit: .known(false, here), answer: .no),
        // Ability to benefit stands in for the diploma, so its lack is no refusal.
        AdmissionCase(
            asked: asks(.diploma), held: .noDiploma, abilityToBenefit: .known(true, here), answer: .ask),
        AdmissionCase(asked: asks(.bachelor), held: .associate, answer: .no),
        AdmissionCase(asked: asks(.bachelor), held: .master, answer: .yes),
        // Without a diploma it is a "no" only where the program says that it asks for one.
        AdmissionCase(asked: .unknown, held: .noDiploma, answer: .ask),
        AdmissionCase(asked: .unknown, held: .doctorate, answer: .ask),
        AdmissionCase(asked: .none(here), held: .noDiploma, answer: .yes),
    ])
    func theAnswerIsNoOnlyWhereTheProgramAsksForMore(_ test: AdmissionCase) {
        var program = Program(id: "him", name: "HIM", origin: here)
        program.admission.education = test.asked
        program.admission.abilityToBenefit = test.abilityToBenefit
        let applicant = Applicant(education: EducationHeld([test.held]))
        let judgement = AdmissionJudgement(program.admission, of: applicant)
        #expect(judgement.answer == test.answer)
        #expect(judgement.missed.isEmpty == (test.answer != .no))
    }

    @Test func aGradePointAverageIsMetMissedOrAskedFor() throws {
        var admission = Admission()
        admission.education = Self.asks(.diploma)
        admission.gpa = .known(250, here)
        func judge(_ gpa: Int?, _ level: EducationLevel? = .ged) -> AdmissionJudgement {
            AdmissionJudgement(
                admission, of: Applicant(education: level.flatMap { EducationHeld([$0]) }, gpa: gpa))
        }
        #expect(judge(250).answer == .yes)
        #expect(judge(249).answer == .no)
        #expect(judge(249).missed == [.gpa(250)])
        #expect(judge(nil).answer == .ask)
        #expect(judge(nil).open == [.gpa(250)])
        #expect(judge(400, nil).open == [.education(.diploma)])
        // What is certainly missed decides, whatever else is open.
        #expect(judge(nil, .noDiploma).answer == .no)
    }

    private let start = Day(year: 2026, month: 9, day: 1)

    private func judge(
        _ change: (inout Admission) -> Void, _ say: (inout Applicant) -> Void = { _ in }
    ) -> AdmissionJudgement {
        var admission = Admission()
        admission.education = .none(here)
        change(&admission)
        var applicant = Applicant()
        say(&applicant)
        return AdmissionJudgement(admission, of: applicant, from: start)
    }

    @Test func aTestIsSettledOnlyByAScoreThatIsGoodEnough() {
        let teas = AdmissionTest(name: "TEAS", least: 59)
        func judge(_ taken: TestTaken...) -> AdmissionJudgement {
            self.judge({ $0.tests = .known([teas], here) }, { $0.tests = taken })
        }
        #expect(judge().answer == .ask)
        #expect(judge().open == [.test(teas)])
        #expect(judge(TestTaken(name: "teas", score: 59)).answer == .yes)
        // It can be taken again.
        #expect(judge(TestTaken(name: "TEAS", score: 58)).answer == .ask)
        #expect(judge(TestTaken(name: "TEAS", score: 58), TestTaken(name: "TEAS", score: 60)).answer == .yes)
        #expect(judge(TestTaken(name: "TEAS", score: nil)).answer == .ask)
        #expect(judge(TestTaken(name: "ACT", score: 59)).answer == .ask)
        let any = self.judge(
            { $0.tests = .known([AdmissionTest(name: "ACT", least: nil)], here) },
            { $0.tests = [TestTaken(name: "ACT", score: nil)] })
        #expect(any.answer == .yes)
    }

    @Test(arguments: [
        (nil, AdmissionAnswer.ask), ("2021-08-31", .ask), ("2021-09-01", .yes), ("2021-09", .yes),
        ("2021-08/2021-12", .ask), ("2026-05", .yes),
    ])
    func aCourseMustNotBeTooOldWhenStudyBegins(_ completed: String?, _ answer: AdmissionAnswer) throws {
        let course = Prerequisite(course: "Medical Terminology", withinYears: 5)
        let date = try completed.map { try PartialDate(parsing: $0) }
        let judgement = judge(
            { $0.prerequisites = .known([course], here) },
            { $0.courses = [CoursePassed(name: "medical terminology", completed: date)] })
        #expect(judgement.answer == answer)
        #expect(judgement.open == (answer == .ask ? [.prerequisite(course)] : []))
    }

    @Test func aCourseWithoutALimitMayBeOld() {
        let course = Prerequisite(course: "Algebra", withinYears: nil)
        let asked: (inout Admission) -> Void = { $0.prerequisites = .known([course], here) }
        #expect(judge(asked).answer == .ask)
        #expect(judge(asked, { $0.courses = [CoursePassed(name: "Algebra", completed: nil)] }).answer == .yes)
    }

    @Test func creditsDoneFirstAreMetMissedOrAskedFor() {
        let asked: (inout Admission) -> Void = { $0.creditsFirst = .known(15, here) }
        #expect(judge(asked).answer == .ask)
        #expect(judge(asked, { $0.collegeHours = 15 }).answer == .yes)
        #expect(judge(asked, { $0.collegeHours = 14 }).answer == .no)
        #expect(judge(asked, { $0.collegeHours = 14 }).missed == [.creditsFirst(15)])
    }

    /// Only the school can hold its own words against somebody.
    @Test func wordsOfThePageAreNeverAYes() {
        let judgement = judge({ $0.stated = .known("interview", here) })
        #expect(judgement.answer == .ask)
        #expect(judgement.open == [.stated("interview")])
    }
}
