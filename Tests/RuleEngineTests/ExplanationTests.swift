import Dates
import Diagnostics
import RuleEngine
import Testing

/// A node in a few words: `kind=no`.
private func text(_ node: Explanation.Node) -> String {
    let answer = node.outcome.answer(at: .sure).rawValue
    switch node.part {
    case .all: return "all=\(answer)"
    case .any: return "any=\(answer)"
    case .none: return "none=\(answer)"
    case .count(let least): return "at least \(least)=\(answer)"
    case .every(let list, let day): return "every \(list) \(day?.description ?? "-")=\(answer)"
    case .rule(let id, _): return "rule \(id)=\(answer)"
    case .route(let route): return "route \(route.id)=\(answer)"
    case .some(let list, let day): return "some \(list) \(day?.description ?? "-")=\(answer)"
    case .item(let number): return "item \(number)=\(answer)"
    case .unlisted(let number): return "unlisted \(number)=\(answer)"
    case .leaf(let reading): return "\(reading.path) \(reading.day?.description ?? "-")=\(answer)"
    case .judgment(let question), .openParameter(let question): return "\(question)=\(answer)"
    case .determined(let question, let decided): return "\(question) \(decided.by)=\(answer)"
    case .settledParameter: return "parameter=\(answer)"
    }
}

private func tree(_ node: Explanation.Node) -> [String] {
    [text(node)] + node.children.flatMap { tree($0).map { "  " + $0 } }
}

@Suite struct ExplanationTests {
    typealias World = SmallWorld

    private static let red = leaf("subject.color", .is, value("red"))
    private static let blue = leaf("subject.color", .is, value("blue"))
    private static let phase = leaf("subject.phase", .is, value("new"), at: fact("subject.done"))
    private static let covers = leaf("subject.window", .covers, fact("subject.asked"))
    private static let goodA = some(
        all(leaf("item.kind", .is, value("a")), leaf("item.state", .is, value("good"))),
        at: fact("subject.done"))

    private func root(_ condition: Condition, _ facts: Facts) throws -> Explanation.Node {
        let rule = try #require(World.prepare(World.rule(condition)).rule)
        let explanation = rule.explain(facts)
        #expect(explanation.outcome == rule.evaluate(facts))
        let piece = try #require(explanation.pieces.first)
        return try #require(piece.routes.first).root
    }

    private static let facts = World.facts(
        color: word("red"), done: on("2005-05-05"),
        things: [
            World.thing(kind: word("b"), state: history(("2000-01-01", "good")), number: 7),
            World.thing(kind: word("a"), number: 8),
        ],
        unlisted: [.init(item: World.thing(number: 9), absentOn: [day("2005-05-05")])])

    @Test func theTreeShowsEveryConditionWithWhatItReadAndAnswered() throws {
        let condition = all(
            Self.red, none(Self.blue, Self.covers), any(Self.phase, judgment("who knows")), Self.goodA)
        let root = try root(condition, Self.facts)
        #expect(
            tree(root) == [
                "all=cannot-tell",
                "  subject.color -=yes",
                "  none=cannot-tell",
                "    subject.color -=no",
                "    subject.window 2020-06-15=cannot-tell",
                "  any=cannot-tell",
                "    subject.phase 2005-05-05=cannot-tell",
                "    who knows=cannot-tell",
                "  some subject.things 2005-05-05=cannot-tell",
                "    item 7=no",
                "      all=no",
                "        item.kind -=no",
                "        item.state 2005-05-05=yes",
                "    item 8=cannot-tell",
                "      all=cannot-tell",
                "        item.kind -=yes",
                "        item.state 2005-05-05=cannot-tell",
                "    unlisted 9=no",
            ])
    }

    @Test func aNodeAnswersWhatItsConditionAnswersAlone() throws {
        let parts = [
            Self.red, Self.blue, none(Self.blue, Self.covers), any(Self.phase, judgment("who knows")),
            Self.goodA,
        ]
        for part in parts {
            let alone = try #require(World.prepare(World.rule(part)).rule).evaluate(Self.facts)
            #expect(try root(all(Self.red, part), Self.facts).children.map(\.outcome) == [.yes, alone])
        }
    }

    @Test func aReadingKeepsTheValueAndTheStretchOfItsHistory() throws {
        let phases = history(("2005-01-01", "new"), ("2006-01-01", "old"))
        let root = try root(Self.phase, World.facts(phase: phases, done: on("2005-05-05")))
        guard case .leaf(let reading) = root.part else {
            Issue.record("\(root.part) is not a leaf")
            return
        }
        #expect(reading.path == "subject.phase")
        #expect(reading.value == phases)
        #expect(reading.day == day("2005-05-05"))
        #expect(reading.segment == .init(first: day("2005-01-01"), value: World.symbol("new")))
    }

    @Test func withoutADayThereIsNoStretch() throws {
        let root = try root(Self.phase, World.facts(phase: history(("2005-01-01", "new"))))
        guard case .leaf(let reading) = root.part else {
            Issue.record("\(root.part) is not a leaf")
            return
        }
        #expect(reading.day == nil)
        #expect(reading.segment == nil)
    }

    @Test func aNodeKnowsTheConditionItCameFrom() throws {
        let root = try root(all(Self.red, Self.goodA), Self.facts)
        #expect(root.condition.location == place(20))
        #expect(root.children.map(\.condition.location) == [place(30), place(40)])
    }
}
