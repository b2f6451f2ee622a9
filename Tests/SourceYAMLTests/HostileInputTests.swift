import Diagnostics
import SourceYAML
import Testing

@Suite("Files made to do harm")
struct HostileInputTests {
    /// What is repeated how often, and the one code that answers it, if any.
    typealias Case = (piece: String, count: Int, code: DiagnosticCode?)

    @Test("Repeated pieces end in a finding and a tree that can be walked", arguments: cases)
    func repeated(_ example: Case) {
        let (tree, diagnostics) = parse(String(repeating: example.piece, count: example.count))
        if let code = example.code {
            #expect(diagnostics.contains { $0.code == code })
        } else {
            #expect(diagnostics.isEmpty)
        }
        let isRead = [nil, .aliasUsed, .hiddenLineBreak].contains(example.code)
        #expect(tree.isWhole == isRead)
        #expect(tree.walked.count <= tree.nodeCount)
    }

    static let cases: [Case] = [
        ("[", 200_000, .limitExceeded), ("{a: ", 50_000, .limitExceeded), ("- ", 100_000, .limitExceeded),
        ("{", 20_000, .limitExceeded), ("? ", 20_000, .limitExceeded), ("[\n", 20_000, .limitExceeded),
        ("---\n", 100_000, nil), ("%TAG !a! b\n", 20_000, .tagOrDirective), ("- *a\n", 50_000, .aliasUsed),
        ("&a ", 1_000, .yamlSyntax), ("\"", 10_001, .yamlSyntax), ("k", 2_000_000, nil),
        ("a b\n", 300_000, nil),
        ("\n", 500_000, nil), ("\r", 500_000, .hiddenLineBreak), ("\u{2028}", 200_000, .hiddenLineBreak),
        ("# c\n", 200_000, nil),
        ("a: ", 10_000, .yamlSyntax), (" ", 500_000, nil), ("\0", 10_000, .controlCharacter),
        ("'", 100_000, nil),
    ]

    @Test("Depth is limited")
    func depth() {
        for (open, close) in [("[", "]"), ("{a: ", "}")] {
            func nested(_ levels: Int) -> String {
                String(repeating: open, count: levels) + String(repeating: close, count: levels)
            }
            let limits = YAMLLimits(maxDepth: 5)
            #expect(parse(nested(5), limits: limits).diagnostics.isEmpty)
            let (tree, diagnostics) = parse(nested(6), limits: limits)
            #expect(diagnostics.map(\.code) == [.limitExceeded])
            #expect(diagnostics.first?.location.span?.start.byte == 5 * open.utf8.count)
            #expect(diagnostics.first?.message.contains("5 levels") == true)
            #expect(!tree.isWhole && !tree.walked.isEmpty)
        }
        #expect(parse(String(repeating: "- ", count: 128) + "a").diagnostics.isEmpty)
        #expect(
            parse(String(repeating: "- ", count: 129) + "a").diagnostics.map(\.brief) == ["Y009 1:257-1:257"])
    }

    @Test("The number of nodes is limited")
    func nodes() {
        let limits = YAMLLimits(maxNodes: 4)
        #expect(parse("[a, b, c]", limits: limits).diagnostics.isEmpty)
        let (tree, diagnostics) = parse("[a, b, c, d]", limits: limits)
        #expect(diagnostics.map(\.brief) == ["Y009 1:11-1:11"])
        #expect(tree.roots.map(\.shape) == ["[a, b, c]"] && !tree.isWhole)
        #expect(parse("[a, b, [], [c]]", limits: limits).diagnostics.map(\.brief) == ["Y009 1:12-1:12"])
        #expect(parse("[a, b, c, *d]", limits: limits).diagnostics.map(\.code) == [.limitExceeded])
    }

    @Test("The default limit stops a million keys")
    func millionKeys() {
        var text = ""
        for key in 0..<600_000 { text += "\(key): a\n" }
        let (tree, diagnostics) = parse(text)
        #expect(diagnostics.map(\.code) == [.limitExceeded])
        #expect(tree.nodeCount == 1_000_000 && tree.root?.count == 499_999)
    }

    @Test("The number of bytes is limited before anything is parsed")
    func bytes() {
        let limits = YAMLLimits(maxBytes: 10)
        #expect(parse("a: 4567890", limits: limits).diagnostics.isEmpty)
        let (tree, diagnostics) = parse("a: 45678901", limits: limits)
        #expect(diagnostics.map(\.brief) == ["Y009 1:1-1:1"])
        #expect(diagnostics.first?.message.contains("11 bytes") == true)
        #expect(tree.root == nil && !tree.isWhole)
        #expect(parse([UInt8](repeating: 0x61, count: 20 << 20)).diagnostics.map(\.code) == [.limitExceeded])
    }

    @Test("Aliases are never followed")
    func billionLaughs() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1..<40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let (tree, diagnostics) = parse(text)
        #expect(diagnostics.allSatisfy { $0.code == .aliasUsed } && diagnostics.count == 40 + 2 * 39)
        #expect(tree.isWhole && tree.nodeCount == 1 + 40 * 4)
    }

    @Test("One text of many megabytes is read", arguments: ["", "'", "\""])
    func hugeScalar(quote: String) {
        let text = String(repeating: "x", count: 4 << 20)
        let (tree, diagnostics) = parse(quote + text + quote)
        #expect(diagnostics.isEmpty && tree.root?.utf8.count == 4 << 20)
    }

    @Test("A key of two megabytes is refused")
    func hugeKey() {
        let (_, diagnostics) = parse(String(repeating: "k", count: 2 << 20) + ": v")
        #expect(diagnostics.map(\.code) == [.yamlSyntax])
    }

    @Test("Hash keys with long common beginnings stay quick")
    func similarKeys() {
        let stem = String(repeating: "s", count: 900)
        let text = (0..<5_000).map { "\(stem)\($0): v" }.joined(separator: "\n")
        #expect(parse(text).diagnostics.isEmpty)
    }
}
