import Diagnostics
import SourceYAML
import Testing

@Suite("What YAML 1.2 forbids and libyaml lets through")
struct YAML12Tests {
    /// Everything that is found in a file's YAML, by the parser and by this check.
    private func findings(_ text: String) -> [String] {
        let (tree, diagnostics) = parse(text)
        return (diagnostics + YAML12Check.findings(in: tree)).map(\.brief)
    }

    /// The shape of a case of yaml-test-suite, in words of our own.
    typealias Case = (id: String, text: String, findings: [String])

    @Test("The sixteen shapes of yaml-test-suite are each found at their places", arguments: suite)
    func shape(_ example: Case) {
        #expect(findings(example.text) == example.findings)
    }

    static let suite: [Case] = [
        ("9JBA", "---\n[one, two, ]#here\n", ["Y020 2:13-2:14"]),
        ("CVW2", "---\n[one, two,#here\n]\n", ["Y020 2:11-2:12"]),
        ("SU5Z", "one: \"two\"# here\n", ["Y020 1:11-1:12"]),
        ("X4QW", "one: ># here\n  two\n", ["Y020 1:7-1:8"]),
        ("9HCY", "\"one\"\n%TAG ! tag:example.com,2000:app/\n---\ntwo\n", ["Y012 2:1-2:33"]),
        ("EB22", "---\none # here\n%YAML 1.2\n---\ntwo\n", ["Y012 3:1-3:10"]),
        ("RHX7", "---\none: two\n%YAML 1.2\n---\n...\n", ["Y012 3:1-3:10"]),
        ("MUS6/00", "%YAML 1.1#here\n---\n", ["Y012 1:1-1:15"]),
        ("MUS6/01", "%YAML 1.2\n---\n%YAML 1.2\n---\n", ["Y012 1:1-1:10", "Y012 3:1-3:10"]),
        ("9C9N", "---\none: [two,\nthree,\nfour]\n", ["Y020 3:1-3:2 / 2:6-2:7"]),
        ("QB6E", "---\none: \"two\nthree\nfour\"\n", ["Y020 3:1-3:2 / 2:6-2:7"]),
        ("G5U8", "---\n- [-, -]\n", ["Y020 2:4-2:5"]),
        ("YJV2", "[-]\n", ["Y020 1:2-1:3"]),
        ("DK95/01", "one: \"two\n\tthree\"\n", ["Y020 2:2-2:3 / 1:6-1:7"]),
        ("Y79Y/003", "- [\n\tone,\n two\n ]\n", ["Y020 2:2-2:3 / 1:3-1:4"]),
        ("S98Z", "one: >\n \n  \n   \n # here\n", ["Y020 4:1-4:4"]),
    ]

    @Test(
        "Valid YAML has no finding",
        arguments: [
            "a: [b,\n c]\n", "a: [\n  b, # c\n  # d\n\n  {e: f}\n ]\n", "[a,\nb\n]\n", "{\na: b\n}\n",
            "a:\n- [b,\n  c]\n",
            "- - [a,\n    b]\n", "- a: [b,\n   c]\n", "a:\n  b: {c: d,\n   e: f}\n", "a: \"b\n c\"\n",
            "a: 'b\n\n\n  c'\n",
            "\"a\nb\"\n", "--- \"a\nb\"\n", "a: \"b\n\t\n c\"\n", "a: [\n \tb\n ]\n", "a: \"b\n \tc\"\n",
            "a: [b,\n# c\n  d]\n",
            "- - a\n- - - b\n", "[-1, -a, - ]", "[-1, -a, --, b-, \"-\", '-']\n", "a: - b\n", "- -\n",
            "a: \"b#c\" # d\n",
            "a: b#c\n", "[a#b, \"c\"]\n", "{a: 'b' # c\n }\n", "a: [b] # c\n", "a: 'b'\t# c\n",
            "a: |  # b\n  c\n",
            "a: |2\n    b\n   c\n", "a: |\n\n  b\n", "a: |\n \n  b\n", "a: |\n  \n  b\n",
            "a: >-\n  b\n\n\n   c\n", "a: |\nb: |\n \nc: d\n",
            "a: |\n   \nb: c\n", "a: |1\n   \n b\n", "|\n  a\n", "- |\n a\n", "a: # b\n  c\n",
            "a:\n  - b # c\n  # d\n", "\"a\": b\n", "{\"a\":b}\n",
            "a: [b, c]\r\nd: [e,\r\n f]\r\n", "a: [\"b\n  c\",\n  d]\n", "a: [b\n  c]\n", "a: [é,\n 🎓]\n", "",
            "# a\n", "a: b\n",
            "a: \"#b\n #c\"\n", "a: ['b\n #c']\n", "? [a,\n b]\n: c\n",
        ])
    func valid(text: String) {
        #expect(findings(text).filter { $0.hasPrefix("Y020") } == [])
    }

    @Test(
        "Every such place has its finding, and each line that is not indented is enough said once",
        arguments: [
            ("a: [b,\nc,\nd]\ne: [f,\ng]\n", ["Y020 2:1-2:2 / 1:4-1:5", "Y020 5:1-5:2 / 4:4-4:5"]),
            ("a: [\n  b\n]\n", ["Y020 3:1-3:2 / 1:4-1:5"]),
            ("a: {b: \"c\nd\"}\n", ["Y020 2:1-2:2 / 1:4-1:5"]),
            ("a:\n  b: 'c\n  d'\n", ["Y020 3:3-3:4 / 2:6-2:7"]),
            ("- - [a,\n  b]\n", ["Y020 2:3-2:4 / 1:5-1:6"]),
            ("a:\n- [b,\nc]\n", ["Y020 3:1-3:2 / 2:3-2:4"]), ("é: [🎓,\nc]\n", ["Y020 2:1-2:2 / 1:4-1:5"]),
            ("a: [b\nc]\n", ["Y020 2:1-2:2 / 1:4-1:5"]), ("a: [[b]#c\n ]\n", ["Y020 1:8-1:9"]),
            ("a: [\"b\"#c\n ]\n", ["Y020 1:8-1:9"]),
            ("a: [b, -]\nc: {d: [-]}\n", ["Y020 1:8-1:9", "Y020 2:9-2:10"]),
            ("a: |+2# b\n  c\n", ["Y020 1:7-1:8"]), ("a: |\n    \n\n  # b\n", ["Y020 2:1-2:5"]),
            ("a: [#b\n c]\n", ["Y020 1:5-1:6"]),
        ])
    func found(text: String, expected: [String]) {
        #expect(findings(text) == expected)
    }

    @Test("Many such places are cut short")
    func capped() {
        let (tree, _) = parse(String(repeating: "- [-]\n", count: 10_000))
        let findings = YAML12Check.findings(in: tree)
        #expect(
            findings.count == 1_000
                && findings.last?.message.hasSuffix("(and 9000 more like it in this file)") == true)
    }

    @Test("Behind a syntax error nothing is looked for")
    func syntaxError() {
        #expect(findings("a: [-]\nb: ]\n") == ["Y001 2:4-2:5"])
    }
}
