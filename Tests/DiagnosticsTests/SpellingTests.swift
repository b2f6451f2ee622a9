import Diagnostics
import TestSupport
import Testing

struct SpellingTests {
    private static let words = ["list", "check", "qualify", "lint", "help"]

    @Test(arguments: [
        ("lits", "list"), ("LIST", "list"), ("chekc", "check"), ("qualfy", "qualify"), ("lin", "lint"),
        ("hlep", "help"),
    ])
    func aSlipOfThePenFindsItsWord(_ typed: String, _ meant: String) {
        #expect(Spelling.nearest(to: typed, among: Self.words) == meant)
    }

    @Test(arguments: ["", "frobnicate", "x", "zzzz"])
    func whatResemblesNothingFindsNothing(_ typed: String) {
        #expect(Spelling.nearest(to: typed, among: Self.words) == nil)
    }

    @Test func theWordThatWasMeantIsOfferedInOneForm() {
        #expect(Spelling.offer("list") == "did you mean `list`?")
        #expect(Spelling.offer(["list", "lint"]) == "did you mean `list` or `lint`?")
        #expect(Spelling.offer(nearestTo: "lits", among: Self.words) == "did you mean `list`?")
        #expect(Spelling.offer(nearestTo: "frobnicate", among: Self.words) == nil)
        #expect(
            Spelling.unknown("command", "lits", among: Self.words, otherwise: "see --help")
                == "no command `lits`; did you mean `list`?")
        #expect(
            Spelling.unknown("command", "x", among: Self.words, otherwise: "see --help")
                == "no command `x`; see --help")
    }

    @Test func atMostAThirdOfTheLettersMayDiffer() {
        #expect(Spelling.nearest(to: "abcdef", among: ["abcdxy"]) == "abcdxy")
        #expect(Spelling.nearest(to: "abcdef", among: ["abcxyz"]) == nil)
    }

    @Test func tiesGoToTheEarlierCandidate() {
        #expect(Spelling.nearest(to: "cat", among: ["bat", "car"]) == "bat")
        #expect(Spelling.nearest(to: "cat", among: ["car", "bat"]) == "car")
    }

    @Test func twoNeighboursSwappedAreOneSlip() {
        #expect(Spelling.nearest(to: "act", among: ["cat", "dog"]) == "cat")
    }

    /// The whole table of distances, without a limit.
    private func plainDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var table = Array(repeating: Array(0...right.count), count: left.count + 1)
        for row in 0..<left.count {
            table[row + 1][0] = row + 1
            for column in 0..<right.count {
                var least = min(table[row][column + 1], table[row + 1][column]) + 1
                least = min(least, table[row][column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, table[row - 1][column - 1] + 1)
                }
                table[row + 1][column + 1] = least
            }
        }
        return table[left.count][right.count]
    }

    @Test(arguments: 0..<5)
    func theDistanceIsThatOfTheWholeTableUpToTheLimit(_ limit: Int) {
        var random = SplitMix64(seed: UInt64(limit))
        let letters = Array("abc".unicodeScalars)
        for _ in 0..<2_000 {
            let words = (0..<2).map { _ in (0..<random.below(8)).map { _ in letters[random.below(3)] } }
            let distance = plainDistance(words[0], words[1])
            #expect(
                Spelling.distance(words[0], words[1], atMost: limit) == (distance <= limit ? distance : nil),
                "\(words)")
        }
    }
}
