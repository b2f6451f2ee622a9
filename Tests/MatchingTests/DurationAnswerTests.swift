import Catalog
import CatalogLoading
import Diagnostics
import Matching
import Testing

@Suite("A program's duration") struct DurationAnswerTests {
    private func answer(_ program: String, award: Award? = nil) throws -> DurationAnswer {
        let read = institutions([
            school("a-college", programs: "id: p, name: P" + (program.isEmpty ? "" : ", " + program))
        ])
        return DurationAnswer(try #require(read.first?.programs.first), award: award)
    }

    @Test(
        "is the stated one, else that of the IPEDS level, else that of the award, else unknown",
        arguments: [
            ("duration: 18 months", nil, "18 months", 18, 18, false),
            ("duration: 2 years, ipeds: {level: 2}", .bachelor, "2 years", 21, 24, false),
            (
                "duration: {stated: a year and a half, length: 18 months}", nil, "a year and a half", 18, 18,
                false
            ),
            ("duration: {stated: at your own pace}", .associate, "at your own pace", 21, 48, true),
            ("ipeds: {level: 20}", .associate, nil, 0, 3, true), ("ipeds: {level: 2}", nil, nil, 9, 24, true),
            ("", .associate, nil, 21, 48, true), ("duration: unknown", .associate, nil, 21, 48, true),
        ] as [(String, Award?, String?, Int, Int, Bool)])
    func range(program: String, award: Award?, stated: String?, least: Int, most: Int, byLevel: Bool) throws {
        let answer = try answer(program, award: award)
        #expect(answer.stated == stated)
        #expect(answer.months == MonthRange(atLeast: least, atMost: most))
        #expect(answer.byAwardLevel == byLevel)
    }

    @Test("of which nothing is known has no range", arguments: [nil, .certificate, .master] as [Award?])
    func unknown(award: Award?) throws {
        let answer = try answer("", award: award)
        #expect(answer.stated == nil)
        #expect(answer.months == nil)
        #expect(answer.byAwardLevel == false)
        #expect(answer.exceeds(0) == false)
    }

    @Test(
        "exceeds a limit only when its shortest form does",
        arguments: [
            ("18 months", 18, false), ("18 months", 17, true), ("2 years", 21, false), ("2 years", 20, true),
            ("5-6 semesters", 20, false), ("5-6 semesters", 19, true),
        ])
    func exceeds(length: String, limit: Int, expected: Bool) throws {
        #expect(try answer("duration: \(length)").exceeds(limit) == expected)
    }

    @Test("by award level never exceeds a limit", arguments: [0, 1, 12, 20])
    func byLevelNeverExceeds(limit: Int) throws {
        #expect(try answer("", award: .associate).exceeds(limit) == false)
        #expect(try answer("ipeds: {level: 5}").exceeds(limit) == false)
        #expect(try answer("duration: {stated: long}", award: .bachelor).exceeds(limit) == false)
    }
}
