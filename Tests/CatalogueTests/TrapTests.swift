import Catalog
import Dates
import Diagnostics
import Eligibility
import RuleEngine
import Testing

/// The traps that a careless reading of accreditation falls into, one test each, on the shipped rules.
@Suite struct TrapTests {
    /// The rule with the open question settled so that a "no" can show.
    private static let strict = Shipped.settled("on-completion-only")

    private func verdict(
        _ school: School, _ completed: String = "2026-09-01", program: String? = nil,
        rules: Shipped = Shipped()
    ) throws -> Verdict {
        try rules.decide(school, graduate(completed), program: program).verdict
    }

    // MARK: 1 to 4: what a status is

    @Test func trap1AnAccreditedSchoolMakesNoAccreditedProgram() throws {
        var school = School([], seenWhole: "2026-09-01")
        school.records = [Record(agency: "HLC", accredits: nil, status: "accredited", from: "1968~")]
        #expect(try verdict(school, rules: Self.strict) == .doesNotQualify)
        #expect(try Shipped().check(school, by: "HLC", on: "2026-09-01").answer == .accredited)
        #expect(try Shipped().check(school, program: "him", on: "2026-09-01").answer == .notAccredited)
        // Nor does an accredited program make an accredited school.
        #expect(try Shipped().check(School(), by: nil, on: "2026-09-01").answer == .cannotTell)
    }

    @Test func trap2ACandidateIsNotAccreditedAndACandidacyDoesNotGoOn() throws {
        let school = School([Record(status: "candidate", seen: "2021-12-13")], seenWhole: "2021-12-13")
        #expect(try verdict(school, "2021-12-13", rules: Self.strict) == .doesNotQualify)
        for day in ["2021-12-14", "2022-06-01", "2023-12-13", "2025-01-01"] {
            #expect(try verdict(school, day, rules: Self.strict) == .cannotTell)
            #expect(try Shipped().check(school, program: "him", on: day).answer == .cannotTell)
        }
        let onTheDay = try Shipped().check(school, program: "him", on: "2021-12-13")
        #expect(onTheDay.answer == .preaccredited)
    }

    @Test(arguments: [
        "probationary-accreditation", "administrative-probation", "initial-accreditation",
        "continuing-accreditation", "accredited",
    ])
    func trap3ProbationIsStillAccreditation(_ status: String) throws {
        #expect(try verdict(School([Record(status: status)])) == .qualifies)
    }

    @Test(arguments: ["inactive", "withheld", "focused-review"])
    func trap3AStatusThatNoSourceExplainsIsNeitherYesNorNo(_ status: String) throws {
        #expect(try verdict(School([Record(status: status)], seenWhole: "2026-09-01")) == .cannotTell)
    }

    @Test func trap4ReaffirmedThroughAYearIsTheNextReviewAndNoEnd() throws {
        let school = School([Record(from: "2014-01-01", nextReview: "2024", seen: "2024-12-01")])
        #expect(try verdict(school, "2025-05-15") == .qualifiesIf)
        #expect(try verdict(school, "2024-12-01") == .qualifies)
    }

    // MARK: 5 and 6: the day that counts

    @Test func trap5TheStatusOnTheDayOfCompletionCountsNotTodays() throws {
        // As East Carolina's: accredited, years without, accredited again.
        let school = School(
            [
                Record(status: "accredited", from: "2000-07-01", to: "2006-06-30"),
                Record(status: "withdrawn", from: "2006-07-01", to: "2017-07-31"),
                Record(status: "initial-accreditation", from: "2017-08-01"),
            ], seenWhole: "2010-05-15")
        #expect(try verdict(school, "2005-05-15", rules: Self.strict) == .qualifies)
        #expect(try verdict(school, "2006-06-30", rules: Self.strict) == .qualifies)
        #expect(try verdict(school, "2010-05-15", rules: Self.strict) == .doesNotQualify)
        #expect(try verdict(school, "2017-07-31", rules: Self.strict) != .qualifies)
        #expect(try verdict(school, "2017-08-01", rules: Self.strict) == .qualifies)
        #expect(try verdict(school, "2026-09-01", rules: Self.strict) == .qualifies)
    }

    @Test func trap5AFirstClassBeforeTheAccreditationCannotBeTold() throws {
        // As Coppin State's: the first class on 2009-05-17, accredited "in 2009".
        let school = School([Record(status: "initial-accreditation", from: "2009")])
        #expect(try verdict(school, "2009-05-17") == .cannotTell)
        #expect(try verdict(school, "2009-05-17", rules: Self.strict) == .cannotTell)
        #expect(try verdict(school, "2010-01-01") == .qualifies)
        #expect(try verdict(school, "2008-12-31") != .qualifies)
    }

    @Test func trap6BeforeMarch2005ThePredecessorCounts() throws {
        let caahep = Record(agency: "CAAHEP", status: "accredited", from: "1996-01-01", to: "2005-02-28")
        #expect(try verdict(School([caahep]), "2004-05-15") == .qualifies)
        let cahea = Record(agency: "CAHEA", status: "accredited", from: "1980-01-01", to: "1993-12-31")
        #expect(try verdict(School([cahea]), "1990-05-15") == .qualifies)
        // CAHIIM accredited nobody then, whatever a file says.
        #expect(try verdict(School([Record(from: "1996-01-01")]), "2004-05-15") != .qualifies)
    }

    // MARK: 7 and 8: which program, which campus

    @Test func trap7OneProgramsAccreditationIsNotAnothers() throws {
        let programs = [
            SchoolProgram(id: "him"),
            SchoolProgram(id: "coding", award: "certificate", records: []),
            SchoolProgram(id: "office", award: "associate", records: [], seenWhole: "2026-09-01"),
        ]
        let school = School(programs: programs)
        #expect(try verdict(school, program: "him", rules: Self.strict) == .qualifies)
        #expect(try verdict(school, program: "coding", rules: Self.strict) == .doesNotQualify)
        #expect(try verdict(school, program: "office", rules: Self.strict) == .doesNotQualify)
    }

    @Test func trap8AnAccreditationBelongsToOneCampus() throws {
        func verdict(record: String?, program: String?) throws -> Verdict {
            var school = School([Record(from: "2015-07-01", campus: record)], seenWhole: "2026-09-01")
            school.keys = [
                "campuses: [{id: north, city: Flint, state: MI}, {id: south, city: Toledo, state: OH}]"
            ]
            if let program { school.programs[0].keys = ["campus: \(program)"] }
            return try self.verdict(school, rules: Self.strict)
        }
        #expect(try verdict(record: "north", program: "north") == .qualifies)
        #expect(try verdict(record: "south", program: "north") == .doesNotQualify)
        #expect(try verdict(record: nil, program: "north") == .cannotTell)
        #expect(try verdict(record: "north", program: nil) == .cannotTell)
    }

    // MARK: 9 to 12: what is accredited, by whom, for which award

    @Test(arguments: [
        ("associate", "health-science-associate"), ("bachelor", "health-science-bachelor"),
        ("master", "health-informatics-master"), ("master", "him-master"),
        ("certificate", "digital-health-certificate"),
        ("post-baccalaureate-certificate", "him-post-baccalaureate"),
    ])
    func trap9AndCAHIIMInAnotherFieldOrAtAnotherLevelIsNoHIMAssociate(
        _ award: String, _ accredits: String
    ) throws {
        let record = Record(accredits: accredits, from: "2015-07-01")
        let school = School(award: award, [record], seenWhole: "2026-09-01")
        #expect(try verdict(school, rules: Self.strict) == .doesNotQualify)
        // The award that the file leaves out is settled by what was accredited.
        let silent = School(award: nil, [record], seenWhole: "2026-09-01")
        #expect(try Shipped().decide(silent, graduate("2026-09-01")).award?.rawValue == award)
        #expect(try verdict(silent, rules: Self.strict) == .doesNotQualify)
    }

    @Test func trap9AssociateAndCAHIIMTogetherAreNotYetHIM() throws {
        // Health science is an associate degree that CAHIIM accredits.
        let science = School([Record(accredits: "health-science-associate", from: "2025-01-01")])
        #expect(try verdict(science) == .cannotTell)
        #expect(try verdict(School([Record(accredits: nil, from: "2015-07-01")])) == .cannotTell)
    }

    @Test(arguments: ["certificate", "diploma", "course"])
    func trap10ACertificateNeverQualifies(_ award: String) throws {
        #expect(try verdict(School(award: award)) == .doesNotQualify)
        #expect(try verdict(School(award: award, []), "2030-05-15") == .doesNotQualify)
        #expect(try verdict(School(award: award), "2004-05-15") == .doesNotQualify)
    }

    @Test func trap11ABachelorsDegreeDoesNotStandForTheAssociate() throws {
        let himBachelor = School(award: "bachelor", [Record(accredits: "him-bachelor", from: "2015-07-01")])
        let explanation = try Shipped().decide(himBachelor, graduate("2026-09-01")).explain()
        #expect(explanation.decision.verdict == .cannotTell)
        #expect(explanation.needs.contains { if case .judgment = $0.kind { true } else { false } })
        // Another field's bachelor's, and a bachelor's whose associate is accredited.
        for records in [[], [Record.base]] {
            let school = School(award: "bachelor", records, seenWhole: "2026-09-01")
            #expect(try verdict(school, rules: Self.strict) == .doesNotQualify)
        }
        for award in ["master", "doctorate"] { #expect(try verdict(School(award: award)) == .doesNotQualify) }
    }

    @Test(arguments: ["PCAP", "AHIMA", "AAPC", "NCCT", "State Board", "CAHIM"])
    func trap12AnotherBodysApprovalIsNotCAHIIMs(_ agency: String) throws {
        let school = School([Record(agency: agency, status: "accredited", from: "2015-07-01")])
        let loaded = try Shipped().load(school.text)
        let rule = try #require(loaded.rulebook.credential("RHIT"))
        let institution = try #require(loaded.institutions.first)
        let decision = CredentialDecision(
            rule, institution.programs[0], at: institution, student: graduate("2026-09-01"),
            rulebook: loaded.rulebook)
        #expect(decision.verdict == .cannotTell)
        #expect(!decision.qualifiedWhenLastSeen)
    }

    @Test func trap12WhatASchoolsPageClaimsIsNoEvidence() throws {
        let claims = ["credentials_stated: [RHIT]", "note: approved by AHIMA and the state"]
        #expect(try verdict(School([], keys: claims)) == .cannotTell)
        #expect(try verdict(School(award: "certificate", [], keys: claims)) == .doesNotQualify)
    }

    // MARK: 13 to 15: codes and data sets

    @Test(arguments: ["51.0707", "51.0706", "51.0713", "52.0302"])
    func trap13ACIPCodeProvesNothingEitherWay(_ code: String) throws {
        #expect(try verdict(School([], keys: ["cip: \"\(code)\""])) == .cannotTell)
        #expect(try verdict(School(award: nil, [], keys: ["cip: \"\(code)\""])) == .cannotTell)
        #expect(try verdict(School(award: "certificate", [], keys: ["cip: \"\(code)\""])) == .doesNotQualify)
        #expect(try verdict(School(keys: ["cip: \"\(code)\""])) == .qualifies)
    }

    @Test func trap13ACIPCodeIsTextAndNoNumber() throws {
        let text = try Shipped().load(School(keys: ["cip: \"51.0710\""]).text)
        #expect(text.diagnostics == [])
        #expect(text.institutions.first?.programs.first?.cip.value?.text == "51.0710")
        let zero = try Shipped().load(School(keys: ["cip: 51.0710"]).text)
        #expect(zero.diagnostics.map(\.code.name) == ["trailing-zero-lost"])
        #expect(zero.institutions.first?.programs.first?.cip == .unknown)
        let number = try Shipped().load(School(keys: ["cip: 51.071"]).text)
        #expect(number.diagnostics.map(\.code.name) == ["ambiguous-scalar"])
        #expect(number.institutions.first?.programs.first?.cip == .unknown)
    }

    @Test(arguments: [
        (2, "certificate"), (3, "associate"), (4, "certificate"), (5, "bachelor"),
        (6, "post-baccalaureate-certificate"), (7, "master"), (8, "post-master-certificate"),
        (17, "doctorate"), (20, "certificate"), (21, "certificate"),
    ])
    func trap14AnIPEDSLevelIsANameAndNoRank(_ level: Int, _ award: String) throws {
        let school = School(award: nil, [], keys: ["ipeds: {level: \(level)}"])
        let decision = try Shipped().decide(school, graduate("2026-09-01"))
        #expect(decision.program.ipedsLevel.value?.award.rawValue == award)
        // 3 is associate in IPEDS, bachelor in College Scorecard; 4 and 20 are no more than 3.
        #expect(decision.award == (award == "certificate" ? nil : Award(rawValue: award)))
        // A certificate or a diploma, whichever it is, is no degree.
        #expect(
            decision.verdict == (["associate", "bachelor"].contains(award) ? .cannotTell : .doesNotQualify))
    }

    @Test(arguments: [2, 4, 20, 21])
    func trap14ACertificateByItsIPEDSLevelIsNoAssociateForAnAccreditorsWord(_ level: Int) throws {
        // One source says certificate, the other associate: no yes is right for both.
        let school = School(award: nil, keys: ["ipeds: {level: \(level)}"])
        let found = try verdict(school)
        #expect(found == .cannotTell || found == .doesNotQualify)
    }

    @Test func trap15DAPIPsSilenceProvesNothingAboutCAHIIM() throws {
        var school = School([])
        school.keys = ["accreditations_complete: {source: seen-2024-08-30, for: institutional}"]
        #expect(try verdict(school, "2024-08-30", rules: Self.strict) == .cannotTell)
        let check = try Shipped().check(school, program: "him", on: "2024-08-30")
        #expect(check.answer == .cannotTell)
        // Of the agencies that it is complete for, silence is a no, on its day.
        #expect(try Shipped().check(school, by: "HLC", on: "2024-08-30").answer == .notAccredited)
        #expect(try Shipped().check(school, by: "HLC", on: "2024-08-31").answer == .cannotTell)
    }

    // MARK: 16, 18 to 20: what a yes and a no are

    @Test(arguments: Enrolment.allCases)
    func trap16SittingEarlyIsNotHavingTheCredential(_ enrolment: Enrolment) throws {
        let decision = try Shipped().decide(School(), undergraduate(enrolment, applied: "2026-09-01"))
        #expect(decision.grant == .earlySitting)
        #expect(decisionText(decision).contains("=> may sit early; may not use"))
        // Whoever is said to have finished is asked about eligibility.
        #expect(try Shipped().decide(School(), graduate("2026-09-01")).grant == .eligibility)
    }

    @Test func trap18WhatIsMissingIsNotFalse() throws {
        let stripped: [School] = [
            School([]), School(award: nil, []), School(award: "unknown", []),
            School([Record(status: "unknown")]), School([Record(seen: nil)]), School([Record(to: "unknown")]),
            School([Record(accredits: "unknown", from: "2015-07-01")]),
            School([Record(agency: "unknown", from: "2015-07-01")]),
        ]
        for school in stripped { #expect(try verdict(school, rules: Self.strict) == .cannotTell) }
        // What is known not to exist is another thing.
        #expect(try verdict(School(award: "none", [])) == .doesNotQualify)
    }

    @Test(arguments: ["PR", "GU", "VI", "DC", "AS", "MP"])
    func trap19PuertoRicoAndTheTerritoriesAreInScope(_ state: String) throws {
        let school = School(location: "{city: San Juan, state: \(state)}")
        let decision = try Shipped().decide(school, graduate("2026-09-01"))
        #expect(decision.verdict == .qualifies)
        #expect(decision.institution.country(of: decision.program) == "US")
    }

    @Test func trap20BothEndsOfAPeriodAreInIt() throws {
        let school = School(
            [Record(from: "2015-07-01", to: "2024-06-30", seen: "2025-01-01")], seenWhole: "2024-07-01")
        #expect(try verdict(school, "2015-06-30", rules: Self.strict) == .cannotTell)
        #expect(try verdict(school, "2015-07-01", rules: Self.strict) == .qualifies)
        #expect(try verdict(school, "2024-06-30", rules: Self.strict) == .qualifies)
        #expect(try verdict(school, "2024-07-01", rules: Self.strict) == .doesNotQualify)
    }

    @Test func trap20AYearIsOneUnknownDayOfItAndNotJanuaryTheFirst() throws {
        let school = School([Record(from: "2009", to: "2012", seen: "2013-06-01")])
        let expected: [(String, Verdict)] = [
            ("2008-12-31", .cannotTell), ("2009-01-01", .cannotTell), ("2009-12-30", .cannotTell),
            ("2009-12-31", .qualifies), ("2011-06-15", .qualifies), ("2012-01-01", .qualifies),
            ("2012-01-02", .cannotTell), ("2012-12-31", .cannotTell), ("2013-01-01", .cannotTell),
        ]
        for (day, verdict) in expected { #expect(try self.verdict(school, day) == verdict, "\(day)") }
        // An estimate counts from the day that it names.
        #expect(try verdict(School([Record(from: "2009~")]), "2009-01-01") == .qualifies)
    }
}
