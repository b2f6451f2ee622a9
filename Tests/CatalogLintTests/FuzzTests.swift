import Foundation
import LintProbe
import TestSupport
import Testing

/// Any bytes at all are linted without a crash, with every finding at a place of the file.
@Suite("Hostile bytes") struct FuzzTests {
    /// What fuzzing has found worth keeping: `scripts/fuzz`.
    private static func corpus() throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: #filePath).appending(path: "../../Fuzzing/corpus").standardizedFileURL
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
        }
    }

    @Test("that fuzzing found are linted as promised")
    func kept() throws {
        let corpus = try Self.corpus()
        #expect(corpus.count >= 50)
        for (name, bytes) in corpus { #expect(LintProbe.violations(of: bytes) == [], "\(name)") }
    }

    @Test("that are changed at random are linted as promised", arguments: 0..<8)
    func mutated(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &* 104_729 &+ 7)
        let corpus = try Self.corpus().filter { !$0.bytes.isEmpty && $0.bytes.count < 4096 }
        for _ in 0..<100 {
            var bytes = corpus[random.below(corpus.count)].bytes
            let other = corpus[random.below(corpus.count)].bytes
            for _ in 0..<1 + random.below(4) {
                let start = random.below(bytes.count + 1)
                let end = min(bytes.count, start + random.below(8))
                let piece = random.below(other.count)
                bytes.replaceSubrange(
                    start..<end, with: other[piece..<min(other.count, piece + random.below(12))])
            }
            #expect(LintProbe.violations(of: bytes) == [], "\(bytes)")
        }
    }

    @Test("the probe tells what is broken from what is not")
    func probe() {
        // A promise that can't be broken would be no promise: the same text with a real fault stays clean.
        #expect(LintProbe.violations(of: Array("institution: [\n".utf8)) == [])
        #expect(LintProbe.violations(of: [0xFF, 0xFE, 0x00]) == [])
        #expect(LintProbe.violations(of: []) == [])
    }
}
