import Diagnostics
import SourceYAML
import Testing

@Suite("What is reported, and where")
struct DiagnosticTests {
    /// A file and its findings: code and span, the notes' spans behind ` / `.
    typealias Case = (source: String, findings: [String])

    @Test("Syntax errors", arguments: syntax)
    func syntaxErrors(_ example: Case) {
        let (tree, diagnostics) = parse(example.source)
        #expect(diagnostics.map(\.brief) == example.findings)
        #expect(!tree.isWhole)
        #expect(diagnostics.allSatisfy { $0.help != nil && !$0.message.contains("not well-formed") })
    }

    static let syntax: [Case] = [
        ("a: [b, c\nd: e\n", ["Y001 2:2-2:3 / 1:4-1:5"]),
        ("a: [b\n", ["Y001 2:1-2:1 / 1:4-1:5"]), ("[a", ["Y001 1:3-1:3 / 1:1-1:2"]),
        ("a: {b: c ]\n", ["Y001 1:10-1:11 / 1:4-1:5"]),
        ("a: 'b\nc: d\n", ["Y001 1:4-1:5 / 3:1-3:1"]), ("é: \"b", ["Y001 1:4-1:5 / 1:6-1:6"]),
        ("a: 'b\n---\n'", ["Y001 1:4-1:5 / 2:1-2:2"]),
        ("a: b: c\n", ["Y001 1:5-1:6"]), ("a: b\n  c: d\n", ["Y001 2:4-2:5"]),
        ("a: 1\nbcd\ne: 2\n", ["Y001 2:1-2:4"]), ("a: b\n🎓\n", ["Y001 2:1-2:2"]),
        ("a: - b\n", ["Y001 1:4-1:5"]), ("a: ? b\n", ["Y001 1:4-1:5"]),
        ("a: 'b' c\n", ["Y001 1:8-1:9"]), ("a:\n  b: c\n d: e\n", ["Y001 3:2-3:3 / 1:1-1:2"]),
        ("- a\nb: c\n", ["Y001 2:1-2:2 / 1:1-1:2"]),
        ("a: @b\n", ["Y001 1:4-1:5"]), ("a: `b`\n", ["Y001 1:4-1:5"]),
        ("[a, , b]", ["Y001 1:5-1:6"]), ("a: ]\n", ["Y001 1:4-1:5"]),
        ("a: , b\n", ["Y001 1:4-1:5"]),
        ("\"a\" b\n", ["Y001 1:5-1:6"]), ("a: \"\\d\"\n", ["Y001 1:5-1:6 / 1:4-1:5"]),
        ("a: \"\\xZZ\"\n", ["Y001 1:7-1:8 / 1:4-1:5"]), ("a: \"\\uD800\"\n", ["Y001 1:7-1:8 / 1:4-1:5"]),
        ("a: *important*\n", ["Y001 1:14-1:15 / 1:4-1:5"]), ("a: &b& c\n", ["Y001 1:6-1:7 / 1:4-1:5"]),
        ("[a:,b]", ["Y001 1:3-1:4 / 1:2-1:3"]), ("a: | b\n", ["Y001 1:6-1:7 / 1:4-1:5"]),
        ("a: |0\n  b\n", ["Y001 1:5-1:6 / 1:4-1:5"]),
    ]

    @Test("Tabs", arguments: tabs)
    func tabIndentation(_ example: Case) {
        let (tree, diagnostics) = parse(example.source)
        #expect(diagnostics.map(\.brief) == example.findings)
        #expect(tree.isWhole == example.findings.isEmpty)
    }

    static let tabs: [Case] = [
        ("a:\n\tb: c\n", ["Y005 2:1-2:2"]), ("a: b\n\tc: d\n", ["Y005 2:1-2:2"]),
        ("a:\n  \tb: c\n", ["Y005 2:3-2:4"]), ("- a\n\t- b\n", ["Y005 2:1-2:2"]),
        ("a: |\n\tb\n", ["Y005 2:1-2:2"]), ("é:\n \t- b\n", ["Y005 2:2-2:3"]),
        ("a:\tb\n", []), ("a: [\n\tb\n]\n", []), ("a: b\t# c\n", []),
    ]

    @Test("What the format leaves out of YAML", arguments: features)
    func leftOut(_ example: Case) {
        let (tree, diagnostics) = parse(example.source)
        #expect(diagnostics.map(\.brief) == example.findings)
        #expect(tree.isWhole)
    }

    static let features: [Case] = [
        ("a: *b\n", ["Y010 1:4-1:6"]), ("a: &b c\n", ["Y010 1:4-1:6"]),
        ("&a [*a]", ["Y010 1:1-1:3", "Y010 1:5-1:7"]),
        ("a: &b\n  c: d\n", ["Y010 1:4-1:6"]), ("[&e, x]", ["Y010 1:2-1:4"]),
        ("a: !b c\n", ["Y012 1:4-1:6"]), ("- !!str 1\n", ["Y012 1:3-1:8"]), ("- ! a\n", ["Y012 1:3-1:4"]),
        ("- !<tag:x,y> a\n", ["Y012 1:3-1:13"]), ("!!map {a: b}", ["Y012 1:1-1:6"]),
        ("!!str &a b", ["Y012 1:1-1:6", "Y010 1:7-1:9"]), ("&a !!str b", ["Y010 1:1-1:3", "Y012 1:4-1:9"]),
        ("!t # &no\n  &a b", ["Y012 1:1-1:3", "Y010 2:3-2:5"]),
        ("%YAML 1.1\n---\na\n", ["Y012 1:1-1:10"]), ("# x\n%TAG ! e\n--- a\n", ["Y012 2:1-2:9"]),
        ("<<: {a: b}\n", ["Y011 1:1-1:3"]), ("a: {<<: b}\n", ["Y011 1:5-1:7"]),
        ("'<<': b\n", []), ("a: <<\n", []), ("<<: a\n<<: b\n", ["Y011 1:1-1:3", "Y011 2:1-2:3"]),
        ("? [a]\n: b\n", ["Y016 1:3-1:6"]), ("? - a\n: b\n", ["Y016 1:3-1:6"]),
        ("{{a: b}: c}", ["Y016 1:2-1:8"]),
        ("{[a]: b, [a]: c}", ["Y016 1:2-1:5", "Y016 1:10-1:13"]), ("? a\n: b\n", []),
    ]

    @Test(
        "Directives and tags that libyaml gives up on",
        arguments: [
            ("a: !b!c d\n", "Y012 1:4-1:5"), ("%YAML 2.0\n--- a\n", "Y012 1:1-1:10"),
            ("%FOO\n--- a\n", "Y012 1:1-1:5"),
            ("a: b\n%c: d\n", "Y012 2:1-2:6"), ("!<a\n", "Y012 1:4-1:4 / 1:1-1:2"),
        ])
    func refusedByLibYAML(source: String, finding: String) {
        let (tree, diagnostics) = parse(source)
        #expect(diagnostics.map(\.brief) == [finding])
        #expect(!tree.isWhole)
    }

    @Test("Nodes before a syntax error are kept")
    func nodesBeforeError() {
        let (tree, diagnostics) = parse("a: b\nc: [d, {e: f, g: }\nh: [\n")
        #expect(diagnostics.map(\.code) == [.yamlSyntax])
        #expect(tree.roots.map(\.shape) == ["{a: b, c: [d, {e: f, g: }]}"])
        #expect(Invariants.violations(of: tree, diagnostics).isEmpty)
        // A key whose value never came is no entry.
        #expect(parse("a: b\nc: @").tree.root?.shape == "{a: b}")
    }

    @Test("Findings before a syntax error are reported with it, in order of place")
    func findingsBeforeError() {
        let diagnostics = parse("a: *x\nb: 1\nb: 2\n<<: !t 3\nc: ]\n").diagnostics
        #expect(
            diagnostics.map(\.brief) == [
                "Y010 1:4-1:6", "Y006 3:1-3:2 / 2:1-2:2", "Y011 4:1-4:3", "Y012 4:5-4:7", "Y001 5:4-5:5",
            ])
    }

    @Test("A key that is too long is called so")
    func longKey() throws {
        let key = String(repeating: "k", count: 2_000)
        let (_, diagnostics) = parse("\(key): v\n")
        #expect(diagnostics.map(\.brief) == ["Y001 1:2001-1:2002"])
        #expect(diagnostics.first?.message.contains("1024") == true)
    }

    @Test("A `:` far along a line is not taken for a long key")
    func colonInLongText() throws {
        let text = String(repeating: "word ", count: 400)
        let (_, diagnostics) = parse("a: \(text)b: c\n")
        #expect(diagnostics.map(\.brief) == ["Y001 1:2005-1:2006"])
        #expect(diagnostics.first?.message.contains("where no key can stand") == true)
    }

    @Test(
        "Messages name what is at fault",
        arguments: [
            ("a: 'it's'\n", "`s` stands behind a value that has ended"),
            ("- \"a\" b\n", "`b` stands behind a value that has ended"),
            ("a:\n  b: c\n d: e\n", "`d` stands where the next key of a mapping is expected"),
            ("a: @b\n", "`@` cannot begin a value"),
            ("[a,", "the end of the file stands where a value is expected"),
            ("a: &x b\n", "the anchor `&x` names a value for use elsewhere"),
            ("a: *x\n", "the alias `*x` stands in place of a value"),
            ("a: !t b\n", "the tag `!t` stands before a value"),
            ("%YAML 1.1\n--- a\n", "the line `%YAML 1.1` is a directive"),
            ("a\u{301}\\t: 1\na\u{301}\\t: 2\n", "the key `a\u{301}\\t` stands twice in one mapping"),
            ("\"a\\e\": 1\n\"a\\e\": 2\n", "the key `aU+001B` stands twice in one mapping"),
        ])
    func messages(source: String, message: String) {
        #expect(parse(source).diagnostics.map(\.message) == [message])
    }

    @Test("Many findings of one kind are cut short")
    func capped() throws {
        let (_, diagnostics) = parse(String(repeating: "- *a\n", count: 10_000))
        #expect(diagnostics.count == 1_000)
        #expect(try #require(diagnostics.last).message.hasSuffix("(and 9000 more like it in this file)"))
    }
}
