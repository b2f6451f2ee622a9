import Diagnostics
import SourceYAML
import Testing

@Suite("A space of another kind where YAML needs a plain one")
struct WrongSpaceTests {
    @Test(
        "is the one finding, whatever the parser says",
        arguments: [
            ("a: b\n\u{A0} c: {d: e}\nf: g\n", ["Y025 2:1-2:2"]),
            ("a: b\n\u{A0} c: {d: e}\nf:\u{A0}\"1\"\n", ["Y025 2:1-2:2", "Y025 3:3-3:4"]),
            ("a:\n  b: c\n\u{A0}\u{A0}d: e\n  f: g\n", ["Y025 3:1-3:3"]),
            ("a:\u{A0}b\n", ["Y025 1:3-1:4"]), ("a:\u{202F}b\nc: d\n", ["Y025 1:3-1:4"]),
            ("a: \u{3000}b\n", ["Y025 1:4-1:5"]), ("{a: b, c:\u{A0}d}\n", ["Y025 1:10-1:11"]),
            ("a:\n  -\u{2007}b\n  - c\n", ["Y025 2:4-2:5"]), ("- a:\u{A0}b\n", ["Y025 1:5-1:6"]),
            ("a: b\u{A0}# c\n", ["Y025 1:5-1:6"]), ("a: \"b\"\u{A0}# c\n", ["Y025 1:7-1:8"]),
            ("a\u{A0}: b\n", ["Y025 1:2-1:3"]), ("\u{FEFF}\u{A0}a: b\n", ["Y025 1:1-1:2"]),
            // Another fault on the way is told the next time.
            ("\u{A0}a: b\nc: d: e\n", ["Y025 1:1-1:2"]),
        ])
    func wrong(_ source: String, _ findings: [String]) {
        let (tree, diagnostics) = parse(source)
        #expect(diagnostics.map(\.brief) == findings)
        #expect(diagnostics.allSatisfy { $0.message.hasSuffix(" where a space is meant") })
        #expect(!tree.isWhole)
    }

    @Test("is named")
    func named() {
        #expect(
            parse("\u{A0}a: b\nc:\u{202F}d\ne:\u{3000}f\n").diagnostics.map(\.message) == [
                "no-break space (U+00A0) where a space is meant",
                "narrow no-break space (U+202F) where a space is meant",
                "ideographic space (U+3000) where a space is meant",
            ])
    }

    @Test(
        "is none inside texts and comments",
        arguments: [
            "a: b\u{A0}c\n", "a: \"\u{A0}b\"\n", "a: 'b\n  \u{A0}c'\n", "a: |\n  \u{A0}b:\u{A0}c\n",
            "# a:\u{A0}b\n",
            "a: b # c\u{A0}# d\n", "a: See the page:\u{A0}there\n", "a: No.\u{A0}#5\n", "a: b -\u{A0}c\n",
        ])
    func honest(_ source: String) {
        let (tree, diagnostics) = parse(source)
        #expect(diagnostics.isEmpty)
        #expect(tree.isWhole)
    }

    @Test("leaves a syntax error alone that it stands in no way of")
    func elsewhere() {
        for source in [
            "a: b\u{A0}c\nd: e: f\n", "# a:\u{A0}b\nd: e: f\n", "d: e: f # a:\u{A0}b\n",
            "d: e: f\n\u{A0}g: h\n",
        ] {
            #expect(parse(source).diagnostics.map(\.code) == [.yamlSyntax], "\(source)")
        }
    }
}
