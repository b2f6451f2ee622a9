import Catalog
import Dates
import Matching
import Testing

/// Whether a program ends by a day.
struct FinishAnswerTests {
    private func day(_ text: String) throws -> Day {
        try #require(try PartialDate(parsing: text).days.single)
    }

    private func duration(_ length: String?, award: Award? = nil) throws -> DurationAnswer {
        let files = [school("a", programs: "id: p, name: P" + (length.map { ", duration: \($0)" } ?? ""))]
        return DurationAnswer(try #require(institutions(files).first?.programs.first), award: award)
    }

    @Test(arguments: [
        ("24 months", "2028-11-23", FinishAnswer.Answer.inTime, "2028-11-23"),
        ("24 months", "2028-11-22", .tooLate, "2028-11-22"),
        ("20-30 months", "2040-01-01", .inTime, "2028-07-23/2029-05-23"),
        ("20-30 months", "2028-12-31", .cannotTell, "2028-07-23/2028-12-31"),
    ])
    func aStatedLengthSettlesWhatItsRangeAllows(
        _ length: String, _ deadline: String, _ answer: FinishAnswer.Answer, _ completion: String
    ) throws {
        let found = FinishAnswer(
            try duration(length), from: try day("2026-11-23"), by: try day(deadline))
        #expect(found.answer == answer)
        #expect(found.completion.text == completion)
    }

    @Test func theDefinitionOfAnAwardLevelNeverRefuses() throws {
        let two = try duration(nil, award: .associate)
        let start = try day("2026-11-23")
        #expect(FinishAnswer(two, from: start, by: try day("2027-01-01")).answer == .cannotTell)
        #expect(FinishAnswer(two, from: start, by: try day("2029-01-01")).answer == .cannotTell)
        #expect(FinishAnswer(two, from: start, by: try day("2030-11-23")).answer == .inTime)
    }

    @Test func whereNoLengthIsKnownNothingIsSettled() throws {
        let found = FinishAnswer(try duration(nil), from: try day("2026-11-23"), by: try day("2027-11-23"))
        #expect(found.answer == .cannotTell)
        #expect(found.ends == nil)
        #expect(found.completion.text == "2026-11-23/2027-11-23")
    }

    /// A later deadline never makes a program later, and the completion is never after the deadline.
    @Test func aLaterDeadlineOnlyHelps() throws {
        let order: [FinishAnswer.Answer] = [.tooLate, .cannotTell, .inTime]
        let start = try day("2026-01-31")
        for length in ["6 months", "18-24 months", "30 weeks", "2 years"] {
            let duration = try duration(length)
            var last = 0
            for days in stride(from: 0, to: 1000, by: 7) {
                let deadline = start.advanced(by: days)
                let found = FinishAnswer(duration, from: start, by: deadline)
                let rank = try #require(order.firstIndex(of: found.answer))
                #expect(rank >= last)
                #expect(found.completion.latest <= deadline)
                #expect(found.completion.earliest >= start)
                last = rank
            }
            #expect(last == 2)
        }
    }
}
