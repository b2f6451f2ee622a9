import RuleEngine
import TestSupport
import Testing

/// What holds of every rule and all facts, put to random ones.
@Suite struct LawTests {
    private static let seeds = [1, 2, 3, 4].map { UInt64($0) * 1_000_000_000 }
    private static let casesPerSeed: UInt64 = 200

    /// Runs over random cases on days in a row and on days that lie apart.
    private static func forEachCase(
        from firstSeed: UInt64, _ body: (Scenario, UInt64, inout SplitMix64) throws -> Void
    ) rethrows {
        for seed in firstSeed..<(firstSeed + casesPerSeed) {
            var generator = ScenarioGenerator(seed: seed, seed % 3 == 0 ? .days : .wide)
            var random = SplitMix64(seed: seed ^ 0x5EED)
            try Scenario.$spacing.withValue(seed % 5 == 0 ? 31 : 1) {
                try body(generator.scenario(), seed, &random)
            }
        }
    }

    @Test(arguments: seeds) func moreKnowledgeNeverTurnsAnAnswerAround(_ firstSeed: UInt64) throws {
        var kept = 0
        var settled = 0
        try Self.forEachCase(from: firstSeed) { scenario, seed, random in
            let before = try #require(scenario.engineAnswers?.first, "seed \(seed)")
            var knowing = scenario
            for _ in 0..<3 {
                knowing = knowing.learning(&random)
                let after = try #require(knowing.engineAnswers?.first, "seed \(seed)")
                if before == .cannotTell {
                    if after != .cannotTell { settled += 1 }
                } else {
                    kept += 1
                    try #require(after == before, "\(Self.smallestTurn(scenario, seed: seed))")
                }
            }
        }
        print("knowledge: seeds from \(firstSeed): \(kept) answers kept, \(settled) became known")
        #expect(kept >= 200)
        #expect(settled >= 40)
    }

    /// Shrinks a case as long as some way of learning still turns its answer around.
    private static func smallestTurn(_ scenario: Scenario, seed: UInt64) -> String {
        func turn(_ scenario: Scenario) -> Scenario? {
            guard let before = scenario.engineAnswers?.first, before != .cannotTell else { return nil }
            var random = SplitMix64(seed: seed)
            for _ in 0..<40 {
                let knowing = scenario.learning(&random)
                if let after = knowing.engineAnswers?.first, after != before { return knowing }
            }
            return nil
        }
        let smallest = scenario.shrunk { turn($0) != nil }
        let knowing = turn(smallest)
        return """
            seed \(seed): \(smallest.engineAnswers?.first?.rawValue ?? "?") \
            becomes \(knowing?.engineAnswers?.first?.rawValue ?? "?")
            \(smallest)
            knowing more:
            \(knowing.map(\.description) ?? "")
            """
    }

    @Test(arguments: seeds) func orderDoesNotMatter(_ firstSeed: UInt64) throws {
        var tally: [Answer: Int] = [:]
        var moved = 0
        try Self.forEachCase(from: firstSeed) { scenario, seed, random in
            let before = try #require(scenario.outcome, "seed \(seed)")
            let shuffled = scenario.shuffled(&random)
            if shuffled.description != scenario.description { moved += 1 }
            try #require(shuffled.outcome == before, "\(Self.smallestShuffle(scenario, seed: seed))")
            tally[before.answer(at: .sure), default: 0] += 1
        }
        print("order: seeds from \(firstSeed): \(moved) in another order, \(tally)")
        #expect(moved >= 150)
        for answer in Answer.allCases { #expect(tally[answer, default: 0] >= 15) }
    }

    /// Shrinks a case as long as some order of its parts changes its outcome.
    private static func smallestShuffle(_ scenario: Scenario, seed: UInt64) -> String {
        func other(_ scenario: Scenario) -> Scenario? {
            var random = SplitMix64(seed: seed)
            for _ in 0..<20 {
                let shuffled = scenario.shuffled(&random)
                if shuffled.outcome != scenario.outcome { return shuffled }
            }
            return nil
        }
        let smallest = scenario.shrunk { other($0) != nil }
        let shuffled = other(smallest)
        return """
            seed \(seed): \(smallest.engineAnswers ?? []) becomes \(shuffled?.engineAnswers ?? [])
            \(smallest)
            in another order:
            \(shuffled.map(\.description) ?? "")
            """
    }
}
