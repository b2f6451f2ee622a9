import Diagnostics
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
}
