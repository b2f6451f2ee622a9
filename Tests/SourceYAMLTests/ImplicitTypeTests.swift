import SourceYAML
import Testing

@Suite("What other readers take a word for")
struct ImplicitTypeTests {
    @Test("Words", arguments: ["yes", "Yes", "YES", "y", "Y", "on", "On", "ON", "true", "True", "TRUE"])
    func yes(word: String) {
        #expect(parse(word).tree.root?.implicitType == .truth(true))
    }

    @Test(
        "Words that say no",
        arguments: ["no", "No", "NO", "n", "N", "off", "Off", "OFF", "false", "False", "FALSE"])
    func no(word: String) {
        #expect(parse(word).tree.root?.implicitType == .truth(false))
    }

    @Test("Words for nothing", arguments: ["~", "null", "Null", "NULL"])
    func nothing(word: String) {
        #expect(parse(word).tree.root?.implicitType == .null)
        #expect(parse("a:\n").tree.root?.value(forKey: "a")?.implicitType == .null)
    }

    @Test(
        "Numbers",
        arguments: [
            "0", "7", "172200", "-1", "+1", "1_000", "0o17", "0x1F", "0xdead_beef", "0b1010", "12:30",
            "1:02:03", "190:20:30.15",
            "1e3", "1E-3", "1.5e+3", ".5", "-.5", "1.", "51.0707", "51.07", ".inf", "-.Inf", "+.INF", ".nan",
            ".NaN", ".NAN", "1_0.5",
        ])
    func number(word: String) {
        #expect(parse(word).tree.root?.implicitType == .number)
    }

    @Test("Numbers that lose a zero")
    func zeros() {
        for word in ["01234", "00", "007", "01.0102", "-012"] {
            #expect(parse(word).tree.root?.implicitType == .zeroLed)
        }
        for word in ["11.0710", "1.0", "2.50", ".50"] {
            #expect(parse(word).tree.root?.implicitType == .zeroTrailed)
        }
    }

    @Test(
        "Dates",
        arguments: [
            "2026-11-23", "2026-11-23T12:30:00Z", "2026-1-2 3:04:05", "2026-11-23 12:30:00.5 +2",
            "2026-11-23t01:02:03-05:30",
        ])
    func date(word: String) {
        #expect(parse(word).tree.root?.implicitType == .date)
    }

    @Test(
        "Text",
        arguments: [
            "yES", "nO", "truE", "yess", "nope", "only", "Ohio", "oN", "nULL", "nil", "none", "unknown",
            "NOT", "Off-campus", "a", "-", "+",
            ".", "..", "...a", "_1", "-_1", "1-2", "29-2072", "2 years", "18 months", "P2Y", "1968~",
            "2025-08", "2025-08/2026-07", "2026-1-2",
            "12:60", "12:", "1:2:", "08:30", "0x", "0b2", "0o8", "1e", "e3", "1.2.3", "1st", "3D", "51.0707a",
            ".infinity", ".na", "-.nan",
            "12-11-2026", "2026-11-23T", "2026-11-23 x", "é", "½", "٣", "1\u{A0}000",
        ])
    func text(word: String) {
        #expect(parse("- \(word)").tree.root?.items.first { _ in true }?.implicitType == nil)
    }

    @Test(
        "Quotes and blocks make text of everything",
        arguments: ["'NO'", "\"1\"", "|\n  1", ">\n  no", "[1]", "{a: b}", "\"\""])
    func quoted(source: String) {
        #expect(parse("a: \(source)\n").tree.root?.value(forKey: "a")?.implicitType == nil)
    }
}
