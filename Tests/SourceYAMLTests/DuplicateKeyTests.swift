import Diagnostics
import SourceYAML
import TestSupport
import Testing

@Suite("Equal keys")
struct DuplicateKeyTests {
    @Test(
        "The second key is reported, with a note at the first",
        arguments: [
            ("a: 1\nb: 2\na: 3\n", ["Y006 3:1-3:2 / 1:1-1:2"]), ("{a: 1, a: 2}", ["Y006 1:8-1:9 / 1:2-1:3"]),
            ("a: 1\n'a': 2\n", ["Y006 2:1-2:4 / 1:1-1:2"]),
            ("a: 1\n\"\\x61\": 2\n", ["Y006 2:1-2:7 / 1:1-1:2"]),
            ("é: 1\né: 2\n", ["Y006 2:1-2:2 / 1:1-1:2"]), ("'': 1\n'': 2\n", ["Y006 2:1-2:3 / 1:1-1:3"]),
            ("a: 1\na: 2\na: 3\na: 4\n", ["Y006 2:1-2:2 / 1:1-1:2"]),
            ("a: 1\nb: 1\nb: 2\na: 2\n", ["Y006 3:1-3:2 / 2:1-2:2", "Y006 4:1-4:2 / 1:1-1:2"]),
            (
                "a: {b: 1, b: 2}\nc: [{d: 1, d: 2}]\n",
                ["Y006 1:11-1:12 / 1:5-1:6", "Y006 2:12-2:13 / 2:6-2:7"]
            ),
            ("a: {b: 1}\nc: {b: 1}\n", []), ("a: 1\nA: 2\na : 3\n", ["Y006 3:1-3:2 / 1:1-1:2"]),
            ("[a: 1, a: 2]", []), ("a: a\nb: a\n", []), ("a: 1\n--- \na: 2\n", []), ("ab: 1\na: 2\n", []),
        ])
    func small(source: String, findings: [String]) {
        let (tree, diagnostics) = parse(source)
        #expect(diagnostics.map(\.brief) == findings)
        #expect(tree.isWhole)
    }

    @Test("Small and large mappings agree with a slow check", arguments: [2, 15, 16, 17, 18, 100, 3_000])
    func againstSlowCheck(count: Int) {
        var random = SplitMix64(seed: UInt64(count))
        for _ in 0..<20 {
            // Plain, quoted and escaped forms of few enough names that some meet.
            var lines: [String] = []
            var lineOfName: [Int: [Int]] = [:]
            for line in 1...count {
                let name = random.below(count * 8)
                lineOfName[name, default: []].append(line)
                lines.append(["k\(name): v", "'k\(name)': v", "\"\\x6b\(name)\": v"][random.below(3)])
            }
            let expected = lineOfName.values.filter { $0.count > 1 }.map { $0[1] }
            let found = parse(lines.joined(separator: "\n")).diagnostics
            let foundLines = found.compactMap(\.location.span?.start.line)
            #expect(found.allSatisfy { $0.code == .duplicateKey })
            #expect(foundLines == expected.sorted())
        }
    }

    @Test("Many equal keys make one finding")
    func manyEqual() throws {
        let (_, diagnostics) = parse(String(repeating: "a: 1\n", count: 100_000))
        #expect(diagnostics.map(\.brief) == ["Y006 2:1-2:2 / 1:1-1:2"])
        #expect(try #require(diagnostics.first).message.hasSuffix(", and 99998 more"))
    }
}
