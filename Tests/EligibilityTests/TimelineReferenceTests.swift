import Catalog
import Dates
import RuleEngine
import TestSupport
import Testing

@testable import Eligibility

/// Timelines say the same as the simple implementation, of every day and by the same records in the same order.
@Suite("Timelines and their reference") struct TimelineReferenceTests {
    private static let agencies: [String: Accreditor] = {
        var agencies = Agencies.byID
        agencies["CAAHEP"]?.succession = .init(
            successor: "CAHIIM", since: date("2010-01-09"), carries: ["him-associate"])
        return agencies
    }()

    private func expectSame(_ records: AccreditationRecords, _ name: String) {
        for (group, timeline) in zip(records.groups(), records.timelines()) {
            var reference = ReferenceBuilder(records: records, group)
            let expected = reference.stretches()
            #expect(timeline.stretches == expected, "\(name)")
            let simple = StandingTimeline(
                agency: timeline.agency, accredits: timeline.accredits, records: timeline.records,
                stretches: expected)
            #expect(timeline.periods == simple.periods, "\(name)")
            let later = timeline.countingRecords(from: 7)
            #expect(
                later.periods.map(\.records) == simple.periods.map { $0.records.map { $0 + 7 } }, "\(name)")
        }
    }

    @Test("agree on a few records of any kind", arguments: 0..<15)
    func few(_ part: Int) {
        for number in 0..<80 {
            var generator = RecordListGenerator(seed: UInt64(part * 1_000 + number))
            let count = generator.random.below(12) + 1
            expectSame(generator.records(count, agencies: Self.agencies), "seed \(part * 1_000 + number)")
        }
    }

    @Test("agree on more records than a word has bits", arguments: 0..<12)
    func many(_ part: Int) {
        var generator = RecordListGenerator(seed: UInt64(900_000 + part))
        expectSame(generator.records(70 + 20 * part, agencies: Self.agencies), "seed \(900_000 + part)")
    }

    @Test("agree on the records of hostile files", arguments: [1, 2, 3])
    func hostile(_ step: Int) {
        let lists: [[Record]] = [
            (0..<100).map { Record(from: nil, asOf: RecordListGenerator.day($0 * step)) },
            (0..<100).map {
                Record(
                    status: $0 % 2 == 0 ? "continuing" : "withdrawn", from: nil,
                    asOf: RecordListGenerator.day($0 * step))
            },
            (0..<100).map {
                let (first, last) = (
                    RecordListGenerator.day($0 * step), RecordListGenerator.day($0 * step + 100)
                )
                return Record(status: $0 % 2 == 0 ? "continuing" : "withdrawn", from: "\(first)/\(last)")
            },
        ]
        for list in lists {
            let school = School(records: list).institution
            expectSame(
                AccreditationRecords(of: school.programs[0], at: school, accreditors: Self.agencies),
                "\(step)")
        }
    }

    @Test("are more cautious where more records are interrupted than are looked at, and never less")
    func manyInterrupted() {
        let seen = RecordListGenerator.day(3_000)
        let count = 80
        let records = (0..<count).map {
            Record(
                status: $0 % 2 == 0 ? "continuing" : "withdrawn", from: RecordListGenerator.day(3 * $0 + 3),
                to: RecordListGenerator.day(3 * $0 + 4), asOf: "2029-01-01")
        }
        let open = (0..<count).map { _ in Record(from: RecordListGenerator.day(0), asOf: seen) }
        let school = School(records: records + open).institution
        let list = AccreditationRecords(of: school.programs[0], at: school, accreditors: Self.agencies)
        #expect(count * count > TimelineClosers.mostLooks)
        var moreCautious = 0
        for (group, timeline) in zip(list.groups(), list.timelines()) {
            var reference = ReferenceBuilder(records: list, group)
            for expected in reference.stretches() {
                let stretch = timeline.stretch(on: expected.first)
                guard stretch.standing != nil else {
                    moreCautious += expected.standing == nil ? 0 : 1
                    continue
                }
                #expect(stretch.standing == expected.standing)
                #expect(stretch.confidence >= expected.confidence)
            }
        }
        #expect(moreCautious > 0)
    }
}

/// Makes lists of records at random, on days close together, so that much falls on the same of them.
private struct RecordListGenerator {
    var random: SplitMix64
    private var days = 0
    /// How often, of a hundred, a record is of the agency that most are of.
    private var sameness = 0

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        days = [6, 12, 40, 900][random.below(4)]
        sameness = [50, 90, 100][random.below(3)]
    }

    static func day(_ number: Int) -> String { day("2010-01-01").advanced(by: number).description }

    private static func day(_ text: String) -> Day { date(text).earliest }

    private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[random.below(elements.count)]
    }

    private mutating func span(from: Int = 0) -> (first: Int, text: String) {
        let first = from + random.below(days)
        if chance(65) { return (first, Self.day(first)) }
        return (first, "\(Self.day(first))/\(Self.day(first + 1 + random.below(days)))")
    }

    mutating func records(_ count: Int, agencies: [String: Accreditor]) -> AccreditationRecords {
        var school = School(records: [])
        if chance(20) { school.campuses = ["north", "south"] }
        if chance(10) { school.campus = "north" }
        for _ in 0..<count { school.records.append(record(in: school)) }
        for _ in 0..<random.below(3) { school.complete.append((.programmatic, span().text)) }
        let institution = school.institution
        return AccreditationRecords(
            of: institution.programs[0], at: institution, accreditors: agencies)
    }

    private mutating func record(in school: School) -> Record {
        var record = Record()
        if !chance(sameness) {
            record.agency = pick(["CAAHEP", "CAAHEP", "CAHIIM", "CAHIM", nil])
            record.accredits = pick(["him-associate", "him-associate", "him-bachelor", "hm", nil])
        }
        record.status = pick([
            "continuing", "continuing", "continuing", "probation", "withdrawn", "withdrawn", "candidacy",
            "denied",
            "inactive", "withdrawm", nil,
        ])
        let start = span()
        record.from = chance(60) ? start.text : nil
        let from = record.from == nil ? 0 : start.first
        record.asOf = chance(93) ? span(from: chance(90) ? from : 0).text : nil
        if chance(35) { record.to = span(from: chance(95) ? from : 0).text }
        if chance(8) { record.to = "unknown" }
        if !school.campuses.isEmpty { record.campus = pick(["north", "north", "south", nil]) }
        record.isFaulty = chance(4)
        return record
    }
}
