import Catalog
import Dates
import Eligibility
import TestSupport
import Testing

/// A timeline put together for reading.
@Suite("The periods of a timeline") struct StandingPeriodTests {
    private func brief(_ records: [Record]) -> [String] {
        School(records: records).timelines[0].periods.map { period in
            let first = period.days.first == .distantPast ? "" : period.days.first.description
            let last = period.days.last == .distantFuture ? "" : period.days.last.description
            let standing = period.standing?.rawValue ?? "cannot tell"
            let records = period.records.map(String.init).joined(separator: "+")
            return "\(first)...\(last) \(standing), \(period.confidence), by \(records)"
        }
    }

    @Test("cover every day once, the first and the last without a border")
    func everyDay() {
        let periods = School(records: [Record()]).timelines[0].periods
        #expect(periods.first?.days.first == .distantPast)
        #expect(periods.last?.days.last == .distantFuture)
        for (earlier, later) in zip(periods, periods.dropFirst()) {
            #expect(earlier.days.last.next == later.days.first)
        }
        #expect(
            brief([Record()]) == [
                "...2015-06-30 cannot tell, sure, by 0", "2015-07-01...2026-09-01 accredited, sure, by 0",
                "2026-09-02...2028-09-01 accredited, assumed, by 0",
                "2028-09-02... accredited, lastSeen, by 0",
            ])
    }

    @Test("of the same standing on different records are one, which names both and what was seen last")
    func merged() {
        let records = [
            Record(from: nil, asOf: "2015-03"), Record(status: "probation", from: nil, asOf: "2016-03"),
        ]
        #expect(
            brief(records) == [
                "...2015-03-30 cannot tell, sure, by 0+1",
                "2015-03-31...2018-03-01 accredited, assumed, by 0+1",
                "2018-03-02... accredited, lastSeen, by 1",
            ])
        let periods = School(records: records).timelines[0].periods
        #expect(periods.count == 3 && periods[1].reason == .assumed(since: date("2016-03")))
    }

    @Test("name fifty records, and say where there are more", arguments: [49, 50, 51, 120])
    func manyRecords(_ count: Int) {
        let records = (0..<count).map { _ in Record(from: nil, asOf: nil) }
        let periods = School(records: records).timelines[0].periods
        #expect(periods.map(\.records) == [Array(0..<min(count, 50))])
        #expect(periods.map(\.namesAllRecords) == [count <= 50])
    }

    @Test("name no more than fifty where stretches add to them")
    func manyRecordsOneByOne() throws {
        // Each was seen on a day of its own, all say the same.
        let records = (0..<60).map { Record(from: "2001-01-01", asOf: "\(2010 + $0 / 12)-0\($0 % 9 + 1)-01") }
        let period = try #require(School(records: records).timelines[0].periods.first { $0.standing != nil })
        #expect(period.records.count == 50 && Set(period.records).count == 50)
        #expect(!period.namesAllRecords)
    }

    @Test("of which nobody can tell stay apart where the reasons differ")
    func unknownApart() {
        let reasons = School(records: [Record(from: "2009", to: "2011", asOf: "2012-01-01")])
            .timelines[0].periods.filter { $0.standing == nil }.map(\.reason)
        #expect(
            reasons == [
                .notCovered, .startInexact(date("2009")), .endInexact(date("2011")), .notCovered,
            ])
    }

    @Test("are one for all days where a page has no date")
    func undated() {
        #expect(brief([Record(from: nil, asOf: nil)]) == ["... cannot tell, sure, by 0"])
    }
}
