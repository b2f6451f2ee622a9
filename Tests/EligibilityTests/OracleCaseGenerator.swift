import TestSupport

/// Makes cases at random. Most of what they say is exact and about one agency: records that have nothing to do
/// with each other, or leave everything open, show nothing.
struct OracleCaseGenerator {
    private var random: SplitMix64
    private var dayCount = 0

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...(elements.count - 1))]
    }

    mutating func oracleCase() -> OracleCase {
        var test = OracleCase()
        dayCount = number(6...OracleCase.longest)
        test.dayCount = dayCount
        test.campuses = chance(80) ? .single : chance(75) ? .north : .missing
        for _ in 0..<pick([1, 2, 2, 2, 3, 3]) { test.records.append(record(in: test)) }
        for _ in 0..<pick([0, 0, 1, 1, 2]) { test.completeOn.append(span(from: 0, exactly: 85)) }
        shareSources(in: &test)
        test.completed = span(from: 0, exactly: 40)
        test.handover = chance(60) ? 0 : number(0...(dayCount - 1))
        return test
    }

    /// Some records are of one source, with another record or with a complete list.
    private mutating func shareSources(in test: inout OracleCase) {
        for index in test.records.indices {
            if !test.completeOn.isEmpty, chance(15) {
                test.records[index].source = OracleCase.listSource(0)
                test.records[index].asOf = test.completeOn[0]
                test.records[index].statesEnds = false
            } else if index > 0, chance(30) {
                let other = test.records[index - 1]
                test.records[index].source = other.source ?? index
                test.records[index - 1].source = test.records[index].source
                test.records[index].asOf = other.asOf
                test.records[index].read = other.read
                test.records[index].statesEnds = other.statesEnds
            }
        }
        // What has ended had begun before its source's day.
        for index in test.records.indices where test.records[index].to == .unknown {
            if let seen = test.records[index].asOf, seen.last <= test.records[index].from?.first ?? 0 {
                test.records[index].to = .open
            }
        }
    }

    /// A further record for a case.
    mutating func record(in test: OracleCase) -> OracleRecord {
        dayCount = test.dayCount
        var record = OracleRecord()
        record.subject =
            chance(70) ? .cahiim : chance(40) ? .caahep : pick(OracleRecord.Subject.allCases)
        record.status = status()
        if test.campuses != .single {
            record.place = chance(50) ? .north : pick([.missing, .missing, .south])
        }
        record.isFaulty = chance(4)
        if chance(72) { record.from = span(from: 0) }
        if chance(92) {
            // Now and then a start is announced before it comes.
            let from = chance(95) ? record.from?.first ?? 0 : 0
            record.asOf = span(from: from)
        }
        if record.asOf == nil, chance(60) { record.read = number(0...(dayCount - 1)) }
        record.statesEnds = chance(12)
        if chance(45) { record.to = .on(span(from: record.from?.first ?? 0)) }
        // What has ended had begun on an earlier day.
        let canHaveEnded = record.asOf.map { $0.last > record.from?.first ?? 0 } ?? true
        if chance(15), canHaveEnded { record.to = .unknown }
        return record
    }

    private mutating func status() -> String? {
        if chance(80) { return pick(["continuing", "continuing", "continuing", "withdrawn", "withdrawn"]) }
        return pick(["probation", "candidacy", "candidacy", "denied", "inactive", "withdrawm", nil])
    }

    /// One day, or some of which one is meant.
    private mutating func span(from: Int, exactly percent: Int = 65) -> DaySpan {
        let first = number(from...(dayCount - 1))
        return DaySpan(first, chance(percent) ? first : min(dayCount - 1, first + number(1...3)))
    }
}
