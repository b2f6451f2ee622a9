import Diagnostics
import SourceYAML
import Testing

@Suite("A quote left open is reported where it opens")
struct OpenQuoteTests {
    @Test(
        "with a note where the parser gave up",
        arguments: [
            ("a: \"b\nc: [d]\ne: \"1\"\n", "Y001 1:4-1:5 / 3:5-3:6"),
            ("a: 'b\nc: d\ne: 'f'\n", "Y001 1:4-1:5 / 3:5-3:6"),
            // An apostrophe closes it.
            ("a: 'b\nc: d\ne: it's\n", "Y001 1:4-1:5 / 3:7-3:8"),
            // In brackets and braces.
            ("a:\n  - {b: \"c, d: e}\n  - {b: \"f\", d: g}\n", "Y001 2:9-2:10 / 3:10-3:11"),
            ("a: ['b, c]\nd: ['e']\n", "Y001 1:5-1:6 / 2:6-2:7"),
            ("{\"a: b,\nc: \"d\"}\n", "Y001 1:2-1:3 / 2:5-2:6"),
            // A key, at the top and below.
            ("\"a: b\nc: \"d\"\n", "Y001 1:1-1:2 / 2:5-2:6"),
            ("x: y\n\"a: b\nc: \"d\"\n", "Y001 2:1-2:2 / 3:5-3:6"),
            ("x:\n  'a: b\n  c: 'd'\n", "Y001 2:3-2:4 / 3:7-3:8"),
            // Behind the quotes that close it another pair opens.
            ("a: \"b\nc: \"\"\nd: e\n", "Y001 1:4-1:5 / 2:5-2:6"),
            ("a: \"b\nc: \"\"\nd: \"e\"\n", "Y001 1:4-1:5 / 2:5-2:6"),
            // Blanks between, and letters beyond ASCII before.
            ("é: \"é\nc: \" \td\n", "Y001 1:4-1:5 / 2:7-2:8"),
            ("a: \"b\r\nc: \"d\"\r\n", "Y001 1:4-1:5 / 2:5-2:6"),
            // Never closed.
            ("- a\n- \"b\n", "Y001 2:3-2:4 / 3:1-3:1"), ("[a, 'b]\n", "Y001 1:5-1:6 / 2:1-2:1"),
        ])
    func open(_ source: String, _ finding: String) {
        let (tree, diagnostics) = parse(source)
        #expect(diagnostics.map(\.brief) == [finding])
        #expect(diagnostics.allSatisfy { $0.message.hasPrefix("the quote that opens here is ") })
        #expect(!tree.isWhole)
    }

    @Test("and the line that closes it is named")
    func words() {
        let (_, diagnostics) = parse("a: x\nb: \"Example\nc: [d]\ne: \"1\"\n")
        #expect(diagnostics.map(\.message) == ["the quote that opens here is not closed until line 4"])
        #expect(diagnostics.flatMap(\.notes).map(\.message) == ["`1` stands behind the quote that closes it"])
    }

    @Test(
        "and quoted text of several lines is no finding",
        arguments: [
            "a: \"b\n  c: d\"\ne: f\n", "a: 'b\n\n  it''s'\n", "[\"a\n  b\", 'c\n  d']\n",
            "a: \"b \\\n  c\\\"\"\n",
        ])
    func honest(_ source: String) {
        #expect(parse(source).diagnostics.isEmpty)
    }

    @Test(
        "and a fault elsewhere stays where it is",
        arguments: [
            ("a: \"b\n  c\"\nd: e: f\n", "Y001 3:5-3:6"), ("a: 'b' c\n", "Y001 1:8-1:9"),
            ("a: \"b\n  c\"\nd\ne: f\n", "Y001 3:1-3:2"),
        ])
    func elsewhere(_ source: String, _ finding: String) {
        #expect(parse(source).diagnostics.map(\.brief) == [finding])
    }
}
