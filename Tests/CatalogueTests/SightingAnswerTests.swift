import Eligibility
import Testing

/// What was seen last decides, whichever way its day, its end or its list is told; and what one source tells as a
/// history is one.
@Suite struct SightingAnswerTests {
    private func answer(_ records: [Record], on day: String) throws
        -> StandingCheck.Answer
    {
        try Shipped().check(School(records), program: "him", on: day).answer
    }

    private static let seen2025 = Record(status: "accredited", from: "2013-08-20", seen: "2025-10-01")
    private static let withoutStart = Record(status: "accredited", seen: "2025-04-16")

    // MARK: A later word against it

    @Test(arguments: [
        // A catalogue that speaks for a span, and a page that does for a year.
        (seen2025, Record(status: "not-accredited", seen: "2025-08/2026-07")),
        (seen2025, Record(status: "withdrawn", seen: "2025-08/2026-07")),
        (withoutStart, Record(status: "withdrawn", seen: "2025")),
        (withoutStart, Record(status: "inactive", seen: "2025")),
        // Another source saw a candidacy end later.
        (seen2025, Record(status: "candidate", to: "2025-12", seen: "2026-03-01")),
        (
            Record(status: "accredited", seen: "2025-10-01"),
            Record(status: "withdrawn", seen: "2025-08/2026-07")
        ),
        // A page without a day.
        (seen2025, Record(status: "withdrawn", seen: nil)),
    ])
    func aLaterWordOfAnInexactDayLeavesItOpen(_ accredited: Record, _ later: Record) throws {
        #expect(try answer([accredited, later], on: "2026-11-30") == .cannotTell)
        #expect(try answer([later, accredited], on: "2026-11-30") == .cannotTell)
        #expect(try answer([accredited], on: "2026-11-30") == .accreditedIf)
    }

    @Test func aLaterWithdrawalOfAnExactDayIsSeenLast() throws {
        let withdrawn = Record(status: "withdrawn", seen: "2026-03-01")
        #expect(try answer([Self.seen2025, withdrawn], on: "2026-11-30") == .notAccredited)
    }

    /// A newer sighting of the accreditation stands over an older word against it.
    @Test func anOlderWordAgainstItDoesNotCount() throws {
        let older = Record(status: "withdrawn", to: "2020-06-30", seen: "2024")
        #expect(try answer([Self.seen2025, older], on: "2026-11-30") == .accreditedIf)
    }

    // MARK: Handovers

    /// The predecessor's accreditation may have begun after the handover.
    @Test(arguments: [
        ("2005", "2006-01-03", StandingCheck.Answer.cannotTell), ("2005-04", "2006-01-03", .cannotTell),
        ("2005-12-01", "2006-10-06", .cannotTell), ("2005-01", "2005-12-31", .accredited),
        ("2005-01", "2007-05-01", .accreditedIf),
    ])
    func whatMayHaveBegunAfterTheHandoverWasPerhapsNotTakenOver(
        _ from: String, _ day: String, _ answer: StandingCheck.Answer
    ) throws {
        let carried = Record(agency: "CAAHEP", status: "accredited", from: from, seen: "2006-10-06")
        #expect(try self.answer([carried], on: day) == answer)
    }

    /// Where it may have begun before the other, or after it, nobody knows which of the two was last.
    @Test(arguments: [
        ("2004", StandingCheck.Answer.cannotTell), ("2004-06-01", .cannotTell), ("2004-01-10", .accredited),
    ])
    func aStartThatMayLieOnBothSidesOfAnotherIsNotChosen(
        _ withdrawn: String, _ answer: StandingCheck.Answer
    ) throws {
        let accredited = Record(
            agency: "CAAHEP", status: "accredited", from: "2004-01-22", to: "2014-08-23", seen: "2019-01-01")
        let other = Record(status: "withdrawn", from: withdrawn, seen: "2010-03-10")
        for day in ["2005-07-01", "2006-03-01", "2008-01-01", "2010-03-10"] {
            #expect(try self.answer([other, accredited], on: day) == answer)
        }
    }

    // MARK: One source, one day

    @Test(arguments: [
        ("2014-06-01", StandingCheck.Answer.accredited), ("2018-12-31", .accredited),
        ("2019-06-01", .accredited), ("2020-06-01", .accredited), ("2022-12-15", .accredited),
    ])
    func initialAndThenContinuingIsOneRunOfAccreditation(
        _ day: String, _ answer: StandingCheck.Answer
    ) throws {
        let records = [
            Record(status: "initial-accreditation", from: "2014-05-01", seen: "2022-12-15"),
            Record(status: "continuing-accreditation", from: "2019", seen: "2022-12-15"),
        ]
        #expect(try self.answer(records, on: day) == answer)
    }

    @Test(arguments: ["2022-12-15", "2025-08/2026-07"], ["2021-05-01", "2021"])
    func aCandidacyThatOnePageFollowsByAnAccreditationEndedThen(_ seen: String, _ start: String) throws {
        let records = [
            Record(status: "candidate", from: "2019-03-01", seen: seen),
            Record(status: "initial-accreditation", from: start, seen: seen),
        ]
        #expect(try answer(records, on: "2019-06-01") == .preaccredited)
        #expect(try answer(records, on: "2020-12-31") == .preaccredited)
        #expect(try answer(records, on: "2021-04-30") == (start == "2021" ? .cannotTell : .preaccredited))
        #expect(try answer(records, on: "2022-06-01") == .accredited)
    }
}
