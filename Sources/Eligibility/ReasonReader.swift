import Catalog
import Dates
import RuleEngine

/// Turns the engine's tree, which knows nothing of schools, into reasons in the terms of the field.
struct ReasonReader {
    let decision: CredentialDecision

    init(_ decision: CredentialDecision) {
        self.decision = decision
    }

    /// The conditions that decide a route.
    func reasons(in route: Explanation.Route) -> [Reason] {
        var result: [Reason] = []
        collect(route.root, item: nil, day: nil, route: route, into: &result)
        return result.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The statuses that a route's "yes" takes to go on: at `.assumed` those seen lately, at `.lastSeen` those
    /// seen too long ago as well.
    func assumptions(in route: Explanation.Route, at confidence: Confidence) -> [DecisionExplanation
        .Assumption]
    {
        var result: [DecisionExplanation.Assumption] = []
        func visit(_ node: Explanation.Node, item: Int?) {
            // What is certain anyway takes nothing for granted.
            guard node.outcome.answer(at: .sure) != node.outcome.answer(at: confidence) else { return }
            if case .leaf(let reading) = node.part, let timeline = timeline(item),
                let stretch = stretch(reading, timeline)
            {
                switch stretch.evidence.reason {
                case .assumed(let seen), .lastSeen(let seen):
                    result.append(
                        .init(agency: timeline.agency, seen: seen, records: stretch.evidence.records))
                default: break
                }
            }
            for (child, item) in decidingChildren(of: node, item, at: confidence) { visit(child, item: item) }
        }
        visit(route.root, item: nil)
        return result
    }

    /// The children that make a node's answer what it is, each with the list item it looks at.
    private func decidingChildren(
        of node: Explanation.Node, _ item: Int?, at confidence: Confidence = .assumed
    ) -> [(Explanation.Node, Int?)] {
        let answer = node.outcome.answer(at: confidence)
        switch node.part {
        case .leaf, .judgment, .unlisted:
            return []
        case .item(let evidence):
            return node.children.map { ($0, evidence) }
        case .none:
            return node.children.filter { $0.outcome.negated.answer(at: confidence) == answer }.map {
                ($0, item)
            }
        case .all, .any, .some:
            return node.children.filter { $0.outcome.answer(at: confidence) == answer }.map { ($0, item) }
        }
    }

    private func collect(
        _ node: Explanation.Node, item: Int?, day: Day?, route: Explanation.Route, into result: inout [Reason]
    ) {
        var day = day
        switch node.part {
        case .some(_, let on): day = on
        case .unlisted:
            result.append(unlisted(node, day, route))
        case .judgment(let text):
            result.append(Reason(.judgment(text), ask: decision.rule.source.ask, route: route.source.id))
        case .leaf(let reading):
            if let reason = reason(reading, node, item, route) { result.append(reason) }
        case .all, .any, .none, .item: break
        }
        for (child, item) in decidingChildren(of: node, item) {
            collect(child, item: item, day: day, route: route, into: &result)
        }
        // A record of another kind of program decides nothing as long as another record may exist; who reads
        // a "no" wants to hear of it all the same.
        if case .all = node.part, route.outcome.answer(at: .assumed) == .no, item == nil {
            for child in node.children {
                guard case .some(_, let on) = child.part, child.outcome.answer(at: .assumed) != .no else {
                    continue
                }
                for record in child.children where record.outcome.answer(at: .assumed) == .no {
                    collect(record, item: nil, day: on, route: route, into: &result)
                }
            }
        }
    }

    private func reason(
        _ reading: Explanation.Reading, _ node: Explanation.Node, _ item: Int?, _ route: Explanation.Route
    ) -> Reason? {
        guard case .leaf(_, let op, let operand, let at) = node.condition.form else { return nil }
        let id = route.source.id
        if case .history = reading.value {
            guard let timeline = timeline(item) else { return nil }
            guard reading.day != nil else { return missingDay(at ?? dayOperand(of: route, around: node), id) }
            let stretch = stretch(reading, timeline)
            return Reason(
                .standing(
                    agency: timeline.agency, accredits: timeline.accredits, day: reading.day, stretch),
                records: stretch?.evidence.records ?? [], ask: ask(timeline.agency), route: id)
        }
        guard case .word(let symbol) = reading.value else {
            return Reason(
                .missing(path: reading.path), ask: ask(timeline(item)?.agency), route: id)
        }
        let found = decision.rulebook.symbols.word(for: symbol)
        if op == .inList, case .value(let list) = operand {
            guard reading.day != nil else { return missingDay(at ?? dayOperand(of: route, around: node), id) }
            let holds: Bool? =
                switch node.outcome.answer(at: .assumed) {
                case .yes: true
                case .no: false
                case .cannotTell: nil
                }
            return Reason(
                .listed(word: found, list: list.text, day: reading.day, holds: holds),
                ask: decision.rule.source.ask, route: id)
        }
        return Reason(.fact(path: reading.path, found: found, asked: operand.words), route: id)
    }

    /// A day that wasn't said.
    private func missingDay(_ operand: Condition.Operand?, _ route: String) -> Reason {
        var path = "student.completed_on"
        if case .fact(let word) = operand { path = word.text }
        return Reason(.missing(path: path), route: route)
    }

    /// The day of the `some` around a leaf; every `some` of a route that a leaf could be in has it.
    private func dayOperand(of route: Explanation.Route, around leaf: Explanation.Node) -> Condition.Operand?
    {
        func find(_ condition: Condition) -> Condition.Operand? {
            switch condition.form {
            case .all(let parts), .any(let parts), .none(let parts): parts.lazy.compactMap(find).first
            case .some(_, let at, _): at
            case .leaf, .judgment: nil
            }
        }
        return find(route.source.condition)
    }

    private func unlisted(_ node: Explanation.Node, _ day: Day?, _ route: Explanation.Route) -> Reason {
        var agencies: [String] = []
        func visit(_ condition: Condition) {
            switch condition.form {
            case .all(let parts), .any(let parts), .none(let parts): parts.forEach(visit)
            case .some(_, _, let inner): visit(inner)
            case .leaf(let fact, .inList, .value(let list), _) where fact.text == "item.agency":
                agencies += decision.rulebook.members(of: list.text, on: day ?? decision.student.appliesOn)
            case .leaf(let fact, .is, .value(let word), _) where fact.text == "item.agency":
                agencies.append(word.text)
            case .leaf, .judgment: break
            }
        }
        visit(node.condition)
        return Reason(
            .unlisted(agencies: agencies, day: day), ask: ask(agencies.first), route: route.source.id)
    }

    /// Days that would decide: one that was said too inexactly, or one that picks the edition and wasn't said.
    func undecidedDays(in tree: Explanation) -> [Reason] {
        let answers = Set(tree.pieces.flatMap { $0.routes.isEmpty ? [] : [pieceAnswer($0)] })
        var reasons: [Reason] = []
        if answers.count > 1, let day = tree.pieces.first?.days.first {
            reasons.append(Reason(.missing(path: day.path), route: ""))
        }
        for edition in decision.rule.source.editions where decision.isDayUnknown(edition.chosenBy) {
            reasons.append(Reason(.missing(path: edition.chosenBy), route: ""))
        }
        if tree.pieces.contains(where: { $0.edition == nil }) {
            reasons.append(
                Reason(.noEdition(on: decision.student.appliesOn), ask: decision.rule.source.ask, route: ""))
        }
        return reasons
    }

    private func pieceAnswer(_ piece: Explanation.Piece) -> Answer {
        piece.routes.reduce(Outcome.no) { $0.or($1.outcome) }.answer(at: .assumed)
    }

    /// What was seen of the program itself settles more than what nobody has looked for, and a question that
    /// holds for every program comes before both.
    func order(_ reasons: [Reason]) -> [Reason] {
        func rank(_ reason: Reason) -> Int {
            switch reason.kind {
            case .judgment, .noEdition: 0
            case .missing: 1
            case .standing: 2
            case .listed, .fact: 3
            case .unlisted: 4
            }
        }
        let unique = reasons.reduce(into: [Reason]()) { list, reason in
            if !list.contains(where: { $0.kind == reason.kind }) { list.append(reason) }
        }
        return (0...4).flatMap { wanted in unique.filter { rank($0) == wanted } }
    }

    private func timeline(_ item: Int?) -> StandingTimeline? {
        item.flatMap(decision.timeline)
    }

    private func stretch(
        _ reading: Explanation.Reading, _ timeline: StandingTimeline
    ) -> StandingTimeline.Stretch? {
        guard let number = reading.segment?.evidence, timeline.stretches.indices.contains(number) else {
            return nil
        }
        return timeline.stretches[number]
    }

    private func ask(_ agency: String?) -> String? {
        agency.flatMap { decision.rulebook.accreditors[$0]?.ask }
    }
}
