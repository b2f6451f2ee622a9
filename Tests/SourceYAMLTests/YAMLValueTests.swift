import Diagnostics
import SourceYAML
import TestSupport
import Testing

@Suite("Values written as YAML") struct YAMLValueTests {
    /// What stands where a text was written: the node, and everything that was found.
    private func read(_ yaml: String) -> (root: YAMLNode?, problems: [Diagnostic]) {
        let (tree, problems) = YAMLParser.parse(SourceFile(path: "t.yaml", text: yaml), limits: YAMLLimits())
        return (tree.root, problems)
    }

    /// Whether a text reads back as itself wherever this tool writes one, alone and among others.
    private func readsBack(_ text: String) -> Bool {
        let yaml = YAMLValue.text(text).yaml
        let expected = Array(text.utf8)
        let list = YAMLValue.list([.text(text), .text("b"), .text(text)]).yaml
        let mapping = YAMLValue.mapping([.init("a", .text(text)), .init("b", .list([.text(text)]))]).yaml
        let document = """
            block: \(yaml)
            list: \(list)
            mapping: \(mapping)
            items:
              - \(yaml)
              - {a: \(yaml), b: 1}
            quoted: \(YAMLValue.quoted(text).yaml)
            last: \(yaml)

            """
        let (root, problems) = read(document)
        guard let root, problems.isEmpty, root.entries.map(\.key.text).count == 6 else { return false }
        var found: [YAMLNode?] = [root.value(forKey: "block"), root.value(forKey: "last")]
        found += [root.value(forKey: "quoted")]
        let items = Array(root.value(forKey: "list")?.items ?? root.items)
        guard items.count == 3 else { return false }
        found += [items[0], items[2], root.value(forKey: "mapping")?.value(forKey: "a")]
        found += [root.value(forKey: "mapping")?.value(forKey: "b").flatMap { Array($0.items).first }]
        let block = Array(root.value(forKey: "items")?.items ?? root.items)
        guard block.count == 2 else { return false }
        found += [block[0], block[1].value(forKey: "a")]
        return found.allSatisfy { $0?.kind == .scalar && Array($0?.utf8 ?? []) == expected }
    }

    static let awkward: [String] = [
        "", " ", "a ", " a", "a  b", "\t", "a\tb", "\n", "a\nb", "a\n", "\r\n", "a\rb", "'", "''", "\"", "\\",
        "\\n",
        "a: b", "a:b", "a:", ":", ": a", "a #b", "a# b", "#", "# a", "- a", "-", "--", "---", "...", "--- a",
        "?",
        "? a", "?a", "!", "!a", "&", "&a", "*", "*a", "|", ">", "|-", "%", "%YAML 1.1", "@", "@a", "`", "`a`",
        "[", "]",
        "{", "}", "[a]", "{a: b}", "a, b", ",", "a]", "a}", "<<", "=", "~", "null", "Null", "NULL", "unknown",
        "none",
        "None", "true", "True", "TRUE", "false", "yes", "Yes", "YES", "no", "No", "on", "On", "off", "OFF",
        "y", "Y",
        "n", "N", "0", "1", "-1", "+1", "1.0", "1.", ".5", "1e3", "1E3", "-1e-3", "0x1F", "0o17", "017",
        "0b1", "1_000",
        "1:30", "12:30:45", "190:20:30.15", ".inf", "-.inf", ".nan", "2026-11-23", "2026-11", "2026",
        "2026-11-23 10:00:00", "2001-12-14t21:59:43.10-05:00", "2025-08/2026-07", "1968~", "51.0707",
        "172200",
        "1 2", "1 000", "3 + 4", "2 years", "18 months", "5-6 semesters", "e3", "Infinity", "NaN", "é", "漢字",
        "🎓",
        "👩🏽‍🎓", "e\u{301}", "\u{301}", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
        "\u{200B}", "\u{200E}", "\u{202E}abc\u{202C}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{FEFF}",
        "\u{FFFD}",
        "\u{FFFE}", "\u{FFFF}", "\u{E000}", "\u{1F600}", "\u{E0001}", "\u{10FFFF}", "A & B", "A (B)", "A's",
        "A+B", "a/b",
        "50%", "a;b", "a - b", "a -", "a.", "a...", "C#", "C++", "http://a.b/c?d=e&f#g", "St. Philip's",
        "\"quoted\"",
        "it's \"both\"", "x\\", "\u{3000}", "a\u{3000}b",
    ]

    @Test("Awkward texts read back byte for byte", arguments: awkward)
    func awkwardTexts(_ text: String) {
        #expect(readsBack(text), "\(YAMLValue.text(text).yaml)")
    }

    @Test("Long texts read back", arguments: ["a", "a b ", "\"", "é: ", "🎓", "word, "])
    func longTexts(_ piece: String) {
        #expect(readsBack(String(repeating: piece, count: 20_000)))
    }

    @Test("Any text reads back")
    func fuzz() {
        var random = SplitMix64(seed: 3)
        let pieces = Array(" \n\t:-,[]{}#'\"~&*!|>%@?\\/.=<0129abnoyxeE_+".unicodeScalars)
        for _ in 0..<6_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<random.below(9) {
                if random.below(4) > 0 {
                    text.append(pieces[random.below(pieces.count)])
                } else if let any = Unicode.Scalar(UInt32(random.below(0x11_0000))) {
                    text.append(any)
                }
            }
            #expect(readsBack(String(text)), "\(String(text).debugDescription)")
        }
    }

    // MARK: Types

    /// What a plain scalar is for a reader of YAML 1.1, by the patterns of its type repository (bool, int, float,
    /// null, timestamp, merge, value), as PyYAML has them.
    private func isTextInYAML11(_ plain: String) -> Bool {
        let digits = #"[0-9][0-9_]*"#
        let patterns = [
            "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|y|Y|n|N",
            "~|null|Null|NULL|",
            "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?0o[0-7]+",
            #"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*"#,
            "[-+]?(\(digits))?\\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?\(digits)([eE][-+]?[0-9]+)?",
            #"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"#,
            #"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9].*"#,
            "<<|=",
        ]
        return patterns.allSatisfy { pattern in
            guard let regex = try? Regex("(?:\(pattern))") else { return false }
            return plain.wholeMatch(of: regex) == nil
        }
    }

    @Test("No text is taken for a boolean, a number, a date or nothing, in YAML 1.1 or 1.2")
    func typesOfTexts() {
        var random = SplitMix64(seed: 4)
        let letters = Array("0129-+.:_eExabofnyYNOT~ /tTZ<=")
        var texts = YAMLValueTests.awkward
        for _ in 0..<6_000 {
            texts.append(String((0..<1 + random.below(5)).map { _ in letters[random.below(letters.count)] }))
        }
        for text in texts {
            let yaml = YAMLValue.text(text).yaml
            guard yaml.utf8.first != UInt8(ascii: "\"") else { continue }
            #expect(yaml == text)
            #expect(isTextInYAML11(yaml), "\(yaml)")
        }
        // The patterns can fail.
        for plain in ["yes", "1", "1e3", "0x1F", "1:30", "2026-11-23", "~", ".inf", "<<"] {
            #expect(!isTextInYAML11(plain))
        }
    }

    @Test("Words that mean something to the format are texts in quotes")
    func meaningfulWords() {
        #expect(YAMLValue.text("unknown").yaml == "\"unknown\"")
        #expect(YAMLValue.text("None").yaml == "\"None\"")
        #expect(YAMLValue.text("Unknown Valley College").yaml == "Unknown Valley College")
    }

    @Test("What can't be seen is spelled out, and plain words stay plain")
    func visible() {
        #expect(YAMLValue.text("a\u{202E}b\u{1B}").yaml == #""a\u202Eb\u001B""#)
        #expect(YAMLValue.text("\u{E0001}").yaml == #""\U000E0001""#)
        #expect(YAMLValue.text("5-6 semesters").yaml == "5-6 semesters")
        #expect(YAMLValue.text("A.A.S. (day & evening); 2+2").yaml == "A.A.S. (day & evening); 2+2")
        #expect(YAMLValue.quoted("51.0707").yaml == "\"51.0707\"")
        #expect(
            YAMLValue.mapping([.init("a", .plain("1")), .init("b", .list([.text("x"), .text("y: z")]))]).yaml
                == #"{a: 1, b: [x, "y: z"]}"#)
    }
}
