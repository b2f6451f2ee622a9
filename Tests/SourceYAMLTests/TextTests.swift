import SourceYAML
import Testing

@Suite("What nodes say")
struct TextTests {
    /// A scalar as it is written, what it says, and its style.
    typealias Case = (source: String, text: String, style: YAMLNode.Style)

    @Test("Every style is decoded", arguments: cases)
    func decoded(_ example: Case) throws {
        let (tree, diagnostics) = parse(example.source)
        #expect(diagnostics.isEmpty)
        let root = try #require(tree.root)
        #expect(root.kind == .scalar)
        #expect(root.text == example.text)
        #expect(root.style == example.style)
        #expect(root.isText(example.text))
        #expect(!root.isText(example.text + "x"))
        #expect(root.utf8.elementsEqual(example.text.utf8))
    }

    static let cases: [Case] = [
        ("abc", "abc", .plain), ("51.0707", "51.0707", .plain), ("a # c", "a", .plain),
        ("a#b", "a#b", .plain),
        ("one\ntwo", "one two", .plain), ("one\n\n two", "one\ntwo", .plain),
        ("https://x?y=1&z=2", "https://x?y=1&z=2", .plain),
        ("Mayagüez 🎓", "Mayagüez 🎓", .plain), ("---", "", .plain),
        ("'abc'", "abc", .singleQuoted), ("''", "", .singleQuoted), ("'it''s'", "it's", .singleQuoted),
        ("''''", "'", .singleQuoted), ("'a\\n'", "a\\n", .singleQuoted), ("'a\n  b'", "a b", .singleQuoted),
        ("'é🎓'", "é🎓", .singleQuoted), ("' a '", " a ", .singleQuoted),
        ("\"abc\"", "abc", .doubleQuoted), ("\"\"", "", .doubleQuoted),
        ("\"a\\tb\\n\"", "a\tb\n", .doubleQuoted),
        ("\"\\\"\\\\\\/\"", "\"\\/", .doubleQuoted),
        ("\"\\0\\a\\b\\v\\f\\r\\e\"", "\0\u{7}\u{8}\u{B}\u{C}\r\u{1B}", .doubleQuoted),
        // As long decoded as written: only the bytes tell them apart.
        ("\"\\N\"", "\u{85}", .doubleQuoted), ("\"\\_\"", "\u{A0}", .doubleQuoted),
        ("\"\\L\\P\\\\\\\\\"", "\u{2028}\u{2029}\\\\", .doubleQuoted),
        ("\"\\x41\\u00e9\\U0001F393\"", "Aé🎓", .doubleQuoted), ("\"a\n\n  b\"", "a\nb", .doubleQuoted),
        ("\"a\\\n   b\"", "ab", .doubleQuoted), ("\"a\\\n   \\ b\"", "a b", .doubleQuoted),
        ("|\n a\n  b\n\n", "a\n b\n", .literal), ("|-\n a\n\n", "a", .literal),
        ("|+\n a\n\n", "a\n\n", .literal),
        ("|2\n   a\n", " a\n", .literal), ("|\n a\r\n b\r\n", "a\nb\n", .literal), ("|\n", "", .literal),
        (">\n a\n b\n\n c\n", "a b\nc\n", .folded), (">-\n a\n  b\n c\n", "a\n b\nc", .folded),
        (">\n é\n 🎓\n", "é 🎓\n", .folded),
    ]

    /// A file and its documents in one line each.
    typealias Shape = (source: String, documents: [String])

    @Test("Structure comes out as written", arguments: shapes)
    func shape(_ example: Shape) {
        let (tree, _) = parse(example.source)
        #expect(tree.isWhole)
        #expect(tree.roots.map(\.shape) == example.documents)
        #expect(Array(tree.roots).count == example.documents.count)
    }

    static let shapes: [Shape] = [
        ("a: b\nc: [d, 'e', {f: \"g\"}]", ["{a: b, c: [d, 'e', {f: \"g\"}]}"]),
        ("- a\n- - b\n  - c\n- d: e\n  f:\n  - g\n", ["[a, [b, c], {d: e, f: [g]}]"]),
        ("a: |\n  x\n  y\nb: >\n  z\n", ["{a: |x\ny\n, b: >z\n}"]),
        ("[a: b, ? c, {d, e: }]", ["[{a: b}, {c: }, {d: , e: }]"]),
        ("&x a: *x\n", ["{a: *x}"]), ("&a [*a]", ["[*a]"]),
        ("? [a, b]\n: c\n? {d: e}\n", ["{[a, b]: c, {d: e}: }"]),
        ("a\n---\nb\n---\n...\n", ["a", "b", ""]), ("", []), ("# c\n", []), ("\u{FEFF}a", ["a"]),
        ("[]", ["[]"]), ("{}", ["{}"]),
    ]

    @Test("Accessors of the wrong kind answer with nothing")
    func wrongKind() throws {
        let tree = parse("list: [a]\nmap: {b: c}\nword: d\nempty:\nquoted: ''\nalias: *x\n").tree
        let root = try #require(tree.root)
        let list = try #require(root.value(forKey: "list"))
        let map = try #require(root.value(forKey: "map"))
        let word = try #require(root.value(forKey: "word"))
        let alias = try #require(root.value(forKey: "alias"))
        #expect(root.count == 6)
        #expect(list.kind == .sequence && list.style == .flow && list.count == 1 && list.text.isEmpty)
        #expect(Array(list.entries.map(\.key.text)).isEmpty)
        #expect(list.value(forKey: "a") == nil)
        #expect(map.kind == .mapping && map.count == 1 && Array(map.items.map(\.text)).isEmpty)
        #expect(!map.isText("") && !map.isEmptyValue)
        #expect(word.count == 0 && Array(word.items.map(\.text)).isEmpty && !word.isEmptyValue)
        #expect(alias.kind == .alias && alias.text == "x" && !alias.isText("x"))
        #expect(root.value(forKey: "empty")?.isEmptyValue == true)
        #expect(root.value(forKey: "quoted")?.isEmptyValue == false)
        #expect(root.value(forKey: "absent") == nil)
        #expect(root.style == .block)
        #expect(tree[word.id].text == "d")
    }

    @Test("The first of equal keys is found")
    func firstOfEqualKeys() {
        let tree = parse("a: 1\na: 2\n").tree
        #expect(tree.root?.value(forKey: "a")?.text == "1")
        #expect(tree.root?.count == 2)
    }
}
