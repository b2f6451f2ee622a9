import Catalog
import Dates
import Testing

@Suite("The next review of a record") struct AccreditationRecordTests {
    private static let here = Origin(source: nil, line: 1, column: 1)

    @Test(
        "is past once the last day it may be on lies behind",
        arguments: [
            ("2024", "2023-12-31", false), ("2024", "2024-01-01", false), ("2024", "2024-01-02", nil),
            ("2024", "2024-12-31", nil), ("2024", "2025-01-01", true), ("2025-08-31", "2025-08-31", false),
            ("2025-08-31", "2025-09-01", true), ("2023/2024", "2024-06-01", nil),
        ] as [(String, String, Bool?)])
    func past(review: String, day: String, isPast: Bool?) throws {
        let record = AccreditationRecord(
            agency: .unknown, nextReview: .known(try PartialDate(parsing: review), Self.here),
            origin: Self.here)
        #expect(record.isReviewPast(on: try PartialDate(parsing: day).earliest) == isPast)
    }

    @Test("can't be told where none is named", arguments: [Fact<PartialDate>.unknown, .none(here)])
    func notNamed(review: Fact<PartialDate>) throws {
        let record = AccreditationRecord(agency: .unknown, nextReview: review, origin: Self.here)
        #expect(record.isReviewPast(on: try PartialDate(parsing: "2026").earliest) == nil)
    }
}
