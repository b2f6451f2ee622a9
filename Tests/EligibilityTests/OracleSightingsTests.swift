import Catalog
import Eligibility
import Testing

/// The oracle of sightings, on cases that a person can think through.
@Suite struct OracleSightingsTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var records: [OracleRecord]
        var completeOn: [DaySpan] = []
        /// CAHIIM's standing on days 0 to 8: `a`, `p` and `n` where it may be taken to hold, `.` where it mayn't.
        var standings: String

        var testDescription: String { name }
    }

    private static func record(
        _ status: String? = "continuing", from: DaySpan? = nil, to: OracleRecord.End = .open,
        asOf: DaySpan? = nil, source: Int? = nil, read: Int? = nil
    ) -> OracleRecord {
        OracleRecord(status: status, from: from, to: to, asOf: asOf, source: source, read: read)
    }

    private static func day(_ day: Int) -> DaySpan { DaySpan(day) }

    static let examples: [Example] = [
        .init(name: "what was seen goes on", records: [record(asOf: day(3))], standings: "...aaaaaa"),
        .init(
            name: "what was announced was not seen", records: [record(from: day(5), asOf: day(2))],
            standings: "........."),
        .init(
            name: "the last one decides", records: [record(asOf: day(2)), record("withdrawn", asOf: day(5))],
            standings: "..a..nnnn"),
        .init(
            name: "and the one before it, where nobody knows since when",
            records: [
                record(asOf: day(2)), record(asOf: day(4)), record("withdrawn", from: nil, asOf: day(7)),
            ], standings: "..aaa..nn"),
        .init(
            name: "known since when",
            records: [record(asOf: day(2)), record("withdrawn", from: day(4), asOf: day(7))],
            standings: "..aannnnn"),
        .init(
            name: "a contrary one on any day of a span",
            records: [record(from: day(0), asOf: day(3)), record("withdrawn", asOf: DaySpan(2, 5))],
            standings: "aa......."),
        .init(
            name: "the same from a span before",
            records: [record(asOf: day(4)), record("withdrawn", asOf: DaySpan(2, 3))], standings: "....aaaaa"),
        .init(
            name: "two of one day",
            records: [record(asOf: day(3)), record("withdrawn", asOf: day(3))], standings: "........."),
        .init(
            name: "an end that another source states",
            records: [record(asOf: day(3)), record(from: day(0), to: .on(day(5)), asOf: day(2))],
            standings: "aaaaaa..."),
        .init(
            name: "a candidacy that ended in between",
            records: [
                record(from: day(0), asOf: day(3)), record("candidacy", to: .on(DaySpan(5, 6)), asOf: day(8)),
            ], standings: "aaaaa...."),
        .init(
            name: "an end without a day",
            records: [
                record(asOf: day(2)), record("continuing", from: nil, to: .unknown, asOf: day(6)),
                record(asOf: day(8)),
            ], standings: "..a.....a"),
        .init(
            name: "an end after which the same source goes on",
            records: [
                record(from: day(0), to: .on(day(4)), asOf: day(6), source: 1),
                record(from: day(5), asOf: day(6), source: 1),
            ], standings: "aaaaaaaaa"),
        .init(
            name: "a list that doesn't have it", records: [record(asOf: day(2))], completeOn: [day(5)],
            standings: "..a......"),
        .init(
            name: "a list that has it", records: [record(asOf: day(2)), record(asOf: day(5), source: 100)],
            completeOn: [day(5)], standings: "..aaaaaaa"),
        .init(
            name: "a list from before", records: [record(asOf: day(4))], completeOn: [day(2)],
            standings: "....aaaaa"),
        .init(
            name: "an undated page that may be newer",
            records: [record(asOf: day(3)), record("withdrawn", read: 6)], standings: "...a....."),
        .init(
            name: "an undated page that was read before",
            records: [record(asOf: day(3)), record("withdrawn", read: 2)], standings: "...aaaaaa"),
        .init(name: "an undated page alone", records: [record(read: 2)], standings: "........."),
        .init(
            name: "a history from one catalog, of an unknown day",
            records: [
                record("candidacy", from: day(0), asOf: DaySpan(4, 6), source: 1),
                record(from: day(2), asOf: DaySpan(4, 6), source: 1),
            ], standings: "ppaaaaaaa"),
        .init(
            name: "the reverse in one source",
            records: [
                record(from: day(0), asOf: day(4), source: 1),
                record("candidacy", from: day(2), asOf: day(4), source: 1),
            ], standings: "aa......."),
        .init(
            name: "one status goes over into another in some days",
            records: [
                record(from: day(0), asOf: day(6), source: 1),
                record("probation", from: DaySpan(2, 4), asOf: day(6), source: 1),
            ], standings: "aaaaaaaaa"),
        .init(
            name: "an unclear status afterwards",
            records: [record(asOf: day(2)), record("inactive", asOf: DaySpan(1, 4))], standings: "........."),
        .init(
            name: "what may be of another kind",
            records: [
                record(asOf: day(3)), OracleRecord(subject: .kindless, status: "withdrawn", asOf: day(5)),
            ],
            standings: "...a....."),
        .init(
            name: "what may be of another kind and is older",
            records: [
                record(asOf: day(5)), OracleRecord(subject: .kindless, status: "withdrawn", asOf: day(3)),
            ],
            standings: ".....aaaa"),
    ]

    @Test(arguments: examples)
    func itSeesWhatAPersonSees(_ example: Example) throws {
        var test = OracleCase(records: example.records)
        test.dayCount = 9
        test.completeOn = example.completeOn
        let sightings = try #require(OracleSightings(test))
        let found = (0..<9).map { day in
            zip(OracleWorlds.standings, ["a", "p", "n"]).first {
                sightings.isAlways($0.0, of: 1, on: day)
            }?.1 ?? "."
        }
        #expect(found.joined() == example.standings)
    }

    @Test func onEachCampusThatTheProgramMayBeOn() throws {
        var test = OracleCase(records: [
            OracleRecord(asOf: DaySpan(1), place: .north), OracleRecord(asOf: DaySpan(3), place: .south),
        ])
        test.campuses = .missing
        let sightings = try #require(OracleSightings(test))
        #expect(
            (0..<5).map { sightings.isAlways(.accredited, of: 1, on: $0) } == [
                false, false, false, true, true,
            ])
    }

    @Test func anErrorLeavesNothing() throws {
        let test = OracleCase(records: [
            OracleRecord(asOf: DaySpan(1)), OracleRecord(asOf: DaySpan(0), isFaulty: true),
        ])
        let sightings = try #require(OracleSightings(test))
        #expect((0..<5).allSatisfy { !sightings.isAlways(.accredited, of: 1, on: $0) })
    }
}
