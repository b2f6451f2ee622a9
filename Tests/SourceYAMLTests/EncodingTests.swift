import Diagnostics
import SourceYAML
import TestSupport
import Testing

@Suite("Bytes that are not a YAML file")
struct EncodingTests {
    /// Bytes, where the finding is, and a word of its message.
    typealias Case = (bytes: [UInt8], finding: String, word: String)

    @Test("What is not UTF-8 is refused and named", arguments: notUTF8)
    func invalidEncoding(_ example: Case) {
        let (tree, diagnostics) = parse(example.bytes)
        #expect(diagnostics.map(\.brief) == ["Y002 \(example.finding)"])
        #expect(diagnostics.first?.message.contains(example.word) == true)
        #expect(tree.root == nil && !tree.isWhole)
    }

    private static let prefix = Array("é: b\nc: ".utf8)

    static let notUTF8: [Case] = [
        ([0xFF, 0xFE, 0x61, 0], "1:1-1:1", "UTF-16, little"),
        ([0xFE, 0xFF, 0, 0x61], "1:1-1:1", "UTF-16, big"),
        ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "1:1-1:1", "UTF-32, little"),
        ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "1:1-1:1", "UTF-32, big"),
        ([0x61, 0, 0x3A, 0], "1:1-1:1", "UTF-16, little"), ([0, 0x61, 0, 0x3A], "1:1-1:1", "UTF-16, big"),
        ([0x61, 0, 0, 0], "1:1-1:1", "UTF-32, little"), ([0, 0, 0, 0x61], "1:1-1:1", "UTF-32, big"),
        (
            prefix + [0x4D, 0xE9, 0x6E], "2:5-2:6",
            "0xE9 is not UTF-8; it looks like Latin-1, where it is `é`"
        ),
        (prefix + [0x4D, 0x93, 0x6E], "2:5-2:6", "Windows-1252"), (prefix + [0x61, 0x80], "2:5-2:6", "0x80"),
        (prefix + [0xC0, 0x80], "2:4-2:5", "longer form"),
        (prefix + [0xE0, 0x80, 0x80], "2:4-2:5", "longer form"),
        (prefix + [0xF0, 0x80, 0x80, 0x80], "2:4-2:5", "longer form"),
        (prefix + [0xED, 0xA0, 0x80], "2:4-2:5", "half of a UTF-16 pair"),
        (prefix + [0xF4, 0x90, 0x80, 0x80], "2:4-2:5", "not a Unicode character"),
        (prefix + [0xF8, 0x88, 0x80, 0x80, 0x80], "2:4-2:5", "0xF8"),
        (prefix + [0xE6, 0x97], "2:4-2:5", "ends in the middle"),
        (prefix + [0xC3], "2:4-2:5", "ends in the middle"),
        ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], "1:2-1:3", "0xFF"),
    ]

    @Test("The slow check of the standard library agrees", arguments: 0..<16)
    func agreesWithStandardLibrary(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let leads: [UInt8] = [0x61, 0xC1, 0xC3, 0xE0, 0xE6, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF]
        for _ in 0..<500 {
            var bytes: [UInt8] = [0x61, 0x62]
            for _ in 0..<4 {
                bytes.append(leads[random.below(leads.count)])
                for _ in 0..<random.below(4) { bytes.append(0x80 | UInt8(random.below(64))) }
            }
            let isRefused = parse(bytes).diagnostics.contains { $0.code == .invalidEncoding }
            #expect(isRefused == (String(validating: bytes, as: UTF8.self) == nil), "\(bytes)")
        }
    }

    @Test(
        "Characters that YAML forbids are named",
        arguments: [
            ("a: b\u{0}c", "1:5-1:6", "U+0000 (NUL)"), ("\u{0}", "1:1-1:2", "U+0000"),
            ("a: é\u{7}", "1:5-1:6", "U+0007"),
            ("a\r\nb: \u{1B}[0m", "2:4-2:5", "U+001B"), ("a: \u{7F}", "1:4-1:5", "U+007F"),
            ("a: 🎓\u{80}", "1:5-1:6", "U+0080"),
            ("a: \u{FFFE}", "1:4-1:5", "U+FFFE"), ("\u{FEFF}a: \u{1}", "1:4-1:5", "U+0001"),
        ])
    func controlCharacters(text: String, finding: String, word: String) {
        let (tree, diagnostics) = parse(text)
        #expect(diagnostics.map(\.brief) == ["Y004 \(finding)"])
        #expect(diagnostics.first?.message.contains(word) == true)
        #expect(!tree.isWhole)
        #expect(Invariants.violations(of: tree, diagnostics).isEmpty)
    }

    @Test(
        "A byte order mark in the middle is a character that nobody sees",
        arguments: [("a: b\n\u{FEFF}c: d", "2:1-2:2"), ("\u{FEFF}\u{FEFF}a", "1:1-1:2")])
    func markInTheMiddle(text: String, finding: String) {
        let (tree, diagnostics) = parse(text)
        #expect(diagnostics.map(\.brief) == ["Y019 \(finding)"])
        #expect(diagnostics.first?.message.contains("byte order mark") == true)
        #expect(!tree.isWhole)
    }

    @Test("A forbidden character far into a file is found at its place")
    func farControlCharacter() {
        let lines = String(repeating: "- \u{e9}\n", count: 50_000)
        let (tree, diagnostics) = parse(lines + "- \u{1}\n")
        #expect(diagnostics.map(\.brief) == ["Y004 50001:3-50001:4"])
        #expect(diagnostics.first?.location.span?.start.byte == lines.utf8.count + 2)
        #expect(tree.nodeCount > 10_000)
    }

    @Test(
        "A byte order mark, blank input and comments are fine",
        arguments: ["", "\u{FEFF}", "\u{FEFF}a: b", "# c", "\n"])
    func fine(text: String) {
        let (tree, diagnostics) = parse(text)
        #expect(diagnostics.isEmpty && tree.isWhole)
    }
}
