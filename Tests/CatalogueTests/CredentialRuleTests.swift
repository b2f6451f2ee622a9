import Catalog
import Dates
import Eligibility
import RuleEngine
import TestSupport
import Testing

/// The rules of the credentials that turn on the person, and of the approval of coding certificates.
@Suite struct CredentialRuleTests {
    /// Somebody who completes a program on 2026-09-15 and applies in October.
    private static func person(
        _ education: EducationLevel?..., holds: [HeldCredential]? = nil, coding: Int? = nil
    ) -> Student {
        var student = graduate("2026-09-15", applied: "2026-10-01")
        student.education = EducationHeld(education.compactMap(\.self))
        student.credentials = holds
        student.codingExperience = coding
        return student
    }

    private static func held(_ id: String, _ since: String? = nil, until: String? = nil) -> HeldCredential {
        .init(credential: id, since: since.map(date), until: until.map(date))
    }

    /// A certificate with an approval by PCAP, seen on 2026-09-01.
    private static let approved = School(
        award: "certificate",
        [Record(agency: "AHIMA-PCAP", accredits: "coding-certificate", status: "approved")])
    private static let plain = School(award: "certificate", [])
    private static let associate = School(award: "associate", [])

    private func verdict(_ credential: String, _ school: School, _ student: Student) throws -> Verdict {
        try Shipped().decide(school, student, credential: credential).verdict
    }

    @Test func aDiplomaIsAllThatCCARequires() throws {
        #expect(try verdict("CCA", Self.plain, Self.person(.diploma)) == .qualifies)
        #expect(try verdict("CCA", Self.plain, Self.person(.ged)) == .qualifies)
        // Who completes an associate degree holds what it implies.
        #expect(try verdict("CCA", Self.associate, Self.person()) == .qualifies)
        // A certificate implies no diploma, and nobody said anything.
        #expect(try verdict("CCA", Self.plain, Self.person()) == .cannotTell)
        // Recommended is not required.
        #expect(try verdict("CCA", Self.plain, Self.person(.diploma, coding: 0)) == .qualifies)
    }

    @Test(arguments: [("CCA", Verdict.qualifies), ("CCS", .qualifies), ("CCS-P", .qualifiesIf)])
    func anApprovedCertificateIsARouteToTheCodingCredentials(
        _ credential: String, _ expected: Verdict
    ) throws {
        func route(_ student: Student) throws -> Answer? {
            try Shipped().decide(Self.approved, student, credential: credential).explain().routes
                .first { $0.id == "approved-certificate" }?.answer
        }
        #expect(try verdict(credential, Self.approved, Self.person(.diploma, holds: [])) == expected)
        #expect(try route(Self.person(.diploma, holds: [])) == .yes)
        // Whether the approval does without the diploma that AHIMA asks of everybody is open.
        #expect(try verdict(credential, Self.approved, Self.person(.noDiploma)) == .cannotTell)
        #expect(try verdict(credential, Self.approved, Self.person()) == .cannotTell)
        // Approval is seen to go on for twelve months and no longer.
        var late = Self.person(.diploma, holds: [])
        late.completedOn = date("2027-09-02")
        #expect(try route(late) == .cannotTell)
    }

    /// It stays open whether accreditation at another time of study, or soon after, would count, and a list
    /// seen on one day says nothing of other times.
    @Test(arguments: [("RHIT", "associate"), ("RHIA", "bachelor")])
    func approvalIsNoAccreditation(_ credential: String, _ award: String) throws {
        #expect(try verdict(credential, Self.approved, Self.person(.bachelor)) == .doesNotQualify)
        let degree = School(
            award: award,
            [Record(agency: "AHIMA-PCAP", accredits: "coding-certificate", status: "approved")],
            seenWhole: "2026-09-15")
        #expect(try verdict(credential, degree, Self.person()) == .cannotTell)
    }

    /// Who hasn't finished is asked the same by a rule that knows nothing of sitting early.
    @Test func aRuleWithoutEarlySittingAsksTheSameOfStudents() throws {
        var student = Self.person(.diploma, holds: [])
        student.completedOn = nil
        student.enrolment = .lastTerm
        #expect(try verdict("CCA", Self.plain, student) == .qualifies)
        #expect(try verdict("CPC-A", Self.plain, student) == .qualifies)
        #expect(try verdict("HCS-D", Self.plain, student) == .cannotTell)
        #expect(try verdict("CHDS", Self.plain, student) == .doesNotQualify)
    }

    @Test func aDiplomaIsAllThatCCSRequires() throws {
        #expect(try verdict("CCS", Self.plain, Self.person(.diploma, coding: 0)) == .qualifies)
        #expect(try verdict("CCS", Self.associate, Self.person()) == .qualifies)
        // Nobody has seen whether the certificate is approved.
        #expect(try verdict("CCS", Self.plain, Self.person(.noDiploma)) == .cannotTell)
    }

    /// What is recommended for CCS makes no yes, and of CCS-P no page of AHIMA's was read: nobody is told no.
    @Test(arguments: [
        person(holds: [held("RHIT")]), person(holds: [held("CCA")], coding: 12),
        person(holds: [], coding: 24),
        person(holds: [], coding: 0), person(),
    ])
    func whatIsRecommendedForCCSSettlesNothing(_ student: Student) throws {
        #expect(try verdict("CCS", Self.plain, student) == .cannotTell)
        #expect(try verdict("CCS-P", Self.plain, student) == .cannotTell)
    }

    @Test(arguments: ["CPC", "COC"]) func anApprenticeNeedsTwoYears(_ credential: String) throws {
        #expect(try verdict(credential + "-A", Self.plain, Self.person()) == .qualifies)
        #expect(try verdict(credential, Self.plain, Self.person(coding: 24)) == .qualifies)
        // With less, a course and practice may stand for the rest: nobody can tell from the months alone.
        for months in [0, 12, 23] {
            #expect(try verdict(credential, Self.plain, Self.person(coding: months)) == .cannotTell)
        }
        #expect(try verdict(credential, Self.plain, Self.person()) == .cannotTell)
    }

    @Test func anybodyMaySitForCIC() throws {
        #expect(try verdict("CIC", Self.plain, Self.person(.noDiploma)) == .qualifies)
    }

    @Test func theCHDSTakesRHDSOrCMT() throws {
        #expect(try verdict("CHDS", Self.plain, Self.person(holds: [Self.held("RHDS")])) == .qualifies)
        #expect(try verdict("CHDS", Self.plain, Self.person(holds: [Self.held("CMT", "2010")])) == .qualifies)
        // RMT has to earn RHDS first.
        #expect(try verdict("CHDS", Self.plain, Self.person(holds: [Self.held("RMT")])) == .doesNotQualify)
        #expect(try verdict("CHDS", Self.plain, Self.person(holds: [])) == .doesNotQualify)
        #expect(try verdict("CHDS", Self.plain, Self.person()) == .cannotTell)
        // Held, but no longer, or not yet, on the day of the application.
        let past = Self.person(holds: [Self.held("RHDS", "2020", until: "2023-06-30")])
        #expect(try verdict("CHDS", Self.plain, past) == .doesNotQualify)
        let soon = Self.person(holds: [Self.held("RHDS", "2026-10-02")])
        #expect(try verdict("CHDS", Self.plain, soon) == .doesNotQualify)
        let month = Self.person(holds: [Self.held("RHDS", "2026-10")])
        #expect(try verdict("CHDS", Self.plain, month) == .cannotTell)
    }

    @Test(arguments: ["HCS-D", "HCS-H", "HCS-O", "HCS-C", "RHDS", "PAHCS"])
    func whatNobodyHasReadIsNotAnswered(_ credential: String) throws {
        let decision = try Shipped().decide(
            Self.approved, Self.person(.bachelor, holds: [], coding: 60), credential: credential)
        #expect(decision.verdict == .cannotTell)
        #expect(!decision.explain().needs.isEmpty)
    }

    @Test(arguments: [
        "CCA", "CCS", "CCS-P", "CPC", "CPC-A", "COC", "COC-A", "CIC", "CHDS", "RHDS", "HCS-D", "PAHCS",
    ])
    func whatHeldBeforeThePagesWereReadIsNotKnown(_ credential: String) throws {
        var student = Self.person(.bachelor, holds: [Self.held("RHDS")], coding: 60)
        student.appliesOn = date("2025-12-31").earliest
        #expect(try verdict(credential, Self.approved, student) == .cannotTell)
    }

    // MARK: What CAHIIM asks of the school

    private func sponsor(
        _ records: [Record], keys: [String] = [], on day: String = "2026-11-24"
    ) throws -> Verdict {
        var school = School(award: "associate", [.base])
        school.records = records
        school.keys = keys
        let loaded = try Shipped().load(school.text)
        let institution = try #require(loaded.institutions.first)
        let rule = try #require(loaded.rulebook.requirements.first { $0.source.id == "cahiim-sponsor" })
        let decision = CredentialDecision(
            rule, institution.programs[0], at: institution,
            student: Student(completedOn: date(day), appliesOn: date(day).earliest),
            rulebook: loaded.rulebook)
        return decision.verdict
    }

    @Test func theSchoolNeedsARecognizedAccreditor() throws {
        func record(_ agency: String, _ status: String = "accredited") -> Record {
            Record(agency: agency, accredits: nil, status: status, from: "1990-01-01", seen: "2026-11-24")
        }
        // Whether the state has approved and a director is hired no file says: never a yes.
        #expect(try sponsor([record("HLC")]) == .cannotTell)
        #expect(try sponsor([record("DEAC")]) == .cannotTell)
        #expect(try sponsor([record("ABHES")]) == .cannotTell)
        // Nobody has seen every accreditor of the school.
        #expect(try sponsor([record("ACICS")]) == .cannotTell)
        #expect(try sponsor([]) == .cannotTell)
        // Where somebody has, an accreditor that lost its recognition is none.
        let whole = ["accreditations_complete: {source: seen-2026-11-24, for: institutional}"]
        #expect(try sponsor([record("ACICS")], keys: whole) == .doesNotQualify)
        #expect(try sponsor([record("HLC")], keys: whole) == .cannotTell)
        #expect(try sponsor([record("DEAC")], keys: whole) == .cannotTell)
        #expect(try sponsor([record("ABHES")], keys: whole) == .cannotTell)
        #expect(try sponsor([record("HLC", "denied")], keys: whole) == .doesNotQualify)
    }

    /// Recognition came to an end on 2022-08-19; the days from 2016 to 2018 were given back.
    @Test func recognitionHasDates() throws {
        let rulebook = try Shipped().load(Self.plain.text).rulebook
        for (day, recognized) in [
            ("2017-06-01", true), ("2022-08-18", true), ("2022-08-19", false), ("1951-12-31", false),
        ] {
            let members = rulebook.members(of: "ed-recognized", on: date(day).earliest)
            #expect(members.contains("ACICS") == recognized, "\(day)")
        }
        let ended = rulebook.members(of: "ed-recognition-ended", on: date("2022-08-19").earliest)
        #expect(ended == ["ACICS"])
        #expect(rulebook.members(of: "ed-recognition-ended", on: date("2022-08-18").earliest) == [])
    }
}
