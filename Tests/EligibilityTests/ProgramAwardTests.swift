import Catalog
import Eligibility
import RuleEngine
import Testing

/// Each IPEDS level settles a program's award in the same manner.
@Suite struct ProgramAwardTests {
    private static func verdict(_ school: School, asking award: Award) -> Verdict {
        let condition = RHIT.leaf("program.award", .is, award.rawValue)
        let rule = RHIT.rule([.init(id: "award", condition: condition, location: RHIT.place)])
        return school.decision(rule, completed: "2027-05-15").verdict
    }

    /// What the level alone says: yes where it stands for one award, *cannot tell* between several, no for all others.
    @Test(arguments: IPEDSLevel.allCases, Award.allCases)
    func aLevelIsAYesOrANoForEachAward(_ level: IPEDSLevel, _ award: Award) {
        let found = Self.verdict(School(records: [], award: nil, level: level), asking: award)
        let isPossible = level.awards.contains(award)
        #expect(found == (isPossible ? level.awards == [award] ? .qualifies : .cannotTell : .doesNotQualify))
    }

    @Test func certificatesAndDiplomasShareTheirLevelsAndNothingElseDoes() {
        for level in IPEDSLevel.allCases {
            #expect(level.awards.first == level.award)
            #expect(level.awards == (level.award == .certificate ? [.certificate, .diploma] : [level.award]))
        }
    }

    /// The accreditation is of an associate program.
    @Test(arguments: IPEDSLevel.allCases)
    func anAccreditationForAnotherAwardContradictsEachLevel(_ level: IPEDSLevel) {
        let school = School(award: nil, level: level)
        let awarded = school.decision(completed: "2027-05-15").awarded
        #expect(
            awarded
                == (level == .associate
                    ? .known(.associate) : .contradiction(level: level.awards, accredited: [.associate])))
        guard level != .associate else { return }
        for award in Award.allCases { #expect(Self.verdict(school, asking: award) == .cannotTell) }
    }

    @Test func whatAPageStatesGoesBeforeTheLevel() {
        let school = School(records: [], award: .diploma, level: .certificateOneToTwoYears)
        #expect(school.decision(completed: "2027-05-15").awarded == .known(.diploma))
    }

    @Test func aNoByTheLevelNamesTheAwardsThatItMayBe() {
        let school = School(records: [], award: nil, level: .certificateUnderTwelveWeeks)
        let explanation = school.decision(completed: "2027-05-15").explain()
        #expect(explanation.decision.verdict == .doesNotQualify)
        #expect(
            explanation.because.map(text).contains(
                "program.award is certificate or diploma, asked associate"))
        #expect(explanation.assumes == [])
    }
}
