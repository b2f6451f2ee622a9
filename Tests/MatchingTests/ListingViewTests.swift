import Catalog
import Matching
import Testing

/// Which lines of a listing are shown.
struct ListingViewTests {
    private static let files = [
        school(
            "a", programs: associate("now", "today"), associate("then", "old"),
            "id: coding, name: coding, award: certificate"),
        school(
            "b", state: "OH", programs: associate("now", "today", "sponsored: true"),
            "id: nothing, name: nothing"),
        school("c", state: nil, programs: associate("lately", "lately")),
    ]

    private func lines(_ view: ListingView) throws -> [String] {
        try makeListing(Self.files).bundles(view).map { bundle in
            let name =
                switch bundle.key {
                case .school(let school): school.id
                case .state(let state): state?.rawValue ?? "nowhere"
                case .award(let award): award?.rawValue ?? "no award"
                }
            return "\(bundle.group.rawValue) \(name) \(bundle.programs)/\(bundle.schools)"
                + (bundle.isSponsored ? " sponsored" : "")
        }
    }

    @Test func aSchoolStandsInTheGroupOfItsBestProgram() throws {
        #expect(
            try lines(ListingView(grouping: .school)) == [
                "qualifies a 1/1", "qualifies b 1/1 sponsored", "qualifies-if c 1/1",
            ])
    }

    @Test func aStateStandsInEveryGroupOfItsPrograms() throws {
        #expect(
            try lines(ListingView(grouping: .state)) == [
                "qualifies MI 1/1", "qualifies OH 1/1 sponsored", "qualifies-if nowhere 1/1",
                "last-seen MI 1/1", "cannot-tell OH 1/1",
            ])
    }

    @Test func anAwardStandsInEveryGroupOfItsPrograms() throws {
        #expect(
            try lines(ListingView(grouping: .award)) == [
                "qualifies associate 2/2 sponsored", "qualifies-if associate 1/1", "last-seen associate 1/1",
                "cannot-tell no award 1/1",
            ])
        #expect(
            try lines(ListingView(only: .doesNotQualify, grouping: .award)) == [
                "does-not-qualify certificate 1/1"
            ])
    }

    /// Every program that is shown is in just one line of each grouping by state and award.
    @Test func noProgramIsLostInALine() throws {
        let listing = try makeListing(Self.files)
        for grouping in [ListingView.Grouping.state, .award] {
            for only in [nil] + Listing.Group.allCases {
                let view = ListingView(only: only, grouping: grouping)
                let count = listing.bundles(view).reduce(0) { $0 + $1.programs }
                #expect(count == listing.entries(ListingView(only: only)).count)
            }
        }
        #expect(listing.bundles(ListingView()).isEmpty)
    }

    @Test func aLimitKeepsTheFirstAndCountsTheRest() throws {
        let listing = try makeListing(Self.files)
        let all = listing.entries(ListingView()).map(\.id)
        #expect(all.count == 5)
        for limit in 1...6 {
            let view = ListingView(limit: limit)
            #expect(listing.entries(view).map(\.id) == Array(all.prefix(limit)))
            #expect(listing.countBeyond(view) == max(0, 5 - limit))
        }
        let schools = ListingView(grouping: .school, limit: 2)
        #expect(listing.bundles(schools).count == 2)
        #expect(listing.countBeyond(schools) == 1)
        #expect(listing.countBeyond(ListingView()) == 0)
    }
}
