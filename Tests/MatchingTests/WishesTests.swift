import Catalog
import Dates
import Eligibility
import Matching
import Testing

/// What somebody looks for besides the credential: a day to finish by, a field of study, a career, a home.
struct WishesTests {
    private func day(_ text: String) throws -> Day {
        try #require(try PartialDate(parsing: text).days.single)
    }

    @Test func accreditationIsAskedOfTheDayOfCompletion() throws {
        let deadline = try day("2030-01-01")
        let files = [
            school(
                "a", programs: associate("long", "today", "duration: 36 months"),
                associate("short", "today", "duration: 6 months"), associate("silent", "today"))
        ]
        let today = try makeListing(files)
        #expect(today.entries.allSatisfy { $0.finish == nil && $0.group == .qualifies })
        let later = try makeListing(files) { $0.graduateBy = deadline }
        // A status that was seen holds for two years, and the longer program ends after them.
        #expect(
            later.entries.map { "\($0.program.id) \($0.group.rawValue) \($0.finish?.answer.rawValue ?? "-")" }
                == [
                    "short qualifies-if in-time", "long last-seen in-time", "silent last-seen cannot-tell",
                ])
        #expect(later.entries.first?.explanation?.decision.verdict == .qualifiesIf)
    }

    @Test func whatCertainlyEndsTooLateIsLeftOutAndCounted() throws {
        let deadline = try day("2027-06-30")
        let listing = try makeListing([
            school(
                "a", programs: associate("long", "today", "duration: 2 years"), associate("silent", "today"))
        ]) { $0.graduateBy = deadline }
        #expect(listing.entries.map(\.program.id) == ["silent"])
        #expect(listing.counts.tooLate == 1)
    }

    private static let fields = [
        school(
            "a", programs: associate("him", "today", "cip: \"51.0707\""),
            associate("nursing", "today", "cip: \"51.3801\""), associate("silent", "today"))
    ]

    @Test(arguments: [
        (["51.07"], ["him", "silent"]), (["51"], ["him", "nursing", "silent"]), (["01"], ["silent"]),
        (["51.0707", "51.3801"], ["him", "nursing", "silent"]),
    ])
    func aFieldThatIsNotRecordedIsKept(_ beginnings: [String], _ expected: [String]) throws {
        let listing = try makeListing(Self.fields) { $0.fields = beginnings }
        #expect(listing.entries.map(\.program.id) == expected)
        #expect(listing.counts.fieldNotStated == 1)
    }

    @Test func aCareerAndAFieldBothHaveToFit() throws {
        let codes = try Set(["51.0707", "51.3801"].map { try #require(CIPCode($0)) })
        let listing = try makeListing(Self.fields) {
            $0.careerFields = codes
            $0.fields = ["51.38"]
        }
        #expect(listing.entries.map(\.program.id) == ["nursing", "silent"])
        let none = try makeListing(Self.fields) { $0.careerFields = [] }
        #expect(none.entries.map(\.program.id) == ["silent"])
    }

    @Test func onlineFromAnotherStateIsToBeAskedAbout() throws {
        let files = [
            school(
                "a", programs: associate("online", "today", "delivery: [online]"),
                associate("campus", "today", "delivery: [on-campus]"), associate("silent", "today"))
        ]
        func asked(_ home: Region?) throws -> [String] {
            try makeListing(files) { $0.home = home }.entries
                .filter { $0.asksWhetherItEnrols != nil }.map(\.program.id)
        }
        #expect(try asked(.ohio) == ["online"])
        #expect(try asked(.michigan) == [])
        #expect(try asked(nil) == [])
    }
}
