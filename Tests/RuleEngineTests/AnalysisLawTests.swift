import Dates
import Diagnostics
import RuleEngine
import TestSupport
import Testing

/// What the analysis proves of random conditions, held against the engine on random facts that are fully known.
@Suite("The analysis and the engine") struct AnalysisLawTests {
    private static let casesPerSeed: UInt64 = 150
    private static let factsPerCase = 40

    /// How much was proved, so that a test that proves nothing fails.
    private struct Tally {
        var neverHolds = 0
        var neverFails = 0
        var implications = 0
        var exclusions = 0
        var refuted = 0
        var notProved = 0
        /// Answers of the engine, for whether the facts tell conditions apart.
        var yes = 0
        var no = 0
    }

    /// A condition, its parts and what the engine makes of each.
    private struct Case {
        var condition: Condition
        var parts: [Condition]
        var study: ConditionStudy
        var rules: [PreparedRule]
    }

    @Test(arguments: [1, 2].map { UInt64($0) * 1_000_000 })
    func whatIsProvedNoFactsContradict(_ firstSeed: UInt64) throws {
        var tally = Tally()
        for seed in firstSeed..<(firstSeed + Self.casesPerSeed) {
            var generator = ScenarioGenerator(seed: seed)
            let scenario = generator.scenario()
            var random = SplitMix64(seed: seed)
            let conditions = Self.conditions(of: scenario, &random)
            let facts = (0..<Self.factsPerCase).map { _ in Self.knownFacts(&random) }
            for condition in conditions {
                let found = try Self.look(at: condition, in: scenario)
                Self.count(found, &tally)
                for known in facts { Self.check(found, known, seed: seed, &tally) }
            }
        }
        print(
            "analysis: seeds from \(firstSeed): never holds \(tally.neverHolds), never fails \(tally.neverFails),",
            "implications \(tally.implications), exclusions \(tally.exclusions), refuted \(tally.refuted),",
            "not proved \(tally.notProved); engine yes \(tally.yes), no \(tally.no)")
        #expect(tally.neverHolds >= 50)
        #expect(tally.neverFails >= 30)
        #expect(tally.implications >= 1000)
        #expect(tally.exclusions >= 100)
        #expect(tally.refuted >= 1000)
        #expect(tally.notProved * 10 < tally.refuted)
        #expect(tally.yes >= 10_000 && tally.no >= 10_000)
    }

    // MARK: Conditions

    /// The routes and what is inside them, alone and with others beside them.
    private static func conditions(of scenario: Scenario, _ random: inout SplitMix64) -> [Condition] {
        // Below a quantifier conditions are of another scope.
        func pieces(_ condition: Condition) -> [Condition] {
            switch condition.form {
            case .all(let parts), .any(let parts), .none(let parts), .count(_, let parts):
                [condition] + parts.flatMap(pieces)
            default: [condition]
            }
        }
        let edition = scenario.editions[0]
        let pieces = edition.routes.flatMap(pieces)
        var made = edition.routes
        for _ in 0..<6 {
            let one = pieces[random.below(pieces.count)]
            let other = weakened(pieces[random.below(pieces.count)], &random)
            let both = [one, other, weakened(one, &random)]
            let forms: [Condition.Form] = [
                .all(both), .any(both), .none(both), .count(atLeast: 2, of: both),
                .all([one, .init(.none([other]), at: other.location)]),
                .any([other, .init(.none([one]), at: one.location)]),
            ]
            made.append(Condition(forms[random.below(forms.count)], at: one.location))
        }
        return made
    }

    /// The condition with a part more or less, or turned round somewhere: near enough to follow, or not to.
    private static func weakened(_ condition: Condition, _ random: inout SplitMix64) -> Condition {
        if random.below(3) == 0 { return condition }
        switch condition.form {
        case .all(var parts) where parts.count > 1:
            parts.remove(at: random.below(parts.count))
            return Condition(.all(parts), at: condition.location)
        case .any(var parts) where parts.count > 1:
            parts.remove(at: random.below(parts.count))
            return Condition(.any(parts), at: condition.location)
        case .some(let list, let at, let inner):
            return Condition(
                .some(list: list, at: at, where: weakened(inner, &random)), at: condition.location)
        case .every(let list, let at, let inner):
            let form: Condition.Form =
                random.below(2) == 0
                ? .every(list: list, at: at, where: weakened(inner, &random))
                : .some(list: list, at: at, where: Condition(.none([inner]), at: inner.location))
            return Condition(form, at: condition.location)
        case .leaf(let fact, let op, let operand, let at):
            let turned: Condition.Operator? =
                switch op {
                case .is: fact.text == "subject.count" ? .atLeast : nil
                case .moreThan: .atLeast
                case .lessThan: .atMost
                case .before: .onOrBefore
                case .after: .onOrAfter
                default: nil
                }
            return Condition(
                .leaf(fact: fact, operator: turned ?? op, operand: operand, at: at), at: condition.location)
        default: return condition
        }
    }

    private static func look(at condition: Condition, in scenario: Scenario) throws -> Case {
        let source = scenario.editions[0]
        func rule(_ condition: Condition) throws -> PreparedRule {
            var edition = SmallWorld.edition(
                "only", from: nil, to: nil, condition, chosenBy: source.chosenBy)
            edition.parameters = source.parameters
            let rule = SmallWorld.rule(editions: [edition])
            return try #require(
                SmallWorld.prepare(rule, lists: scenario.lists, rules: scenario.otherRules).rule)
        }
        var edition = SmallWorld.edition("only", from: nil, to: nil, condition, chosenBy: source.chosenBy)
        edition.parameters = source.parameters
        var analysis = RuleAnalysis(schema: SmallWorld.schema, lists: scenario.lists)
        let study = analysis.study(condition, in: AnalysisFrame(edition))
        let parts: [Condition] =
            switch condition.form {
            case .all(let parts), .any(let parts), .none(let parts), .count(_, let parts): parts
            default: []
            }
        return Case(
            condition: condition, parts: parts, study: study,
            rules: try (parts + [condition]).map(rule))
    }

    // MARK: What is proved

    private static func count(_ found: Case, _ tally: inout Tally) {
        func count(_ proof: Proof, _ proved: inout Int) {
            switch proof {
            case .proved: proved += 1
            case .refuted: tally.refuted += 1
            case .notProved: tally.notProved += 1
            }
        }
        var sums = (0, 0, 0, 0)
        count(found.study.neverHolds, &sums.0)
        count(found.study.neverFails, &sums.1)
        for first in found.parts.indices {
            for second in found.parts.indices where second != first {
                count(found.study.implies(first, second), &sums.2)
                if case .all = found.condition.form { count(found.study.excludes(first, second), &sums.3) }
            }
        }
        tally.neverHolds += sums.0
        tally.neverFails += sums.1
        tally.implications += sums.2
        tally.exclusions += sums.3
    }

    private static func check(_ found: Case, _ facts: Facts, seed: UInt64, _ tally: inout Tally) {
        let answers = found.rules.map { $0.evaluate(facts).answer(at: .sure) }
        let whole = answers[found.parts.count]
        if whole == .yes { tally.yes += 1 }
        if whole == .no { tally.no += 1 }
        if found.study.neverHolds == .proved { #expect(whole != .yes, "seed \(seed)") }
        if found.study.neverFails == .proved { #expect(whole == .yes, "seed \(seed)") }
        func rank(_ answer: Answer) -> Int { answer == .no ? 0 : answer == .yes ? 2 : 1 }
        for first in found.parts.indices {
            if found.study.neverHolds(part: first) == .proved {
                #expect(answers[first] != .yes, "seed \(seed)")
            }
            if found.study.neverFails(part: first) == .proved {
                #expect(answers[first] == .yes, "seed \(seed)")
            }
            for second in found.parts.indices where second != first {
                if found.study.implies(first, second) == .proved {
                    #expect(
                        rank(answers[first]) <= rank(answers[second]),
                        "seed \(seed): \(found.parts[first].form) and \(found.parts[second].form)")
                }
                if case .all = found.condition.form, found.study.excludes(first, second) == .proved {
                    #expect(answers[first] != .yes || answers[second] != .yes, "seed \(seed)")
                }
            }
        }
    }

    // MARK: Facts

    /// Facts of which everything is known: every day of every history, and the list whole.
    private static func knownFacts(_ random: inout SplitMix64) -> Facts {
        func pick<Element>(_ elements: [Element]) -> Element { elements[random.below(elements.count)] }
        func word(_ path: String) -> FactValue {
            if random.below(8) == 0 { return .none }
            return .word(SmallWorld.symbol(pick(Scenario.vocabulary(of: path))))
        }
        func history(_ path: String) -> FactValue {
            if random.below(8) == 0 { return .none }
            let first = History.Segment(
                first: .distantPast, value: SmallWorld.symbol(pick(Scenario.vocabulary(of: path))))
            let later = (0..<Scenario.dayCount).filter { _ in random.below(3) == 0 }.map { day in
                History.Segment(
                    first: Scenario.day(day), value: SmallWorld.symbol(pick(Scenario.vocabulary(of: path))))
            }
            return .history(History([first] + later))
        }
        func day() -> FactValue { .day(.init(Scenario.day(random.below(Scenario.dayCount)))) }
        func period() -> FactValue {
            if random.below(8) == 0 { return .none }
            let from = random.below(Scenario.dayCount)
            let to = from + random.below(Scenario.dayCount - from)
            return .history(
                History(
                    periodFrom: random.below(4) == 0 ? nil : PartialDate(Scenario.day(from)),
                    to: random.below(4) == 0 ? nil : PartialDate(Scenario.day(to))))
        }
        let items = (0..<random.below(4)).map { _ in
            FactList.Item(values: [word("item.kind"), history("item.state"), period()])
        }
        let flag = pick([FactValue.flag(true), .flag(false), .none])
        let number = random.below(6) == 0 ? FactValue.none : .number(random.below(4))
        return Facts(
            values: [
                word("subject.color"), history("subject.phase"), day(), day(), period(), flag, number,
                word("subject.tag"),
            ],
            lists: [FactList(items: items, unlisted: [])])
    }
}
