import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// What an answer assumes, and on what basis.
@Suite struct AssumptionTests {
    private static let withdrawn = School(records: [Record(status: "withdrawn")])

    @Test(arguments: [
        ("accredited", School(), "2027-05-15", Verdict.qualifiesIf, [Assumption.Kind.stillAccredited]),
        ("accredited, on the day", School(), "2026-09-01", .qualifies, []),
        ("withdrawn", withdrawn, "2027-05-15", .doesNotQualify, [.stillNotAccredited]),
        ("withdrawn, on the day", withdrawn, "2026-09-01", .doesNotQualify, []),
        (
            "a certificate", School(records: [Record(status: "withdrawn")], award: .certificate),
            "2027-05-15", .doesNotQualify, []
        ),
        ("nothing known", School(records: []), "2027-05-15", .cannotTell, []),
    ])
    func eachAnswerSaysWhatItAssumes(
        _ name: String, _ school: School, _ completed: String, _ verdict: Verdict,
        _ kinds: [Assumption.Kind]
    ) {
        let explanation = school.decision(completed: completed).explain()
        #expect(explanation.decision.verdict == verdict)
        #expect(explanation.assumes.map(\.kind) == kinds)
        #expect(explanation.decision.restsOnAssumption == !kinds.isEmpty)
        #expect(explanation.assumes.allSatisfy { $0.agency == "CAHIIM" && $0.seen == date("2026-09-01") })
    }

    /// That a candidate goes on to be one is assumed only where the agency's file says so.
    @Test func aNoForACandidateAssumesThatItStillIsOne() {
        var agency = Agencies.cahiim
        agency.statuses[0].standsForMonths = 12
        let school = School(records: [Record(status: "candidacy")])
        let timelines = AccreditationRecords(
            of: school.institution.programs[0], at: school.institution, accreditors: ["CAHIIM": agency]
        ).timelines()
        let prepared = Rulebook.prepare(
            accreditors: [agency, Agencies.caahep], lists: [RHIT.accreditors], credentials: [RHIT.rule])
        #expect(timelines.count == 1)
        guard let rule = prepared.rulebook.credential("RHIT") else {
            Issue.record("the rule is not sound: \(prepared.diagnostics)")
            return
        }
        let explanation = CredentialDecision(
            rule, school.institution.programs[0], at: school.institution,
            student: Student(completedOn: date("2027-05-15"), appliesOn: day("2027-05-15")),
            rulebook: prepared.rulebook
        ).explain()
        #expect(explanation.decision.verdict == .doesNotQualify)
        #expect(explanation.assumes.map(\.kind) == [.stillPreaccredited])
    }

    /// The window begins on days that are certain and ends on days that are not.
    @Test func aNoByAWindowAssumesItsLaterDays() {
        let isAccredited = Condition(
            .sometime(
                fact: .init("item.standing", at: RHIT.place), operator: .is,
                operand: .value(.init("accredited", at: RHIT.place)),
                window: .init(
                    from: .fact(.init("student.completed_on", at: RHIT.place)), end: .months(12))),
            at: RHIT.place)
        let some = Condition(
            .some(
                list: .init("program.accreditations", at: RHIT.place),
                at: .fact(.init("student.completed_on", at: RHIT.place)),
                where: Condition(
                    .all([
                        RHIT.leaf("item.agency", .is, "CAHIIM"),
                        RHIT.leaf("item.accredits", .is, "him-associate"), isAccredited,
                    ]), at: RHIT.place)), at: RHIT.place)
        let rule = RHIT.rule([.init(id: "window", condition: some, location: RHIT.place)])
        let within = Self.withdrawn.decision(rule, completed: "2026-03-01").explain()
        #expect(within.decision.verdict == .doesNotQualify)
        #expect(within.decision.restsOnAssumption)
        #expect(within.assumes.map(\.kind) == [.stillNotAccredited])
        let before = Self.withdrawn.decision(rule, completed: "2025-03-01").explain()
        #expect(before.decision.verdict == .doesNotQualify)
        #expect(!before.decision.restsOnAssumption)
        #expect(before.assumes == [])
        // It is the same answer as far as it is as certain.
        #expect(before.bounds?.last == day("2025-09-01"))
    }

    @Test func aStandingSaysWhatItAssumes() {
        func line(_ status: String, on text: String) -> StandingCheck.Line? {
            let school = School(records: [Record(status: status)])
            let prepared = Rulebook.prepare(
                accreditors: Agencies.all, lists: [RHIT.accreditors], credentials: [RHIT.rule])
            let check = StandingCheck(
                school.institution, program: school.institution.programs[0], agency: nil, on: day(text),
                rulebook: prepared.rulebook)
            #expect(check.assumes == check.lines.compactMap(\.assumption))
            return check.lines.first
        }
        #expect(line("withdrawn", on: "2027-05-15")?.answer == .notAccredited)
        #expect(line("withdrawn", on: "2027-05-15")?.assumption?.kind == .stillNotAccredited)
        #expect(line("withdrawn", on: "2026-09-01")?.assumption == nil)
        #expect(line("continuing", on: "2027-05-15")?.assumption?.kind == .stillAccredited)
        #expect(line("continuing", on: "2030-05-15")?.assumption == nil)
    }
}
