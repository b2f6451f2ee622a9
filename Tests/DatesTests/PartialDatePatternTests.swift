import Dates
import Testing

/// The regular expressions that editors get say the same as the parser.
struct PartialDatePatternTests {
    private let whole: Regex<AnyRegexOutput>
    private let day: Regex<AnyRegexOutput>

    init() throws {
        whole = try Regex("^(?:\(PartialDate.pattern))$")
        day = try Regex("^(?:\(PartialDate.dayPattern))$")
    }

    private static let years = [
        "0000", "0001", "0004", "1900", "2000", "2023", "2024", "9999", "202", "20240",
    ]
    private static let parts = ["", "-", "-1", "-001"] + (0...32).map { $0 < 10 ? "-0\($0)" : "-\($0)" }

    @Test(arguments: years)
    func everyDayOfTheCalendarAndNoOther(_ year: String) throws {
        for month in Self.parts {
            for dayOfMonth in Self.parts {
                let text = year + month + dayOfMonth
                let date = try? PartialDate(parsing: text)
                #expect((try whole.wholeMatch(in: text) != nil) == (date != nil), "\(text)")
                #expect((try day.wholeMatch(in: text) != nil) == (date?.days.single != nil), "\(text)")
            }
        }
    }

    @Test(
        arguments: [
            "1968~", "1968-02~", "1968-02-29~", "1968-02-30~", "2020/2021", "2020-01/2021-02-03",
            "2020/2021~",
            "2020~/2021", "2020/2021/2022", "2020/", "/2020", "~", "", " 2020", "2020 ",
            "2020-01-01/2020-01-01",
            "２０２０", "+2020", "2020-1-1", "20200101", "2020-W01", "open", "unknown",
        ])
    func oddForms(_ text: String) throws {
        let date = try? PartialDate(parsing: text)
        #expect((try whole.wholeMatch(in: text) != nil) == (date != nil), "\(text)")
        if date?.days.single != nil { #expect(try day.wholeMatch(in: text) != nil) }
        if date == nil { #expect(try day.wholeMatch(in: text) == nil) }
    }

    /// The one thing that the pattern lets through.
    @Test func aSpanThatEndsBeforeItBegins() throws {
        #expect(throws: PartialDate.Problem.reversed) { try PartialDate(parsing: "2021/2020") }
        #expect(try whole.wholeMatch(in: "2021/2020") != nil)
    }
}
