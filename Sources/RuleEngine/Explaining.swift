import Dates

extension PreparedRule {
    /// Evaluates the rule and keeps the whole tree.
    package func explain(_ facts: Facts, granting grant: RuleSource.Grant = .eligibility) -> Explanation {
        explain(PreparedFacts(facts), granting: grant)
    }

    package func explain(
        _ facts: PreparedFacts, granting grant: RuleSource.Grant = .eligibility
    ) -> Explanation {
        var addsUp = true
        let pieces = explainPieces(facts, grant, days: [], &addsUp)
        return Explanation(outcome: evaluate(facts, granting: grant), pieces: pieces, addsUp: addsUp)
    }

    private func explainPieces(
        _ facts: PreparedFacts, _ grant: RuleSource.Grant, days: [(path: String, range: DayRange)],
        _ addsUp: inout Bool
    ) -> [Explanation.Piece] {
        guard let slot = firstInexactDay(in: facts), case .day(let range) = facts.cells[slot] else {
            return explainExactly(facts, grant, days: days, &addsUp)
        }
        var explained: [Explanation.Piece] = []
        for piece in pieces(of: range, facts) {
            explained += explainPieces(
                facts.with(piece.first, at: slot), grant, days: days + [(schema.facts[slot].path, piece)],
                &addsUp)
        }
        return explained
    }

    private func explainExactly(
        _ facts: PreparedFacts, _ grant: RuleSource.Grant, days: [(path: String, range: DayRange)],
        _ addsUp: inout Bool
    ) -> [Explanation.Piece] {
        let inForce = source.editions.indices.filter { standing(ofEdition: $0, facts) != .no }
        guard !inForce.isEmpty else { return [.init(days: days, edition: nil, routes: [])] }
        if !inForce.contains(where: { standing(ofEdition: $0, facts) == .yes }),
            mayLieOutside(source.editions.indices, facts)
        {
            addsUp = false
        }
        return inForce.map { index in
            let edition = source.editions[index]
            var explained: [Explanation.Route] = []
            for (route, place) in zip(edition.routes, editions[index].routes.range)
            where route.grants == grant {
                let root = explain(routes[place].root, facts, item: nil)
                explained.append(.init(source: route, outcome: root.outcome, root: root))
            }
            return Explanation.Piece(days: days, edition: edition, routes: explained)
        }
    }

    private func explain(_ index: Int, _ facts: PreparedFacts, item: Int?) -> Explanation.Node {
        let node = nodes[index]
        var result = Explanation.Node(
            part: .all, condition: conditions[node.condition], outcome: .cannotTell, children: [])
        switch node.form {
        case .all:
            result.children = explainChildren(of: index, facts, item)
            result.outcome = result.children.reduce(Outcome.yes) { $0.and($1.outcome) }
        case .any:
            result.part = .any
            result.children = explainChildren(of: index, facts, item)
            result.outcome = result.children.reduce(Outcome.no) { $0.or($1.outcome) }
        case .none:
            result.part = .none
            result.children = explainChildren(of: index, facts, item)
            result.outcome = result.children.reduce(Outcome.no) { $0.or($1.outcome) }.negated
        case .count(let least):
            result.part = .count(atLeast: least)
            result.children = explainChildren(of: index, facts, item)
            var tally = Outcome.Tally()
            for child in result.children { tally.count(child.outcome) }
            result.outcome = tally.reaches(least)
        case .some(let number, let at):
            result.part = .some(list: schema.lists[number].path, day: at.flatMap { self.day(of: $0, facts) })
            result.children = explainItems(
                of: index, facts, facts.lists[number], at, result.condition, absent: .no)
            result.outcome = result.children.reduce(Outcome.no) { $0.or($1.outcome) }
        case .every(let number, let at):
            result.part = .every(list: schema.lists[number].path, day: at.flatMap { self.day(of: $0, facts) })
            result.children = explainItems(
                of: index, facts, facts.lists[number], at, result.condition, absent: .yes)
            result.outcome = result.children.reduce(Outcome.yes) { $0.and($1.outcome) }
        case .rule(let number):
            let reference = references[number]
            result.part = .rule(id: reference.source.id, name: reference.source.name)
            result.children = explainRoutes(of: reference, result.condition, facts)
            result.outcome = evaluate(index, facts, item: nil)
        case .leaf(let reference, let test):
            result.outcome = evaluate(index, facts, item: item)
            switch result.condition.form {
            case .leaf(let fact, _, _, _), .sometime(let fact, _, _, _):
                result.part = .leaf(reading(fact.text, cell(of: reference, item), test, facts))
            default: break
            }
        case .judgment:
            switch result.condition.form {
            case .judgment(let text, _): result.part = .judgment(text)
            case .parameter(let name, _):
                // Each edition has parameters of its own; its routes' nodes stand together.
                let edition = editions.indices.last { edition in
                    editions[edition].routes.range.first.map { routes[$0].root <= index } ?? false
                }
                let known = edition.flatMap { editionSources[$0].parameter(name.text) }
                result.part = .openParameter(question: known?.question ?? name.text)
            default: break
            }
        case .settled, .determined:
            result.part = .settledParameter
            if case .judgment(let text, let determination?) = result.condition.form {
                result.part = .determined(question: text, determination)
            }
            result.outcome = evaluate(index, facts, item: item)
        }
        return result
    }

    private func explainItems(
        of index: Int, _ facts: PreparedFacts, _ list: PreparedFacts.List, _ at: DayOperand?,
        _ condition: Condition, absent: Outcome
    ) -> [Explanation.Node] {
        var children: [Explanation.Node] = []
        for item in 0..<list.count {
            let child = explain(index + 1, facts, item: list.cell(ofItem: item))
            let evidence = facts.evidence[list.firstEvidence + item]
            children.append(
                .init(
                    part: .item(evidence: evidence), condition: child.condition, outcome: child.outcome,
                    children: [child]))
        }
        for unlisted in 0..<list.unlisted {
            let evidence = facts.evidence[list.firstEvidence + list.count + unlisted]
            children.append(
                .init(
                    part: .unlisted(evidence: evidence), condition: condition,
                    outcome: evaluate(
                        index + 1, facts, unlisted: unlisted, of: list, at: at, absent: absent),
                    children: []))
        }
        return children
    }

    /// The routes to another rule, of each of its editions that may be in force.
    private func explainRoutes(
        of reference: Reference, _ condition: Condition, _ facts: PreparedFacts
    ) -> [Explanation.Node] {
        let inForce = reference.editions.range.filter { standing(ofEdition: $0, facts) != .no }
        return inForce.flatMap { edition -> [Explanation.Node] in
            let sources = editionSources[edition].routes
            return zip(sources, editions[edition].routes.range).compactMap { source, place in
                guard source.grants == .eligibility else { return nil }
                let root = explain(routes[place].root, facts, item: nil)
                return Explanation.Node(
                    part: .route(source), condition: condition, outcome: root.outcome, children: [root])
            }
        }
    }

    private func explainChildren(of index: Int, _ facts: PreparedFacts, _ item: Int?) -> [Explanation.Node] {
        var children: [Explanation.Node] = []
        var child = index + 1
        while child < nodes[index].end {
            children.append(explain(child, facts, item: item))
            child = nodes[child].end
        }
        return children
    }

    private func reading(
        _ path: String, _ cell: Int, _ test: Test, _ facts: PreparedFacts
    ) -> Explanation.Reading {
        let at: DayOperand?
        switch test {
        case .listed(_, let day), .covers(let day), .history(_, _, let day): at = day
        case .sometime(_, _, let from, _): at = from
        case .before(let day, _), .after(let day, _): at = day
        case .word, .flag, .number: at = nil
        }
        let day = at.flatMap { self.day(of: $0, facts) }
        var segment: History.Segment?
        if let day, case .history(let run) = facts.cells[cell] {
            segment = PreparedRule.segment(of: run, in: facts.segments, on: day)
        }
        return .init(path: path, value: facts.value(ofCell: cell), day: day, segment: segment)
    }
}
