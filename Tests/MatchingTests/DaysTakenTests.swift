import Dates
import Eligibility
import Matching
import Testing

/// Which days a listing takes where nobody said them, and that what is unknown stays so.
@Suite("A listing's days") struct DaysTakenTests {
    private let files = [
        school("a", programs: associate("seen", "lately"), "id: c, name: C, award: certificate")
    ]

    private func day(_ text: String) throws -> Day { try PartialDate(parsing: text).earliest }

    @Test("are the day asked about where nobody said them, and named")
    func taken() throws {
        let listing = try makeListing(files)
        let on = listing.query.on
        #expect(listing.query.daysTaken == [DayTaken(.completion, on), DayTaken(.application, on)])
        #expect(listing.brief == ["qualifies-if a/seen", "does-not-qualify a/c"])
    }

    @Test("leave open what depends on a day of completion that nobody knows")
    func unknownCompletion() throws {
        let listing = try makeListing(files) { $0.completion = .unknown }
        #expect(listing.query.daysTaken.map(\.event) == [.application])
        #expect(listing.brief == ["cannot-tell a/seen", "does-not-qualify a/c"])
        let needs = try #require(listing.entries.first?.explanation?.needs)
        #expect(needs.map(\.kind) == [.missing(path: "student.completed_on")])
    }

    @Test("leave open the edition where nobody knows the day of application")
    func unknownApplication() throws {
        let listing = try makeListing(files) { $0.isApplicationUnknown = true }
        #expect(listing.query.daysTaken.map(\.event) == [.completion])
        #expect(listing.entries.map(\.verdict) == [.cannotTell, .cannotTell])
        let needs = try #require(listing.entries.first?.explanation?.needs)
        #expect(needs.first?.kind == .missing(path: "student.applies_on"))
    }

    @Test("are those that somebody said")
    func said() throws {
        let completed = try PartialDate(parsing: "2025-12")
        let applied = try day("2026-02-01")
        let listing = try makeListing(files) {
            $0.completion = .said(completed)
            $0.appliesOn = applied
        }
        #expect(listing.query.daysTaken == [])
        let student = try #require(listing.entries.first?.explanation?.decision.student)
        #expect(student.completedOn == completed)
        #expect(student.appliesOn == applied)
        // Before it was first seen nothing is known.
        #expect(listing.entries.first?.verdict == .cannotTell)
    }

    @Test("take no completion where each program's length tells it")
    func deadline() throws {
        let last = try day("2030-01-01")
        let listing = try makeListing(files) { $0.graduateBy = last }
        #expect(listing.query.daysTaken.map(\.event) == [.application])
    }
}
