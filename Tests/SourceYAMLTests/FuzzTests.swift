import Diagnostics
import SourceYAML
import TestSupport
import Testing

@Suite("Random input")
struct FuzzTests {
    @Test("Random bytes and mutated files keep every promise", arguments: 0..<24)
    func random(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &* 7919 &+ 1)
        for round in 0..<250 {
            let bytes = input(round, &random)
            let (tree, diagnostics) = parse(bytes)
            let violations = Invariants.violations(of: tree, diagnostics)
            #expect(violations.isEmpty, "\(String(reflecting: String(decoding: bytes, as: UTF8.self)))")
        }
    }

    @Test("The same bytes give the same findings", arguments: 0..<4)
    func deterministic(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) &+ 500)
        for round in 0..<100 {
            let bytes = input(round, &random)
            #expect(parse(bytes).diagnostics == parse(bytes).diagnostics)
        }
    }

    private func input(_ round: Int, _ random: inout SplitMix64) -> [UInt8] {
        switch round % 5 {
        case 0: (0..<random.below(60)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        case 1: pieces(&random)
        default: mutated(Self.samples[random.below(Self.samples.count)], &random)
        }
    }

    /// Text put together from signs that mean something in YAML.
    private func pieces(_ random: inout SplitMix64) -> [UInt8] {
        var text = random.below(8) == 0 ? "\u{FEFF}" : ""
        for _ in 0..<random.below(40) { text += Self.signs[random.below(Self.signs.count)] }
        return Array(text.utf8)
    }

    /// A file with a few pieces removed, doubled or put in.
    private func mutated(_ sample: String, _ random: inout SplitMix64) -> [UInt8] {
        var scalars = Array(sample.unicodeScalars)
        for _ in 0..<1 + random.below(4) {
            let start = random.below(scalars.count + 1)
            let end = min(scalars.count, start + random.below(6))
            switch random.below(3) {
            case 0: scalars.removeSubrange(start..<end)
            case 1: scalars.insert(contentsOf: scalars[start..<end], at: random.below(scalars.count + 1))
            default:
                scalars.insert(
                    contentsOf: Self.signs[random.below(Self.signs.count)].unicodeScalars, at: start)
            }
        }
        var bytes: [UInt8] = []
        for scalar in scalars { bytes += Array(String(Character(scalar)).utf8) }
        // Now and then a byte that breaks the encoding.
        if random.below(20) == 0, !bytes.isEmpty {
            bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
        }
        return bytes
    }

    private static let signs = [
        "a", "b c", "é", "日本", "🎓", " ", "  ", "    ", "\t", "\n", "\n  ", "\n- ", "\r\n", "\r", "\u{85}",
        "\u{2028}", "\u{2029}", ":", ": ", "- ", "? ", ",", "[", "]", "{", "}", "#", " # c", "&a ", "*a",
        "!t ",
        "!!str ", "|", ">", "|-\n", ">+\n", "'", "\"", "\\", "\\N", "''", "%", "@", "`", "---", "...",
        "\n---\n",
        "\n...\n", "%TAG ! x\n", "%YAML 1.1\n", "<<: ", "\u{0}", "\u{7}", "\u{FEFF}", "\u{FFFE}", "~", "null",
        "51.07",
    ]

    private static let samples = [
        """
        institution: schoolcraft-college                 # comment
        name: Schoolcraft College
        other_names: [Schoolcraft Community College District]
        unitid: "172200"
        location: {city: Livonia, state: MI}
        programs:
          - id: health-information-technology-aas
            name: Health Information Technology
            cip: "51.0707"
            delivery: [on-campus]
            accreditations:
              - {agency: CAHIIM, accredits: him-associate, status: accredited}
        """,
        "name: Universidad de Mayagüez 🎓\r\nnote: |\r\n  first\r\n\r\n  second\r\n\r\nlist:\r\n- 'it''s'\r\n- \"\\N\\u00e9\"\r\n",
        "a: >\n  folded\n  text\n\n\n    more\n\nb: plain\n  on two lines\nc:\n? x\n: y\n",
        "--- [a, b: c, ? d, {e, f: }, *g]\n---\n- - - x\n  - y\n-\n...\n%YAML 1.1\n--- !!str &a z\n",
    ]
}
