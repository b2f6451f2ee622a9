import RuleEngine
import Testing

/// The engine against the evaluator that is written for reading: they say the same of every random case.
@Suite struct ReferenceTests {
    /// Random cases on one kind of calendar.
    struct Round: Sendable, CustomTestStringConvertible {
        var firstSeed: UInt64
        var count: UInt64
        var kind = ScenarioGenerator.Kind.wide
        /// How many days the days of a case lie apart.
        var spacing: Int

        var testDescription: String { "\(count) cases (\(kind)) from \(firstSeed), \(spacing) days apart" }
    }

    /// Days in a row; weeks, which windows of months reach beyond; and so far apart that the reference doesn't try
    /// every single day either.
    private static let rounds =
        (1...6).map { Round(firstSeed: UInt64($0) * 10_000_000, count: 500, spacing: 1) }
        + [
            Round(firstSeed: 200_000_000, count: 200, spacing: 6),
            Round(firstSeed: 300_000_000, count: 200, spacing: 31),
            Round(firstSeed: 400_000_000, count: 200, spacing: 97),
            Round(firstSeed: 500_000_000, count: 700, kind: .days, spacing: 1),
            Round(firstSeed: 600_000_000, count: 300, kind: .days, spacing: 6),
            Round(firstSeed: 700_000_000, count: 300, kind: .days, spacing: 97),
        ]

    @Test(arguments: rounds) func bothSayTheSameAtEveryLevel(_ round: Round) throws {
        try Scenario.$spacing.withValue(round.spacing) {
            var tally: [[Answer: UInt64]] = Confidence.allCases.map { _ in [:] }
            for seed in round.firstSeed..<(round.firstSeed + round.count) {
                var generator = ScenarioGenerator(seed: seed, round.kind)
                let scenario = generator.scenario()
                let engine = try #require(scenario.engineAnswers, "seed \(seed)")
                let reference = scenario.referenceAnswers
                // One failure of a round is enough: to find the smallest case takes long.
                try #require(engine == reference, "\(Self.smallest(scenario, seed: seed))")
                for (level, answer) in reference.enumerated() { tally[level][answer, default: 0] += 1 }
            }
            // Two evaluators that never can tell agree too.
            print(
                "reference: \(round.testDescription):",
                zip(Confidence.allCases, tally).map { level, tally in
                    let counts = Answer.allCases.map { "\($0.rawValue) \(tally[$0, default: 0])" }
                    return "\(level): " + counts.joined(separator: ", ")
                }.joined(separator: "; "))
            for level in tally {
                for answer in Answer.allCases { #expect(level[answer, default: 0] >= round.count / 12) }
            }
        }
    }

    private static func smallest(_ scenario: Scenario, seed: UInt64) -> String {
        let smallest = scenario.shrunk { scenario in
            scenario.engineAnswers.map { $0 != scenario.referenceAnswers } ?? false
        }
        return """
            seed \(seed): the engine says \(smallest.engineAnswers ?? []), \
            the reference \(smallest.referenceAnswers)
            \(smallest)
            """
    }
}
