import Dates
import RuleEngine
import Testing

/// Which conditions decide, held against the rule written anew with another answer in a condition's place.
@Suite struct DecidingConditionTests {
    /// A condition that always has an answer.
    private static func constant(_ answer: Answer) -> Condition {
        switch answer {
        case .yes: Condition(.all([]), at: place(700))
        case .no: Condition(.none([Condition(.all([]), at: place(701))]), at: place(700))
        case .cannotTell: Condition(.judgment("open", nil), at: place(700))
        }
    }

    private static func replacing(_ target: Condition, in condition: Condition, by other: Condition)
        -> Condition
    {
        condition === target ? other : condition.replacingParts { replacing(target, in: $0, by: other) }
    }

    /// The conditions outside of lists.
    private static func plain(_ condition: Condition) -> [Condition] {
        switch condition.form {
        case .some, .every: [condition]
        default: [condition] + condition.parts.flatMap(plain)
        }
    }

    @Test func aConditionDecidesWhereAnotherAnswerChangesTheRules() throws {
        var decided: [Answer: Int] = [:]
        var bystanders = 0
        for seed in UInt64(60_000_000)..<60_000_700 {
            var generator = ScenarioGenerator(seed: seed)
            let scenario = generator.scenario()
            func answer(_ rule: RuleSource) throws -> Answer {
                let prepared = SmallWorld.prepare(rule, lists: scenario.lists, rules: scenario.otherRules)
                return try #require(prepared.rule, "seed \(seed): \(prepared.diagnostics)").evaluate(
                    scenario.facts
                )
                .answer(at: .assumed)
            }
            let source = scenario.rule
            let rule = try #require(
                SmallWorld.prepare(source, lists: scenario.lists, rules: scenario.otherRules).rule)
            let explanation = rule.explain(scenario.facts)
            // Split days and several editions ask a condition more than once, with answers that may differ.
            guard explanation.pieces.count == 1, explanation.pieces[0].edition != nil else { continue }
            let edition = try #require(
                source.editions.firstIndex { $0.id == explanation.pieces[0].edition?.id })
            let deciding = explanation.deciding(at: .assumed)
            for (number, route) in source.editions[edition].routes.enumerated() {
                for condition in Self.plain(route.condition) {
                    let own = deciding.first { $0.condition === condition }
                    let was = try answer(source)
                    let changes = try Answer.allCases.contains { other in
                        var changed = source
                        changed.editions[edition].routes[number].condition = Self.replacing(
                            condition, in: route.condition, by: Self.constant(other))
                        return try answer(changed) != was
                    }
                    #expect(changes == (own != nil), "seed \(seed): \(condition.words)")
                    if let own { decided[own.answer, default: 0] += 1 } else { bystanders += 1 }
                }
            }
        }
        for answer in Answer.allCases { #expect(decided[answer, default: 0] >= 50, "\(decided)") }
        #expect(bystanders >= 100)
    }

    @Test func whatOnlyARouteShowsIsSeenWhereTheRouteIsWatched() throws {
        let never = Condition(.none([Condition(.all([]), at: place(81))]), at: place(80))
        var source = SmallWorld.rule(all(never, leaf("subject.color", .is, value("red"))))
        source.editions[0].routes.append(
            .init(id: "open", condition: judgment("is it so?"), location: place(90)))
        let rule = try #require(SmallWorld.prepare(source).rule)
        let explanation = rule.explain(SmallWorld.facts(color: word("red")))
        #expect(explanation.outcome == .cannotTell)
        func names(_ watched: Set<String>) -> [String] {
            explanation.deciding(at: .sure, watching: watched).map(\.condition.words)
        }
        #expect(!names([]).contains("subject.color is red"))
        #expect(names([]).contains("judgment is it so?"))
        let seen = explanation.deciding(at: .sure, watching: ["route"]).filter { !$0.decidesRule }
        #expect(seen.allSatisfy { $0.route == "route" })
    }
}
