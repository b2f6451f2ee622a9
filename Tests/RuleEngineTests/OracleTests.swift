import Dates
import RuleEngine
import Testing

/// The promise of the rule language, put to random cases: an answer of yes or no is right for every way the
/// unknowns could turn out.
@Suite struct OracleTests {
    private static let casesPerSeed: UInt64 = 600
    private static let worldLimit = 1500

    /// How often the engine and the oracle answered what.
    private struct Tally {
        var agreed: [Answer: Int] = [:]
        var moreCautious = 0
        var tooManyWorlds = 0

        var decidedByOracle: Int { agreed[.yes, default: 0] + agreed[.no, default: 0] + moreCautious }

        mutating func count(engine: Answer, oracle: Answer?) {
            guard let oracle else {
                tooManyWorlds += 1
                return
            }
            if engine == oracle { agreed[engine, default: 0] += 1 } else { moreCautious += 1 }
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8].map { UInt64($0) * 1_000_000 })
    func anAnswerOfYesOrNoIsRightInEveryPossibleWorld(_ firstSeed: UInt64) throws {
        var tally = Tally()
        for seed in firstSeed..<(firstSeed + Self.casesPerSeed) {
            var generator = ScenarioGenerator(seed: seed)
            let scenario = generator.scenario()
            let prepared = SmallWorld.prepare(
                scenario.rule, lists: scenario.lists, rules: scenario.otherRules)
            let rule = try #require(prepared.rule, "seed \(seed): \(prepared.diagnostics)")
            let outcome = rule.evaluate(scenario.facts)
            for level in Confidence.allCases {
                let engine = outcome.answer(at: level)
                var oracle = Oracle(scenario, at: level)
                let expected = oracle.answer(worldLimit: Self.worldLimit)
                if let expected, engine != .cannotTell {
                    #expect(engine == expected, "\(Self.smallest(scenario, seed: seed, at: level))")
                }
                if level == .sure { tally.count(engine: engine, oracle: expected) }
            }
        }
        // The caution is recorded, not judged; but a test that never saw a decided case would prove nothing.
        let share = 100 * Double(tally.moreCautious) / Double(max(1, tally.decidedByOracle))
        print(
            "oracle: seeds from \(firstSeed): yes \(tally.agreed[.yes, default: 0]), no \(tally.agreed[.no, default: 0]),",
            "cannot tell \(tally.agreed[.cannotTell, default: 0]), too many worlds \(tally.tooManyWorlds),",
            "more cautious \(tally.moreCautious) of \(tally.decidedByOracle) = \((share * 10).rounded() / 10) %"
        )
        #expect(tally.agreed[.yes, default: 0] >= 30)
        #expect(tally.agreed[.no, default: 0] >= 30)
        #expect(tally.agreed[.cannotTell, default: 0] >= 30)
        #expect(tally.tooManyWorlds < Int(Self.casesPerSeed) / 10)
    }

    /// What is left of a scenario that fails, without all that has no part in it.
    private static func smallest(_ scenario: Scenario, seed: UInt64, at level: Confidence) -> String {
        let smallest = scenario.shrunk { $0.difference(at: level, worldLimit: worldLimit) != nil }
        let answers = smallest.difference(at: level, worldLimit: worldLimit)
        return """
            seed \(seed) at \(level): the engine says \(answers?.engine.rawValue ?? "?"), \
            the worlds \(answers?.oracle.rawValue ?? "?")
            \(smallest)
            """
    }

    @Test func theExplanationOfARandomCaseAddsUpToItsAnswer() throws {
        for seed in UInt64(90_000_000)..<90_000_400 {
            var generator = ScenarioGenerator(seed: seed)
            var scenario = generator.scenario()
            // Before its first edition a rule can't be told, whatever its routes come to.
            scenario.referredFrom = [:]
            let rule = try #require(
                SmallWorld.prepare(
                    scenario.rule, lists: scenario.lists, rules: scenario.otherRules
                ).rule)
            let explanation = rule.explain(scenario.facts)
            #expect(explanation.outcome == rule.evaluate(scenario.facts), "seed \(seed)")
            for piece in explanation.pieces {
                for route in piece.routes {
                    #expect(route.outcome == route.root.outcome, "seed \(seed)")
                    #expect(Self.misfits(route.root) == [], "seed \(seed)")
                }
            }
            let whole = explanation.pieces.map { piece in
                piece.edition == nil
                    ? Outcome.cannotTell : piece.routes.map(\.outcome).reduce(Outcome.no) { $0.or($1) }
            }
            let first = try #require(whole.first, "seed \(seed)")
            // Where the day that chooses is unknown, or a border of an edition, no edition may be in force at all.
            #expect(explanation.addsUp || explanation.outcome == .cannotTell, "seed \(seed)")
            if scenario.editions.allSatisfy(Self.isSettled(in: scenario)) {
                // A day before the first edition or after the last one has a piece of its own.
                #expect(explanation.addsUp, "seed \(seed)")
            }
            guard explanation.addsUp else { continue }
            #expect(whole.dropFirst().reduce(first) { $0.either($1) } == explanation.outcome, "seed \(seed)")
        }
    }

    private static func isSettled(in scenario: Scenario) -> (Scenario.Edition) -> Bool {
        { edition in
            guard case .days = scenario.values[Scenario.slot(of: edition.chosenBy).index] else {
                return false
            }
            return [edition.period.from, edition.period.to].compactMap(\.self)
                .allSatisfy { $0.first == $0.last }
        }
    }

    /// At least so many hold: whatever the others are, some choice of so many all hold.
    private static func counted(_ outcomes: [Outcome], atLeast least: Int) -> Outcome {
        guard least > 0 else { return .yes }
        guard let first = outcomes.first else { return .no }
        let others = Array(outcomes.dropFirst())
        return first.and(counted(others, atLeast: least - 1)).or(counted(others, atLeast: least))
    }

    /// The nodes whose answer is not what their children's answers come to.
    private static func misfits(_ node: Explanation.Node) -> [String] {
        let children = node.children.map(\.outcome)
        let expected: Outcome =
            switch node.part {
            case .all, .every: children.reduce(Outcome.yes) { $0.and($1) }
            case .count(let least): counted(children, atLeast: least)
            case .any, .some: children.reduce(Outcome.no) { $0.or($1) }
            case .none: children.reduce(Outcome.no) { $0.or($1) }.negated
            case .rule: children.reduce(Outcome.no) { $0.or($1) }
            case .item, .route: children.first ?? Outcome.no
            case .unlisted, .leaf, .judgment, .determined, .openParameter, .settledParameter: node.outcome
            }
        return (node.outcome == expected ? [] : ["\(node.part)"]) + node.children.flatMap { misfits($0) }
    }
}
