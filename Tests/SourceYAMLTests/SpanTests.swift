import Diagnostics
import SourceYAML
import Testing

@Suite("Where nodes stand")
struct SpanTests {
    /// A file and the span and source of every node in it, in preorder.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let nodes: [String]

        var testDescription: String { name }
    }

    @Test("Every node of a file has its exact span", arguments: cases)
    func spans(_ example: Case) {
        let (tree, diagnostics) = parse(example.text)
        #expect(tree.walked.map { "\($0.span.brief) \(tree.source($0.span))" } == example.nodes)
        #expect(Invariants.violations(of: tree, diagnostics).isEmpty)
        #expect(tree.isWhole)
    }

    static let cases: [Case] = [
        Case(
            name: "block mapping", text: "a: b\ncd: e f\n",
            nodes: ["1:1-2:8 a: b\ncd: e f", "1:1-1:2 a", "1:4-1:5 b", "2:1-2:3 cd", "2:5-2:8 e f"]),
        Case(
            name: "byte order mark", text: "\u{FEFF}a: b",
            nodes: ["1:1-1:5 a: b", "1:1-1:2 a", "1:4-1:5 b"]),
        Case(
            name: "CR LF", text: "a: b\r\nc:\r\n- d\r\n",
            nodes: [
                "1:1-3:4 a: b\r\nc:\r\n- d", "1:1-1:2 a", "1:4-1:5 b", "2:1-2:2 c", "3:1-3:4 - d",
                "3:3-3:4 d",
            ]),
        Case(
            name: "lone CR, NEL, LS, PS", text: "- a\r- b\u{85}- c\u{2028}- d\u{2029}- e",
            nodes: [
                "1:1-2:16 - a\r- b\u{85}- c\u{2028}- d\u{2029}- e", "1:3-1:4 a", "2:3-2:4 b", "2:7-2:8 c",
                "2:11-2:12 d", "2:15-2:16 e",
            ]),
        Case(
            name: "tabs between tokens", text: "a:\tb\t# c\nd: [\te\t]\n",
            nodes: [
                "1:1-2:9 a:\tb\t# c\nd: [\te\t]", "1:1-1:2 a", "1:4-1:5 b", "2:1-2:2 d", "2:4-2:9 [\te\t]",
                "2:6-2:7 e",
            ]),
        Case(
            name: "emoji before on the line", text: "🎓é: [日本, x]",
            nodes: ["1:1-1:12 🎓é: [日本, x]", "1:1-1:3 🎓é", "1:5-1:12 [日本, x]", "1:6-1:8 日本", "1:10-1:11 x"]),
        Case(
            name: "plain text on several lines", text: "a: one\n  two\n\n  three  # c\nb: x",
            nodes: [
                "1:1-5:5 a: one\n  two\n\n  three  # c\nb: x", "1:1-1:2 a", "1:4-4:8 one\n  two\n\n  three",
                "5:1-5:2 b", "5:4-5:5 x",
            ]),
        Case(
            name: "quoted text on several lines", text: "- 'a\n  b'\n- \"c\n\n  d\"  \n",
            nodes: ["1:1-5:5 - 'a\n  b'\n- \"c\n\n  d\"", "1:3-2:5 'a\n  b'", "3:3-5:5 \"c\n\n  d\""]),
        Case(
            name: "block text before blank lines", text: "a: |\n  x\n  y \n\n  \n\nb: >-\n  z\n\n# c\n",
            nodes: [
                "1:1-8:4 a: |\n  x\n  y \n\n  \n\nb: >-\n  z", "1:1-1:2 a", "1:4-3:5 |\n  x\n  y ",
                "7:1-7:2 b",
                "7:4-8:4 >-\n  z",
            ]),
        Case(
            name: "block text at the end of the file", text: "a: |\n  é🎓  ",
            nodes: ["1:1-2:7 a: |\n  é🎓  ", "1:1-1:2 a", "1:4-2:7 |\n  é🎓  "]),
        Case(
            name: "block text without lines", text: "a: |\n\n\nb: c",
            nodes: ["1:1-4:5 a: |\n\n\nb: c", "1:1-1:2 a", "1:4-1:5 |", "4:1-4:2 b", "4:4-4:5 c"]),
        Case(
            name: "empty values", text: "a:\nb:   # c\nd: {e: , f}\n-:\n",
            nodes: [
                "1:1-4:3 a:\nb:   # c\nd: {e: , f}\n-:", "1:1-1:2 a", "1:3-1:3 ", "2:1-2:2 b", "2:3-2:3 ",
                "3:1-3:2 d", "3:4-3:12 {e: , f}", "3:5-3:6 e", "3:7-3:7 ", "3:10-3:11 f", "3:11-3:11 ",
                "4:1-4:2 -", "4:3-4:3 ",
            ]),
        Case(
            name: "empty items", text: "-\n-  \n- a\n",
            nodes: ["1:1-3:4 -\n-  \n- a", "1:2-1:2 ", "2:2-2:2 ", "3:3-3:4 a"]),
        Case(
            name: "block collections end with their last child",
            text: "a:\n  - b:\n      c: d\n\n\n# e\nf: g\n",
            nodes: [
                "1:1-7:5 a:\n  - b:\n      c: d\n\n\n# e\nf: g", "1:1-1:2 a", "2:3-3:11 - b:\n      c: d",
                "2:5-3:11 b:\n      c: d", "2:5-2:6 b", "3:7-3:11 c: d", "3:7-3:8 c", "3:10-3:11 d",
                "7:1-7:2 f", "7:4-7:5 g",
            ]),
        Case(
            name: "flow collections end with their bracket", text: "[a, {b: c\n}, [], {} ]  # d\n",
            nodes: [
                "1:1-2:12 [a, {b: c\n}, [], {} ]", "1:2-1:3 a", "1:5-2:2 {b: c\n}", "1:6-1:7 b", "1:9-1:10 c",
                "2:4-2:6 []", "2:8-2:10 {}",
            ]),
        Case(
            name: "a pair without braces in a list", text: "[a: b   , c]",
            nodes: ["1:1-1:13 [a: b   , c]", "1:2-1:6 a: b", "1:2-1:3 a", "1:5-1:6 b", "1:11-1:12 c"]),
        Case(
            name: "anchors and tags belong to the node", text: "a: !t &x\n  b\n",
            nodes: ["1:1-2:4 a: !t &x\n  b", "1:1-1:2 a", "1:4-2:4 !t &x\n  b"]),
        Case(
            name: "several documents", text: "--- a\n---\nb: c\n...\n--- # none\n...\n",
            nodes: ["1:5-1:6 a", "3:1-3:5 b: c", "3:1-3:2 b", "3:4-3:5 c", "6:1-6:1 "]),
        Case(name: "nothing", text: "", nodes: []),
        Case(name: "only a byte order mark", text: "\u{FEFF}", nodes: []),
        Case(name: "only comments", text: "# a\n\n  # b", nodes: []),
        Case(name: "only blanks", text: " \n\n  ", nodes: []),
    ]

    @Test("Offsets count bytes, the byte order mark included")
    func byteOffsets() throws {
        let (tree, _) = parse("\u{FEFF}é: 🎓x\r\nb: c\n")
        let root = try #require(tree.root)
        let first = try #require(root.entries.first { _ in true })
        #expect(first.key.span.start == SourcePosition(line: 1, column: 1, byte: 3))
        #expect(first.value.span.start == SourcePosition(line: 1, column: 4, byte: 7))
        #expect(first.value.span.end == SourcePosition(line: 1, column: 6, byte: 12))
        let second = try #require(root.entry(forKey: "b"))
        #expect(second.key.span.start == SourcePosition(line: 2, column: 1, byte: 14))
        #expect(second.value.location == SourceLocation(path: "test.yaml", span: second.value.span))
    }
}
