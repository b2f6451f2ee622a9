import Catalog
import Eligibility
import Testing

/// The oracle, on cases that a person can think through: an oracle that is never wrong because it never decides
/// would agree with every engine.
@Suite struct OracleWorldsTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var records: [OracleRecord]
        var completeOn: [DaySpan] = []
        /// CAHIIM's standing on days 0 to 5: `a`, `p` and `n` where it is known, `.` where it isn't.
        var standings: String

        var testDescription: String { name }
    }

    private static func record(
        _ status: String? = "continuing", from: Int? = nil, to: OracleRecord.End = .open, asOf: Int? = nil
    ) -> OracleRecord {
        OracleRecord(status: status, from: from.map { DaySpan($0) }, to: to, asOf: asOf.map { DaySpan($0) })
    }

    static let examples: [Example] = [
        .init(
            name: "from its start until it was seen", records: [record(from: 1, asOf: 3)], standings: ".aaa.."
        ),
        .init(
            name: "without a start, on the day it was seen", records: [record(asOf: 3)], standings: "...a.."),
        .init(
            name: "seen after its end", records: [record("candidacy", from: 1, to: .on(DaySpan(3)), asOf: 5)],
            standings: ".ppp.."),
        .init(
            name: "an end that was announced", records: [record(from: 1, to: .on(DaySpan(4)), asOf: 2)],
            standings: ".aa..."),
        .init(
            name: "ended on an unknown day", records: [record(from: 1, to: .unknown, asOf: 4)],
            standings: ".a...."),
        .init(
            name: "what was running when it was seen had begun",
            records: [
                OracleRecord(from: DaySpan(1, 4), asOf: DaySpan(2))
            ], standings: "..a..."),
        .init(
            name: "the later start closes the earlier record",
            records: [record(from: 0, asOf: 4), record("withdrawn", from: 2, asOf: 4)], standings: "aannn."),
        .init(
            name: "not if the earlier one was seen later",
            records: [record(from: 0, asOf: 5), record("withdrawn", from: 2, asOf: 4)], standings: "aa...a"),
        .init(name: "undated", records: [record(from: 0)], standings: "......"),
        .init(
            name: "nothing on a complete list", records: [record(from: 0, to: .on(DaySpan(1)), asOf: 1)],
            completeOn: [DaySpan(3), DaySpan(4, 5)], standings: "aa.n.."),
        .init(
            name: "it may be what the list saw", records: [record(asOf: 1)],
            completeOn: [DaySpan(0), DaySpan(3)],
            standings: ".a...."),
        .init(
            name: "gone from the list, whichever way", records: [record("withdrawn", asOf: 1)],
            completeOn: [DaySpan(3)], standings: ".n.n.."),
        .init(
            name: "one source speaks for one day",
            records: [
                OracleRecord(status: "candidacy", from: DaySpan(0), asOf: DaySpan(3, 5), source: 1),
                OracleRecord(from: DaySpan(2), asOf: DaySpan(3, 5), source: 1),
            ], standings: "ppaa.."),
        .init(
            name: "one status goes over into another on some day",
            records: [
                OracleRecord(from: DaySpan(0), asOf: DaySpan(4), source: 1),
                OracleRecord(status: "probation", from: DaySpan(1, 3), asOf: DaySpan(4), source: 1),
            ], standings: "aaaaa."),
        .init(
            name: "a candidacy closes no accreditation of the same source",
            records: [
                OracleRecord(from: DaySpan(0), asOf: DaySpan(4), source: 1),
                OracleRecord(status: "candidacy", from: DaySpan(2), asOf: DaySpan(4), source: 1),
            ], standings: "aa...."),
        .init(
            name: "where a source states ends, only a candidacy is closed",
            records: [
                OracleRecord(
                    status: "candidacy", from: DaySpan(0), asOf: DaySpan(5), source: 1, statesEnds: true),
                OracleRecord(from: DaySpan(2), asOf: DaySpan(5), source: 1, statesEnds: true),
                OracleRecord(
                    status: "withdrawn", from: DaySpan(4), asOf: DaySpan(5), source: 1, statesEnds: true),
            ], standings: "ppaa.."),
        .init(
            name: "an unclear status can only be what another record says",
            records: [record(from: 0, asOf: 1), record(nil, asOf: 0)], standings: "aa...."),
    ]

    @Test(arguments: examples)
    func itKnowsWhatAPersonKnows(_ example: Example) throws {
        var test = OracleCase(records: example.records)
        test.dayCount = 6
        test.completeOn = example.completeOn
        let worlds = try #require(OracleWorlds(test))
        let found = (0..<6).map { day in
            let possible = worlds.standings(of: 1, on: day)
            return possible.count == 1 ? possible.first?.rawValue.first ?? "?" : "."
        }
        #expect(String(found) == example.standings)
    }

    @Test func aVerdictHoldsOnEveryDayOfCompletion() throws {
        var test = OracleCase(records: [Self.record(from: 1, asOf: 3)])
        let expected: [(DaySpan, Bool?)] = [
            (DaySpan(1, 3), true), (DaySpan(0, 1), nil), (DaySpan(3, 4), nil),
        ]
        for (completed, answer) in expected {
            test.completed = completed
            let worlds = try #require(OracleWorlds(test))
            #expect(worlds.verdict(wanting: .accredited) == answer)
        }
        test.completed = DaySpan(2)
        #expect(try #require(OracleWorlds(test)).verdict(wanting: .preaccredited) == false)
        // On day 2 it is CAAHEP that counts, of which nothing is recorded.
        test.handover = 3
        #expect(try #require(OracleWorlds(test)).verdict(wanting: .accredited) == nil)
    }
}
