import Catalog
import Eligibility
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
}
