import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// A reason in a line, with the records behind it and whom to ask.
func text(_ reason: Reason) -> String {
    let what: String =
        switch reason.kind {
        case .fact(let path, let found, let asked): "\(path) is \(found), asked \(asked)"
        case .missing(let path): "\(path) is missing"
        case .standing(let agency, let accredits, let day, let stretch):
            "\(agency ?? "?") \(accredits ?? "?") on \(day?.description ?? "?"): \(stretch.map(text) ?? "?")"
        case .listed(let word, let list, let day, let holds):
            "\(word) on \(list) on \(day?.description ?? "?"): \(holds.map(String.init) ?? "?")"
        case .unlisted(let agencies, let day):
            "nothing of \(agencies.joined(separator: ", ")) on \(day?.description ?? "?")"
        case .noEdition(let day): "no edition on \(day)"
        case .determined(let question, let decided): "\(question) \(decided.holds) by \(decided.by)"
        case .lapsed(let question, let decided): "\(question) no longer \(decided.holds) by \(decided.by)"
        case .nothingAsked: "nothing is asked"
        case .judgment(let question), .openParameter(let question, _): question
        }
    return what + (reason.ask.map { " (\($0))" } ?? "")
}

@Suite struct DecisionExplanationTests {
    private static let assumedStanding =
        "CAHIIM him-associate on 2027-05-15: 2026-09-02 accredited, assumed since 2026-09-01 by 0 (ask CAHIIM)"

    @Test func aYesNamesWhatDecidesItAndWhatItAssumes() {
        let explanation = School().decision(completed: "2027-05-15").explain()
        #expect(
            Set(explanation.because.map(text)) == [
                "program.award is associate, asked associate",
                "CAHIIM on him-accreditors on 2027-05-15: true (ask AHIMA)",
                "item.accredits is him-associate, asked him-associate", Self.assumedStanding,
            ])
        #expect(explanation.because.map(\.route).allSatisfy { $0 == "accredited-associate" })
        #expect(explanation.assumes.map(\.agency) == ["CAHIIM"])
        #expect(explanation.assumes.map(\.seen) == [date("2026-09-01")])
        #expect(explanation.assumes.map(\.records) == [[0]])
        #expect(explanation.needs == [])
        #expect(explanation.edition?.id == "associate-required")
        #expect(explanation.routes.map(\.id) == ["accredited-associate", "bachelor-level"])
        #expect(explanation.routes.map(\.answer) == [.yes, .no])
    }

    @Test func aYesThatIsCertainAssumesNothing() {
        let explanation = School().decision(completed: "2026-09-01").explain()
        #expect(explanation.assumes == [])
        #expect(explanation.needs == [])
        #expect(!explanation.because.isEmpty)
    }

    @Test func aNoSaysWhereEveryRouteFails() {
        let explanation = School(records: [], award: .certificate).decision(completed: "2027-05-15").explain()
        #expect(
            explanation.because.filter { $0.route == "accredited-associate" }.map(text) == [
                "program.award is certificate, asked associate"
            ])
        #expect(
            explanation.because.filter { $0.route == "bachelor-level" }.map(text).first
                == "program.award is certificate, asked bachelor")
        #expect(explanation.needs == [])
        #expect(explanation.assumes == [])
    }

    @Test(arguments: [
        ("accreditations", School(records: []), ["nothing of CAHIIM on 2027-05-15 (ask CAHIIM)"]),
        (
            "status", School(records: [Record(status: nil)]),
            [
                "CAHIIM him-associate on 2027-05-15: 2015-07-01 cannot tell, no status by 0 (ask CAHIIM)"
            ]
        ),
        (
            "accredits", School(records: [Record(accredits: nil)]),
            [
                "item.accredits is missing (ask CAHIIM)", "nothing of CAHIIM on 2027-05-15 (ask CAHIIM)",
            ]
        ),
        (
            "contradiction", School(records: [Record(), Record(status: "withdrawn")]),
            [
                "CAHIIM him-associate on 2027-05-15: 2015-07-01 cannot tell, contradiction by 0+1 (ask CAHIIM)"
            ]
        ),
        (
            "end", School(records: [Record(to: "2020-06-30")]),
            [
                "CAHIIM him-associate on 2027-05-15: 2020-07-01 cannot tell, not covered (ask CAHIIM)"
            ]
        ),
    ])
    func whatCannotBeToldNeedsTheMissingFact(_ name: String, _ school: School, _ needs: [String]) {
        let explanation = school.decision(completed: "2027-05-15").explain()
        #expect(explanation.needs.map(text) == needs)
        #expect(explanation.because == [])
        #expect(explanation.assumes == [])
    }

    @Test func theContradictionNamesBothRecords() {
        let school = School(records: [Record(), Record(status: "withdrawn")])
        let needs = school.decision(completed: "2027-05-15").explain().needs
        #expect(needs.first?.records == [0, 1])
    }

    @Test func theAwardIsAskedForWhereNothingTellsIt() {
        let needs = School(records: [Record(accredits: nil)], award: nil).decision(completed: "2027-05-15")
            .explain().needs
        #expect(needs.contains { $0.kind == .missing(path: "program.award") })
        #expect(needs.contains { $0.kind == .missing(path: "item.accredits") })
    }

    @Test func theDayOfCompletionIsAskedForFirst() {
        let needs = School().decision(completed: nil).explain().needs
        #expect(needs.first?.kind == .missing(path: "student.completed_on"))
    }

    /// Who accredits on a day that nobody said is not the same as who accredits on the day of application.
    @Test(arguments: ["2003-01-01", "2027-05-15"])
    func ofADayThatWasNotSaidNoAgencyIsNamed(_ applied: String) {
        let rule = RHIT.rule([RHIT.route("associate", .associate, accredits: "him-associate")])
        let needs = School(records: []).decision(rule, completed: nil, applied: applied).explain().needs
        #expect(needs.map(text) == ["student.completed_on is missing"])
    }

    @Test func anAgencyThatTheRuleNamesItselfIsNamedWithoutADay() {
        let rule = RHIT.rule([
            RHIT.route(
                "associate", .associate, accredits: "him-associate",
                agency: RHIT.leaf("item.agency", .is, "CAHIIM"))
        ])
        let needs = School(records: []).decision(rule, completed: nil).explain().needs
        #expect(needs.map(text).contains("nothing of CAHIIM on ? (ask CAHIIM)"))
    }

    /// The day that picks the edition is the one that the rule says, whatever day it is that people apply on.
    @Test(arguments: [("2001-05-15", "2001-05-15"), ("2001", "2001-01-01")])
    func aMissingEditionIsNamedByTheDayThatPicksIt(_ completed: String, _ named: String) {
        let rule = RHIT.rule(
            [RHIT.route("associate", .associate, accredits: "him-associate")],
            chosenBy: "student.completed_on")
        let needs = School().decision(rule, completed: completed).explain().needs
        #expect(needs.map(text) == ["no edition on \(named) (ask AHIMA)"])
    }

    @Test func aQuestionThatNobodyHasAnsweredIsPutToTheIssuer() {
        let school = School(records: [Record(accredits: "him-bachelor")], award: .bachelor)
        let explanation = school.decision(completed: "2027-05-15").explain()
        #expect(explanation.needs.map(text) == [RHIT.question + " (ask AHIMA)"])
        #expect(explanation.routes.map(\.answer) == [.cannotTell, .no])
        #expect(explanation.routes.map(\.id) == ["bachelor-level", "accredited-associate"])
    }

    @Test func whatWasLastSeenIsNamedWithItsDay() {
        let explanation = School().decision(completed: "2030-05-15").explain()
        #expect(explanation.lastSeen?.seen == date("2026-09-01"))
        #expect(explanation.lastSeen?.agency == "CAHIIM")
        #expect(explanation.lastSeen?.records == [0])
        #expect(School().decision(completed: "2027-05-15").explain().lastSeen == nil)
    }

    @Test func aDayThatIsSplitIsExplainedByBothAccreditors() {
        let school = School(records: [
            Record(agency: "CAAHEP", from: "1996-01-01", to: "2005-02-28"), Record(from: "2005-03-01"),
        ])
        let explanation = school.decision(completed: "2005").explain()
        let agencies = explanation.because.compactMap { reason -> String? in
            if case .standing(let agency, _, _, _) = reason.kind { agency } else { nil }
        }
        #expect(agencies == ["CAAHEP", "CAHIIM"])
        #expect(explanation.assumes == [])
    }

    @Test func theTreeAnswersWhatTheDecisionDoes() {
        for test in VerdictTests.missing + VerdictTests.days + VerdictTests.other + VerdictTests.several {
            let decision = test.school.decision(completed: test.completed)
            let explanation = decision.explain()
            #expect(explanation.tree.outcome == decision.outcome, "\(test.change)")
            #expect(explanation.because.isEmpty == (decision.verdict == .cannotTell), "\(test.change)")
            #expect(explanation.needs.isEmpty == (decision.verdict != .cannotTell), "\(test.change)")
            #expect((decision.verdict != .qualifiesIf) || !explanation.assumes.isEmpty, "\(test.change)")
        }
    }
}
