package import Dates

/// Why a rule answers what it answers: the tree of its conditions with the facts that each one read.
package struct Explanation: Sendable {
    /// What a leaf read.
    package struct Reading: Sendable {
        package var path: String
        package var value: FactValue
        /// The day a changing fact, a list or a period was read on; `nil` when there is none or it is unknown.
        package var day: Day?
        /// The stretch of a history that the day fell in.
        package var segment: History.Segment?
    }

    package enum Part: Sendable {
        case all, any, none
        case some(list: String, day: Day?)
        /// One item of the list, by the caller's number.
        case item(evidence: Int)
        /// An item nobody has recorded but that may exist.
        case unlisted(evidence: Int)
        case leaf(Reading)
        case judgment(String)
        /// A parameter that the rule leaves open.
        case openParameter(question: String)
        case settledParameter
    }

    package struct Node: Sendable {
        package var part: Part
        package var condition: Condition
        package var outcome: Outcome
        package var children: [Node]
    }

    package struct Route: Sendable {
        package var source: RuleSource.Route
        package var outcome: Outcome
        package var root: Node
    }

    /// The rule as it applied on some days; one piece where every day is known.
    package struct Piece: Sendable {
        /// The day facts that were inexact and the days this piece takes them to be.
        package var days: [(path: String, range: DayRange)]
        /// `nil` when no edition was in force.
        package var edition: RuleSource.Edition?
        package var routes: [Route]
    }

    package var outcome: Outcome
    package var pieces: [Piece]
}

extension PreparedRule {
    /// Evaluates the rule and keeps the whole tree.
    package func explain(_ facts: Facts, granting grant: RuleSource.Grant = .eligibility) -> Explanation {
        Explanation(
            outcome: evaluate(facts, granting: grant), pieces: explainPieces(facts, grant, days: []))
    }

    private func explainPieces(
        _ facts: Facts, _ grant: RuleSource.Grant, days: [(path: String, range: DayRange)]
    ) -> [Explanation.Piece] {
        guard let slot = firstInexactDay(in: facts), case .day(let range) = facts.values[slot] else {
            return explainExactly(facts, grant, days: days)
        }
        return pieces(of: range, facts).flatMap { piece in
            var pinned = facts
            pinned.values[slot] = .day(DayRange(piece.first))
            return explainPieces(pinned, grant, days: days + [(schema.facts[slot].path, piece)])
        }
    }

    private func explainExactly(
        _ facts: Facts, _ grant: RuleSource.Grant, days: [(path: String, range: DayRange)]
    ) -> [Explanation.Piece] {
        let inForce = editions.filter { standing(of: $0, facts) != .no }
        guard !inForce.isEmpty else { return [.init(days: days, edition: nil, routes: [])] }
        return inForce.map { edition in
            let routes = edition.routes.filter { $0.source.grants == grant }.map { route in
                let root = explain(route.root, facts, item: nil)
                return Explanation.Route(source: route.source, outcome: root.outcome, root: root)
            }
            return Explanation.Piece(days: days, edition: edition.source, routes: routes)
        }
    }

    private func explain(_ index: Int, _ facts: Facts, item: FactList.Item?) -> Explanation.Node {
        let node = nodes[index]
        var result = Explanation.Node(
            part: .all, condition: conditions[node.condition], outcome: evaluate(index, facts, item: item),
            children: [])
        switch node.form {
        case .all: result.children = explainChildren(of: index, facts, item)
        case .any:
            result.part = .any
            result.children = explainChildren(of: index, facts, item)
        case .none:
            result.part = .none
            result.children = explainChildren(of: index, facts, item)
        case .some(let list, let at):
            result.part = .some(list: schema.lists[list].path, day: at.flatMap { self.day(of: $0, facts) })
            for candidate in facts.lists[list].items {
                var child = explain(index + 1, facts, item: candidate)
                child = .init(
                    part: .item(evidence: candidate.evidence), condition: child.condition,
                    outcome: child.outcome,
                    children: [child])
                result.children.append(child)
            }
            for unlisted in facts.lists[list].unlisted {
                let outcome = evaluate(index + 1, facts, unlisted: unlisted, at: at)
                result.children.append(
                    .init(
                        part: .unlisted(evidence: unlisted.item.evidence), condition: result.condition,
                        outcome: outcome, children: []))
            }
        case .leaf(let reference, let test):
            switch result.condition.form {
            case .leaf(let fact, _, _, _), .sometime(let fact, _, _, _):
                result.part = .leaf(reading(fact.text, reference, test, facts, item))
            default: break
            }
        case .judgment:
            switch result.condition.form {
            case .judgment(let text): result.part = .judgment(text)
            case .parameter(let name, _):
                let known = source.editions.flatMap(\.parameters).first { $0.id == name.text }
                result.part = .openParameter(question: known?.question ?? name.text)
            default: break
            }
        case .settled:
            result.part = .settledParameter
        }
        return result
    }

    private func explainChildren(of index: Int, _ facts: Facts, _ item: FactList.Item?) -> [Explanation.Node]
    {
        var children: [Explanation.Node] = []
        var child = index + 1
        while child < nodes[index].end {
            children.append(explain(child, facts, item: item))
            child = nodes[child].end
        }
        return children
    }

    private func reading(
        _ path: String, _ reference: FactReference, _ test: Test, _ facts: Facts, _ item: FactList.Item?
    ) -> Explanation.Reading {
        let value = value(of: reference, facts, item)
        let at: DayOperand?
        switch test {
        case .listed(_, let day), .covers(let day), .history(_, _, let day): at = day
        case .sometime(_, _, let from, _): at = from
        case .word, .flag, .number: at = nil
        }
        let day = at.flatMap { self.day(of: $0, facts) }
        var segment: History.Segment?
        if let day, case .history(let history) = value { segment = history.segment(on: day) }
        return .init(path: path, value: value, day: day, segment: segment)
    }
}
