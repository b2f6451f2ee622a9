import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// The shipped rule's other routes and its edition from before October 2002.
@Suite struct RouteTests {
    private static let certificate = School(award: "certificate", [])

    // MARK: Independent Study

    private func independent(
        _ done: Bool?, _ hours: Int?, applied: String, _ school: School = certificate
    ) throws -> CredentialDecision {
        var student = graduate("1999-05-15", applied: applied)
        student.independentStudy = done
        student.collegeHours = hours
        return try Shipped().decide(school, student)
    }

    @Test(
        arguments: [
            ("2002-09-30", true, 30, Verdict.qualifies), ("2002-09-30", true, 31, .qualifies),
            ("1999-01-01", true, 30, .qualifies),
            // What else admitted in those years is known only in part, so nothing there is a no.
            ("2002-09-30", true, 29, .cannotTell), ("2002-09-30", true, nil, .cannotTell),
            ("2002-09-30", false, 30, .cannotTell), ("2002-09-30", nil, 30, .cannotTell),
            ("2002-09-30", nil, nil, .cannotTell),
            ("2002-10-01", true, 30, .doesNotQualify), ("2027-05-15", true, 60, .doesNotQualify),
        ] as [(String, Bool?, Int?, Verdict)])
    func independentStudyCountedUntilTheEndOfSeptember2002(
        _ applied: String, _ done: Bool?, _ hours: Int?, _ verdict: Verdict
    ) throws {
        #expect(try independent(done, hours, applied: applied).verdict == verdict)
    }

    @Test(arguments: [
        ("1998-11-30", Verdict.cannotTell), ("1998-12-15", .cannotTell), ("1999-01-01", .qualifies),
    ])
    func beforeDecember1998NothingIsKnownOfTheRule(_ applied: String, _ verdict: Verdict) throws {
        #expect(try independent(true, 30, applied: applied).verdict == verdict)
    }

    @Test func theMissingHoursAndTheOtherRoutesAreNamed() throws {
        let explanation = try independent(true, nil, applied: "2002-09-30").explain()
        #expect(missing(explanation.needs) == ["student.college_hours"])
        #expect(
            explanation.needs.contains {
                $0.kind == .judgment("the rules from before October 2002 are known only in part")
            })
        #expect(explanation.edition?.id == "independent-study")
    }

    @Test func theDayBeforeTheFirstEditionIsNamed() throws {
        let explanation = try independent(true, 30, applied: "1998-11-30").explain()
        #expect(explanation.edition == nil)
        #expect(explanation.needs.map(\.kind) == [.noEdition(on: date("1998-11-30").earliest)])
    }

    @Test func anAccreditedAssociateQualifiedInThatEditionToo() throws {
        let school = School([
            Record(agency: "CAAHEP", status: "accredited", from: "1996-01-01", seen: "2001-01-01")
        ])
        let found = try Shipped().decide(school, graduate("1999-05-15", applied: "2001-01-01"))
        #expect(found.verdict == .qualifies)
    }

    // MARK: Early testing

    @Test(arguments: Enrolment.allCases)
    func aStudentOfAnAccreditedProgramMaySitEarlyAndNoMore(_ enrolment: Enrolment) throws {
        let seen = try Shipped().decide(School(), undergraduate(enrolment, applied: "2026-09-01"))
        #expect(seen.verdict == .qualifies)
        #expect(seen.grant == .earlySitting)
        let assumed = try Shipped().decide(School(), undergraduate(enrolment, applied: "2026-12-01"))
        #expect(assumed.verdict == .qualifiesIf)
        for decision in [seen, assumed] {
            let text = decisionText(decision).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("=> may sit early"))
            #expect(text.contains("may not use"))
            #expect(!text.contains("=> qualifies"))
        }
    }

    @Test(arguments: Enrolment.allCases)
    func sittingEarlyNeverMakesEligible(_ enrolment: Enrolment) throws {
        let loaded = try Shipped().load(School().text)
        let rule = try #require(loaded.rulebook.credential("RHIT"))
        let school = try #require(loaded.institutions.first)
        let facts = ProgramFacts(
            school.programs[0], at: school, student: undergraduate(enrolment, applied: "2026-09-01"),
            rulebook: loaded.rulebook)
        #expect(rule.evaluate(facts.facts, granting: .earlySitting) == .yes)
        for level in Confidence.allCases {
            #expect(rule.evaluate(facts.facts, granting: .eligibility).answer(at: level) != .yes)
        }
    }

    private static let candidate = School(
        [Record(status: "candidate", seen: "2026-09-01")], seenWhole: "2026-09-01")

    @Test(arguments: [
        ("nothing recorded", School([]), "2026-09-01", Verdict.cannotTell),
        ("nothing there on the day", School([], seenWhole: "2026-09-01"), "2026-09-01", .doesNotQualify),
        ("a candidate", candidate, "2026-09-01", .doesNotQualify),
        ("a candidate the day after", candidate, "2026-09-02", .cannotTell),
        ("a certificate", School(award: "certificate"), "2026-09-01", .doesNotQualify),
        ("a bachelor's", School(award: "bachelor"), "2026-09-01", .doesNotQualify),
        (
            "health science",
            School([Record(accredits: "health-science-associate")], seenWhole: "2026-09-01"),
            "2026-09-01", .doesNotQualify
        ),
        ("long after it was seen", School(), "2028-09-02", .cannotTell),
    ])
    func withoutAnAccreditedAssociateProgramNobodySitsEarly(
        _ name: String, _ school: School, _ applied: String, _ verdict: Verdict
    ) throws {
        for enrolment in Enrolment.allCases {
            let decision = try Shipped().decide(school, undergraduate(enrolment, applied: applied))
            #expect(decision.verdict == verdict)
            #expect(!decisionText(decision).contains("=> may sit early"))
        }
    }

    /// The rules from before October 2002 are known only in part: nothing says that nobody could sit early.
    @Test(arguments: ["2001-05-15", "2002-09-30", "1998-11-30"])
    func whetherOneCouldSitEarlyBeforeOctober2002CannotBeTold(_ applied: String) throws {
        let school = School([
            Record(agency: "CAAHEP", status: "accredited", from: "1996-01-01", seen: applied)
        ])
        #expect(
            try Shipped().decide(school, undergraduate(.lastTerm, applied: applied)).verdict == .cannotTell)
    }

    // MARK: Reciprocity

    private static let abroad = "{city: Toronto, country: CA}"
    /// An agreement made up for the test.
    private static let agreement = Shipped(changes: [
        (
            "complete: false\nentries: []",
            """
            sources:
              letter: {title: Made up for a test, url: "https://ahima.org/letter"}
            source: letter
            entries:
              - {value: CHIMA, from: 2010-01-01, to: 2019-12-31}
            """
        )
    ])

    private static func foreign(_ location: String = abroad, by association: String? = "CHIMA") -> School {
        School(
            award: "diploma", [], keys: association.map { ["approved_by: \($0)"] } ?? [], location: location)
    }

    @Test(arguments: [
        ("2009-12-31", Verdict.doesNotQualify), ("2010-01-01", .qualifies), ("2019-12-31", .qualifies),
        ("2020-01-01", .doesNotQualify), ("2015", .qualifies), ("2019/2020", .cannotTell),
    ])
    func aForeignProgramQualifiesOnTheDaysOfAnAgreement(_ completed: String, _ verdict: Verdict) throws {
        #expect(try Self.agreement.decide(Self.foreign(), graduate(completed)).verdict == verdict)
    }

    /// Nobody has seen the list of those that have an agreement.
    @Test(arguments: ["RHIT", "RHIA"])
    func asShippedWhoeverAnAssociationApprovesMayQualifyByAnAgreement(_ credential: String) throws {
        for association in ["CHIMA", "HIMAA", "none", nil] {
            let decision = try Shipped().decide(
                Self.foreign(by: association), graduate("2015-05-15"), credential: credential)
            #expect(decision.verdict == (association == "none" ? .doesNotQualify : .cannotTell))
        }
    }

    @Test(arguments: [
        ("another association", foreign(by: "HIMAA"), "2015-05-15", Verdict.doesNotQualify),
        ("an unknown association", foreign(by: nil), "2015-05-15", .cannotTell),
        ("an unknown association, no agreement yet", foreign(by: nil), "2009-12-31", .doesNotQualify),
        ("no association", foreign(by: "none"), "2015-05-15", .doesNotQualify),
        ("an unknown country", foreign("{city: Toronto}"), "2015-05-15", .cannotTell),
        ("an unknown country, no agreement yet", foreign("{city: Toronto}"), "2009-12-31", .doesNotQualify),
        ("in Michigan", foreign("{city: Lansing, state: MI}"), "2015-05-15", .doesNotQualify),
        ("in Puerto Rico", foreign("{city: San Juan, state: PR}"), "2015-05-15", .doesNotQualify),
    ])
    func theCountryAndTheAssociationDecide(
        _ name: String, _ school: School, _ completed: String, _ verdict: Verdict
    ) throws {
        #expect(try Self.agreement.decide(school, graduate(completed)).verdict == verdict)
    }

    /// A state of the United States implies the country, however else the file spells it.
    @Test(arguments: ["USA", "us", "United States"])
    func aProgramInMichiganIsNeverForeign(_ country: String) throws {
        let school = Self.foreign("{city: Lansing, state: MI, country: \(country)}")
        let loaded = try Self.agreement.load(school.text)
        // Either the spelling is an error, or it makes no foreign program.
        guard loaded.diagnostics == [] else { return }
        #expect(try Self.agreement.decide(school, graduate("2015-05-15")).verdict == .doesNotQualify)
    }
}
