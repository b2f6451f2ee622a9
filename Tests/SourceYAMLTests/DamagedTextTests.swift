import Diagnostics
import SourceYAML
import Testing

@Suite("Texts that are not what they look like")
struct DamagedTextTests {
    private func damage(_ source: String) -> [String] {
        DamagedTextCheck.findings(in: parse(source).tree).map {
            "\($0.location.span?.brief ?? "") \($0.message)"
        }
    }

    @Test(
        "are none in what is no UTF-8, wherever it breaks off",
        arguments: [
            [0xC3], [0xC2], [0xE2], [0xE2, 0x80], [0xEF], [0xEF, 0xBF], [0xE3, 0x80], [0xD0], [0xCE], [0xF0],
        ])
    func brokenOff(_ end: [UInt8]) {
        for start in ["", "a: b", "a: &amp; Ã© а\n# "] {
            let tree = YAMLParser.parse(SourceFile(path: "a.yaml", bytes: Array(start.utf8) + end)).tree
            #expect(DamagedTextCheck.findings(in: tree) == [])
            #expect(LookAlikeCheck.findings(in: tree) == [])
            #expect(CommentCutCheck.findings(in: tree) == [])
        }
    }

    @Test(
        "are found with what was meant",
        arguments: [
            ("- CafÃ©", "1:6-1:8 `Ã©` is `é` read in another encoding"),
            ("- \"itâ€™s\"", "1:6-1:9 `â€™` is `’` read in another encoding"),
            ("- AUTÃ“NOMA", "1:6-1:8 `Ã“` is `Ó` read in another encoding"),
            ("- CaÃƒÂ±ada", "1:5-1:9 `ÃƒÂ±` is `ñ` read in another encoding, 2 times over"),
            ("- |\n  HawaiÊ»i", "2:8-2:10 `Ê»` is `ʻ` read in another encoding"),
            ("- Arts &amp; Sciences", "1:8-1:13 `&amp;` is `&` as HTML writes it"),
            ("- 'Dean&#39;s'", "1:8-1:13 `&#39;` is `'` as HTML writes it"),
            ("- Caf&#xE9;", "1:6-1:12 `&#xE9;` is `é` as HTML writes it"),
            ("- Example&nbsp;College", "1:10-1:16 `&nbsp;` is a space as HTML writes it"),
            ("- Ca\u{FFFD}ada", "1:5-1:6 U+FFFD stands here for a character that was lost"),
            (
                "- a\u{A0}b",
                "1:4-1:5 no-break space (U+00A0) inside a text, where a search finds no space"
            ),
        ])
    func found(_ source: String, _ finding: String) {
        #expect(damage(source) == [finding])
    }

    @Test(
        "and honest ones are not",
        arguments: [
            "- São Paulo, SÃO PAULO, Cañada, Hawaiʻi, naïve, Škoda", "- AT&T, R&D; A&M",
            "# CafÃ© &amp; \u{FFFD}",
            "- “SISÄ”, CAFÉ’s, «Â»", "- https://a.edu/?a=1&b=2;", "- 日本\u{3000}語", "- \"\\xA0 \\uFFFD\"",
            "- &amp text", "- &unknown;x",
        ])
    func honest(_ source: String) {
        #expect(damage(source).isEmpty)
    }

    @Test(
        "Words with a letter of another script",
        arguments: [
            (
                "- Exаmple",
                "1:5-1:6 the third letter is U+0430 CYRILLIC SMALL LETTER A, not `a`, in the word `Exаmple`"
            ),
            (
                "- Οhio",
                "1:3-1:4 the first letter is U+039F GREEK CAPITAL LETTER OMICRON, not `O`, in the word `Οhio`"
            ),
            (
                "nаme: a",
                "1:2-1:3 the second letter is U+0430 CYRILLIC SMALL LETTER A, not `a`, in the word `nаme`"
            ),
        ])
    func lookAlikes(_ source: String, _ finding: String) {
        let found = LookAlikeCheck.findings(in: parse(source).tree)
        #expect(found.map { "\($0.location.span?.brief ?? "") \($0.message)" } == [finding])
    }

    @Test(
        "Words of one script",
        arguments: ["- Московский колледж", "- Πανεπιστήμιο", "- TNFα, α-amylase, μm", "# Exаmple", "- Kaʻū"])
    func oneScript(_ source: String) {
        #expect(LookAlikeCheck.findings(in: parse(source).tree).isEmpty)
    }

    @Test(
        "Texts that a `#` cuts",
        arguments: [
            ("a: b #1\n", ["1:6-1:8"]), ("- {a: b #c\n   }\n", ["1:9-1:11"]), ("- a\t #é d\n", ["1:6-1:10"]),
            ("a: #1 b\nc: d\n", ["1:4-1:8"]), ("{a: b #1, c: d}\n", ["1:7-1:16"]),
            ("a: b # c\n", []), ("a: b #! c\n", []), ("a: b ## c\n", []), ("a: b #\n", []), ("a: b #", []),
            ("a: b#1\n", []), ("a: \"b #1\"\n", []), ("a: 'b' #1\n", []), ("a: [b] #1\n", []),
            ("a: |\n  b #1\n", []),
            ("#1\na: b\n", []), ("a: #1\n  b: c\n", []),
        ])
    func cut(_ source: String, _ places: [String]) {
        let found = CommentCutCheck.findings(in: parse(source).tree)
        #expect(found.map { $0.location.span?.brief ?? "" } == places)
    }
}
