import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// CAHEA, CAAHEP and CAHIIM accredited HIM programs one after another: what was accredited went over.
@Suite struct TakenOverTests {
    private static func school(_ records: Record...) -> School { School(records) }

    /// Pennsylvania College of Technology's case.
    private static let caahep = Record(agency: "CAAHEP", status: "accredited", seen: "2003-08-21")

    private func verdict(_ school: School, _ completed: String, _ rules: Shipped = Shipped()) throws
        -> Verdict
    {
        try rules.decide(school, graduate(completed)).verdict
    }

    @Test(arguments: [
        ("2003-08-20", Verdict.cannotTell), ("2003-08-21", .qualifies), ("2005-02-28", .qualifiesIf),
        ("2005-03-01", .qualifiesIf), ("2005-08-21", .qualifiesIf), ("2005-08-22", .cannotTell),
        ("2005-02", .qualifiesIf), ("2005-02/2005-03", .qualifiesIf), ("2005-08", .cannotTell),
    ])
    func aProgramSeenUnderCAAHEPGoesOnUnderCAHIIM(_ completed: String, _ verdict: Verdict) throws {
        #expect(try self.verdict(Self.school(Self.caahep), completed) == verdict)
    }

    @Test(arguments: ["2005-02-28", "2005-03-01", "2005-08-21"])
    func theAssumptionNamesTheAgencyThatAccreditedIt(_ completed: String) throws {
        let explanation = try Shipped().decide(Self.school(Self.caahep), graduate(completed)).explain()
        #expect(explanation.assumes.map(\.agency) == ["CAAHEP"])
        #expect(explanation.assumes.map(\.seen) == [date("2003-08-21")])
    }

    @Test func theHandoverIsTheSuccessorsStanding() throws {
        let school = Self.school(Self.caahep)
        #expect(
            try Shipped().check(school, program: "him", on: "2005-02-28", trust: .lastSeen).answer
                == .cannotTell)
        #expect(try Shipped().check(school, program: "him", on: "2005-03-01").answer == .accreditedIf)
        let before = try Shipped().check(school, program: "him", by: "CAAHEP", on: "2005-02-28")
        #expect(before.answer == .accreditedIf)
        let after = try Shipped().check(
            school, program: "him", by: "CAAHEP", on: "2005-03-01", trust: .lastSeen)
        #expect(after.answer == .cannotTell)
    }

    @Test func whenItIsLastSeenUnderThePredecessorItSaysSo() throws {
        let decision = try Shipped().decide(Self.school(Self.caahep), graduate("2005-08-22"))
        #expect(decision.qualifiedWhenLastSeen)
        #expect(decisionText(decision).contains("cannot tell: accredited when last seen, 2003-08-21"))
    }

    @Test func anApplicantWasNotTakenOver() throws {
        let applicant = Record(agency: "CAAHEP", status: "applicant", seen: "2003-08-21")
        let check = try Shipped().check(
            Self.school(applicant), program: "him", on: "2005-03-01", trust: .lastSeen)
        #expect(check.answer == .cannotTell)
        #expect(check.lines.flatMap(\.records) == [])
    }

    @Test func aKindOfProgramThatDidNotGoOverStaysBehind() throws {
        // No CAAHEP file defines such a kind; the test lets it, so that it could go over by mistake.
        let rules = Shipped(changes: [
            (
                "# All accredited HIM programs went over",
                "  health-science-associate: {award: associate}\n# All accredited HIM programs went over"
            )
        ])
        let science = Record(
            agency: "CAAHEP", accredits: "health-science-associate", status: "accredited", seen: "2003-08-21")
        let check = try rules.check(Self.school(science), program: "him", on: "2005-03-01", trust: .lastSeen)
        #expect(check.answer == .cannotTell)
        let him = try rules.check(
            Self.school(Self.caahep), program: "him", on: "2005-03-01", trust: .lastSeen)
        #expect(him.answer == .accreditedIf)
        #expect(try verdict(Self.school(science), "2005-03-01", rules) != .qualifiesIf)
    }

    @Test func anEndedAccreditationIsNotTakenOver() throws {
        let ended = Record(
            agency: "CAAHEP", status: "accredited", from: "1996-01-01", to: "2004-06-30", seen: "2004-12-01")
        #expect(try verdict(Self.school(ended), "2004-06-30") == .qualifies)
        #expect(try verdict(Self.school(ended), "2005-03-01") == .cannotTell)
        let check = try Shipped().check(
            Self.school(ended), program: "him", on: "2005-03-01", trust: .lastSeen)
        #expect(check.answer == .cannotTell)
    }

    /// What the predecessor said later ends what is assumed of its successor, and is no "no" of the successor's.
    @Test(arguments: [
        Record(agency: "CAAHEP", status: "applicant", seen: "2004-06-15"),
        Record(agency: "CAAHEP", status: "applicant", from: "2004-06-01", seen: "2004-06-15"),
        Record(agency: "CAAHEP", status: "applicant", seen: "2004"),
    ])
    func whatThePredecessorSaidLaterWasNotTakenOver(_ later: Record) throws {
        let school = Self.school(Self.caahep, later)
        #expect(try verdict(school, "2003-08-21") == .qualifies)
        for day in ["2005-03-01", "2005-08-21", "2005-08-22"] {
            let check = try Shipped().check(school, program: "him", on: day, trust: .lastSeen)
            #expect(check.answer == .cannotTell)
            #expect(try !Shipped().decide(school, graduate(day)).qualifiedWhenLastSeen)
        }
        // What it had said before doesn't count.
        let earlier = Record(agency: "CAAHEP", status: "applicant", from: "1999-05-01", seen: "2001-06-15")
        #expect(try verdict(Self.school(earlier, Self.caahep), "2005-03-01") == .qualifiesIf)
    }

    /// A page that still names the predecessor says nothing of what its successor does.
    @Test(arguments: [
        Record(agency: "CAAHEP", status: "accredited", from: "2006-01-01", seen: "2010-05-15"),
        Record(agency: "CAAHEP", status: "accredited", from: "2005-03-01", seen: "2010-05-15"),
        Record(agency: "CAAHEP", status: "accredited", seen: "2010-05-15"),
    ])
    func whatBeganOrWasSeenAfterTheHandoverIsNotTakenOver(_ late: Record) throws {
        #expect(try verdict(Self.school(late), "2010-05-15") == .cannotTell)
        let check = try Shipped().check(Self.school(late), program: "him", on: "2010-05-15", trust: .lastSeen)
        #expect(check.answer == .cannotTell)
        // What had begun before went over, however late it was seen.
        let early = Record(agency: "CAAHEP", status: "accredited", from: "2005-02-28", seen: "2010-05-15")
        #expect(try verdict(Self.school(early), "2010-05-15") == .qualifies)
    }

    // MARK: What the successor says itself

    @Test(arguments: [("2005-05-31", Verdict.qualifiesIf), ("2005-06-01", .cannotTell)])
    func aWithdrawalByTheSuccessorEndsWhatItTookOver(_ completed: String, _ verdict: Verdict) throws {
        let withdrawn = Record(status: "withdrawn", from: "2005-06-01", seen: "2005-06-15")
        #expect(try self.verdict(Self.school(Self.caahep, withdrawn), completed) == verdict)
        let rules = Shipped.settled("on-completion-only")
        var school = Self.school(Self.caahep, withdrawn)
        school.programs[0].seenWhole = "2005-06-01"
        #expect(try self.verdict(school, "2005-06-01", rules) == .doesNotQualify)
    }

    @Test func anAccreditationByTheSuccessorTakesThePlaceOfAnAssumption() throws {
        let own = Record(from: "2005-03-01", seen: "2006-08-01")
        for completed in ["2005-03-01", "2005-08-22", "2006-08-01"] {
            #expect(try verdict(Self.school(Self.caahep, own), completed) == .qualifies)
        }
        #expect(try verdict(Self.school(Self.caahep, own), "2005-02-28") == .qualifiesIf)
    }

    /// It may have been seen after everything else.
    @Test(arguments: [
        ("2003-08-21", Verdict.qualifies), ("2004-03-01", .qualifiesIf), ("2005-03-01", .cannotTell),
        ("2005-08-22", .cannotTell),
    ])
    func aStatusOfTheSuccessorWithoutADayCastsDoubtOnWhatIsAssumedAndProvesNothing(
        _ completed: String, _ verdict: Verdict
    ) throws {
        let undated = Record(status: "withdrawn", seen: nil)
        #expect(try self.verdict(Self.school(Self.caahep, undated), completed) == verdict)
    }

    // MARK: The first handover, of which only the year is known

    private static let cahea = Record(agency: "CAHEA", status: "accredited", seen: "1993-05-01")

    @Test(arguments: [
        ("1993-12-31", Verdict.qualifiesIf), ("1995-01-01", .qualifiesIf), ("1995-05-01", .qualifiesIf),
        ("1995-05-02", .cannotTell),
    ])
    func aProgramSeenUnderCAHEAGoesOnUnderCAAHEP(_ completed: String, _ verdict: Verdict) throws {
        #expect(try self.verdict(Self.school(Self.cahea), completed) == verdict)
    }

    @Test(arguments: ["1994-01-01", "1994-06-15", "1994-12-30", "1994", "1993/1995"])
    func withinTheYearOfTheHandoverNobodyIsRefused(_ completed: String) throws {
        // Whoever accredited on the day, nothing says that the program wasn't.
        let found = try verdict(Self.school(Self.cahea), completed)
        #expect(found == .qualifiesIf || found == .cannotTell)
    }

    @Test func aProgramGoesOnThroughBothHandovers() throws {
        let decision = try Shipped().decide(Self.school(Self.cahea), graduate("2005-06-01"))
        #expect(decision.qualifiedWhenLastSeen)
        #expect(decision.explain().lastSeen?.agency == "CAHEA")
    }
}
