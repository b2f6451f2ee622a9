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
        collect(route.root, .init(route: route), into: &result)
        var seen: Set<Reason> = []
        return result.filter { seen.insert($0).inserted }
    }

    /// The statuses that a route's answer takes to go on: at `.assumed` those seen lately, at `.lastSeen` those
    /// seen too long ago as well.
    func assumptions(
        in route: Explanation.Route, at confidence: Confidence
    ) -> [Assumption] {
        var result: [Assumption] = []
        func visit(_ node: Explanation.Node, item: Int?) {
            // What is certain anyway takes nothing for granted.
            guard node.outcome.answer(at: .sure) != node.outcome.answer(at: confidence) else { return }
            if case .leaf(let reading) = node.part {
                let stretches = stretches(assumedIn: reading, node, timeline(item), at: confidence)
                result += stretches.compactMap { Assumption($0, among: decision.records) }
            }
            for (child, item) in decidingChildren(of: node, item, at: confidence) { visit(child, item: item) }
        }
        visit(route.root, item: nil)
        return result
    }

    /// Days that would decide: one that was said too inexactly, or one that picks the edition and wasn't said.
    func undecidedDays(in tree: Explanation) -> [Reason] {
        let answers = Set(tree.pieces.filter { !$0.routes.isEmpty }.map(answer))
        var reasons: [Reason] = []
        if answers.count > 1, let day = tree.pieces.first?.days.first {
            reasons.append(Reason(.missing(path: day.path), route: ""))
        }
        for edition in decision.rule.source.editions where decision.isDayUnknown(edition.chosenBy) {
            reasons.append(Reason(.missing(path: edition.chosenBy), route: ""))
        }
        if let piece = tree.pieces.first(where: { $0.edition == nil }), let day = chosenBy(piece) {
            reasons.append(Reason(.noEdition(on: day), ask: decision.rule.source.ask, route: ""))
        }
        return reasons
    }

    /// The day that picks the edition of a piece. All editions of a rule are picked by one fact; a rule that has
    /// none has none on the day of application either.
    private func chosenBy(_ piece: Explanation.Piece) -> Day? {
        guard let path = decision.rule.source.editions.first?.chosenBy else {
            return decision.student.appliesOn
        }
        return (piece.days.first { $0.path == path }?.range ?? decision.days(of: path))?.first
    }

    private func answer(_ piece: Explanation.Piece) -> Answer {
        piece.routes.reduce(Outcome.no) { $0.or($1.outcome) }.answer(at: decision.trust)
    }

    /// What was seen of the program itself settles more than what nobody has looked for; a question that holds
    /// for every program comes before both, one that only an unusual graduate has to ask comes last.
    func order(_ reasons: [Reason]) -> [Reason] {
        var kinds: Set<Reason.Kind> = []
        let unique = reasons.filter { kinds.insert($0.kind).inserted }
        return (0...5).flatMap { rank in unique.filter { ReasonReader.rank($0) == rank } }
    }

    private static func rank(_ reason: Reason) -> Int {
        switch reason.kind {
        case .missing: 0
        case .judgment, .determined, .lapsed, .noEdition: 1
        case .standing: 2
        case .listed, .fact, .nothingAsked: 3
        case .unlisted: 4
        case .openParameter: 5
        }
    }

    // MARK: The walk

    /// Where in the tree the walk is.
    private struct Position {
        var route: Explanation.Route
        /// The list item, by its evidence number.
        var item: Int?
        /// The day that the `some` around looks at, and where it comes from.
        var day: Day?
        var at: Condition.Operand?
        /// The list that the `some` around goes through.
        var list: String?
    }

    private func collect(_ node: Explanation.Node, _ position: Position, into result: inout [Reason]) {
        var position = position
        switch node.part {
        case .some(let list, let day), .every(let list, let day):
            if list.hasPrefix("student.") {
                result.append(held(list, node, position))
                return
            }
            position.day = day
            position.list = list
            switch node.condition.form {
            case .some(_, let at, _), .every(_, let at, _): position.at = at
            default: break
            }
        case .unlisted:
            // What may exist is a reason only as long as it could decide.
            guard node.outcome.answer(at: decision.trust) == .cannotTell else { return }
            guard position.list != ProgramFactSchema.schoolAccreditations else {
                result.append(
                    Reason(
                        .missing(path: ProgramFactSchema.schoolAccreditations),
                        route: position.route.source.id))
                return
            }
            result.append(unlisted(node, position))
        case .judgment(let text):
            result.append(
                Reason(.judgment(text), ask: decision.rule.source.ask, route: position.route.source.id))
        case .determined(let question, let determination):
            let isOver = node.outcome.answer(at: decision.trust) == .cannotTell
            result.append(
                Reason(
                    isOver ? .lapsed(question, determination) : .determined(question, determination),
                    ask: decision.rule.source.ask, route: position.route.source.id))
        case .openParameter(let question):
            result.append(
                Reason(
                    .openParameter(question, accredited: accreditedDays(position.item)),
                    ask: decision.rule.source.ask, route: position.route.source.id))
        case .leaf(let reading):
            if let reason = reason(reading, node, position) { result.append(reason) }
        case .any where node.outcome.answer(at: decision.trust) == .cannotTell && hasGuarded(node):
            collectAlternatives(node, position, into: &result)
            return
        case .all where node.children.isEmpty:
            result.append(Reason(.nothingAsked, route: position.route.source.id))
        case .all, .any, .none, .count, .rule, .route, .item, .settledParameter: break
        }
        for (child, item) in decidingChildren(of: node, position.item, at: decision.trust) {
            position.item = item
            collect(child, position, into: &result)
        }
        if case .all = node.part { collectMismatches(node, position, into: &result) }
    }

    /// Alternatives that only an open parameter could admit matter once the plain ones are ruled out; then the
    /// question is named with what ruled those out.
    private func collectAlternatives(
        _ node: Explanation.Node, _ position: Position, into result: inout [Reason]
    ) {
        let plain = node.children.filter { !isGuarded($0) }
        let undecided = plain.filter { $0.outcome.answer(at: decision.trust) == .cannotTell }
        for child in undecided.isEmpty ? plain : undecided { collect(child, position, into: &result) }
        guard undecided.isEmpty else { return }
        for child in node.children
        where isGuarded(child) && child.outcome.answer(at: decision.trust) == .cannotTell {
            for part in child.children {
                if case .openParameter = part.part { collect(part, position, into: &result) }
            }
        }
    }

    private func hasGuarded(_ node: Explanation.Node) -> Bool {
        node.children.contains(where: isGuarded)
    }

    private func isGuarded(_ node: Explanation.Node) -> Bool {
        node.children.contains { if case .openParameter = $0.part { true } else { false } }
    }

    /// A record of another kind of program decides nothing as long as another record may exist; who reads a "no"
    /// wants to hear of it all the same.
    private func collectMismatches(
        _ node: Explanation.Node, _ position: Position, into result: inout [Reason]
    ) {
        guard position.route.outcome.answer(at: decision.trust) == .no, position.item == nil else { return }
        for child in node.children {
            guard case .some = child.part, child.outcome.answer(at: decision.trust) != .no else { continue }
            for record in child.children where record.outcome.answer(at: decision.trust) == .no {
                collect(record, position, into: &result)
            }
        }
    }

    /// The children that make a node's answer what it is, each with the list item it looks at.
    private func decidingChildren(
        of node: Explanation.Node, _ item: Int?, at confidence: Confidence
    ) -> [(Explanation.Node, Int?)] {
        let answer = node.outcome.answer(at: confidence)
        switch node.part {
        case .leaf, .judgment, .determined, .unlisted, .openParameter, .settledParameter:
            return []
        case .item(let evidence):
            return node.children.map { ($0, evidence) }
        case .none:
            let deciding = node.children.filter { $0.outcome.negated.answer(at: confidence) == answer }
            return deciding.map { ($0, item) }
        case .route:
            return node.children.map { ($0, item) }
        case .all, .any, .count, .some, .every, .rule:
            return node.children.filter { $0.outcome.answer(at: confidence) == answer }.map { ($0, item) }
        }
    }

    // MARK: Leaves

    private func reason(
        _ reading: Explanation.Reading, _ node: Explanation.Node, _ position: Position
    ) -> Reason? {
        let route = position.route.source.id
        let timeline = timeline(position.item)
        if case .sometime(_, _, _, let window) = node.condition.form {
            if let open = unknownEnd(of: window) {
                return Reason(.missing(path: open), ask: decision.rule.source.ask, route: route)
            }
            let stretch = stretch(reading, node, timeline, at: decision.trust)
            let day = stretch.flatMap { found in reading.day.map { max($0, found.first) } }
            return Reason(
                .standing(agency: timeline?.agency, accredits: timeline?.accredits, day: day, stretch),
                records: stretch?.evidence.records ?? [], ask: ask(timeline?.agency), route: route)
        }
        guard case .leaf(_, let op, let operand, let at) = node.condition.form else { return nil }
        if case .history = reading.value {
            if reading.day == nil, let missing = missingDay(at ?? position.at, route) { return missing }
            let stretch = stretch(reading, node, timeline, at: decision.trust)
            return Reason(
                .standing(
                    agency: timeline?.agency, accredits: timeline?.accredits, day: reading.day, stretch),
                records: stretch?.evidence.records ?? [], ask: ask(timeline?.agency), route: route)
        }
        let answer = node.outcome.answer(at: decision.trust)
        guard let found = words(of: reading.value) ?? possibleAwards(reading, answer) else {
            if op == .inList, answer == .no, case .value(let list) = operand {
                // Whoever it may be: the list is empty on that day.
                return Reason(
                    .listed(word: "nobody", list: list.text, day: reading.day, holds: false), route: route)
            }
            return Reason(.missing(path: reading.path), ask: ask(timeline?.agency), route: route)
        }
        if op == .inList, case .value(let list) = operand {
            if reading.day == nil, let missing = missingDay(at ?? position.at, route) { return missing }
            return Reason(
                .listed(
                    word: found, list: list.text, day: reading.day,
                    holds: answer == .cannotTell ? nil : answer == .yes),
                ask: decision.rule.source.ask, route: route)
        }
        return Reason(
            .fact(path: reading.path, found: found, asked: answer == .yes ? found : asked(op, operand)),
            route: route)
    }

    /// A value in words; `nil` for what nobody knows.
    private func words(of value: FactValue) -> String? {
        switch value {
        case .unknown, .otherThan, .history: nil
        case .none: "none"
        case .word(let symbol): decision.word(for: symbol)
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): String(number)
        case .day(let days): days.single?.description ?? "\(days.first) to \(days.last)"
        }
    }

    /// The awards that a program's may be, where they are enough to answer a condition.
    private func possibleAwards(_ reading: Explanation.Reading, _ answer: Answer) -> String? {
        guard reading.path == ProgramFactSchema.award, answer != .cannotTell,
            case .oneOf(let awards) = decision.awarded
        else { return nil }
        return awards.map(\.rawValue).joined(separator: " or ")
    }

    private func asked(_ op: Condition.Operator, _ operand: Condition.Operand) -> String {
        switch op {
        case .isNot: "anything but \(operand.words)"
        case .in: "one of \(operand.words)"
        case .atLeast: "at least \(operand.words)"
        case .atMost: "at most \(operand.words)"
        case .moreThan: "more than \(operand.words)"
        case .lessThan: "less than \(operand.words)"
        case .before: "a day before \(operand.words)"
        case .onOrBefore: "a day no later than \(operand.words)"
        case .after: "a day after \(operand.words)"
        case .onOrAfter: "a day no earlier than \(operand.words)"
        case .notIn: "none of \(operand.words)"
        case .startsWithCode: "what begins with \(operand.words)"
        case .is, .inList, .covers, .overlaps: operand.words
        }
    }

    /// The fact that a day would come from, which wasn't said; `nil` where no fact says which day it is.
    private func missingDay(_ operand: Condition.Operand?, _ route: String) -> Reason? {
        guard case .fact(let path)? = operand else { return nil }
        return Reason(.missing(path: path.text), route: route)
    }

    private func unlisted(_ node: Explanation.Node, _ position: Position) -> Reason {
        let day = position.day
        var agencies: [String] = []
        var undated: Condition.Operand?
        func visit(_ condition: Condition) {
            switch condition.form {
            case .leaf(let fact, .inList, .value(let list), let at) where fact.text == "item.agency":
                // Who is on a list is a question of the day: without one nobody is named.
                if let day = at.map({ decision.days(of: $0)?.single }) ?? day {
                    agencies += decision.rulebook.members(of: list.text, on: day)
                } else {
                    undated = at ?? position.at
                }
            case .leaf(let fact, .is, .value(let word), _) where fact.text == "item.agency":
                agencies.append(word.text)
            default: condition.parts.forEach(visit)
            }
        }
        visit(node.condition)
        if agencies.isEmpty, let missing = missingDay(undated, position.route.source.id) { return missing }
        return Reason(
            .unlisted(agencies: agencies, day: day), ask: ask(agencies.first), route: position.route.source.id
        )
    }

    /// What a list of the person's comes to as a whole: each of its items alone says little.
    private func held(_ list: String, _ node: Explanation.Node, _ position: Position) -> Reason {
        let route = position.route.source.id
        guard node.outcome.answer(at: decision.trust) != .cannotTell else {
            return Reason(.missing(path: list), ask: decision.rule.source.ask, route: route)
        }
        let words = decision.heldWords(in: list)
        if node.outcome.answer(at: decision.trust) == .yes {
            let meeting = zip(words, node.children).filter { $1.outcome.answer(at: decision.trust) == .yes }
            let found = meeting.map(\.0).joined(separator: ", ")
            return Reason(.fact(path: list, found: found, asked: found), route: route)
        }
        var asked: [String] = []
        func visit(_ condition: Condition) {
            if case .leaf(_, let op, let operand, _) = condition.form, op != .covers {
                asked.append(self.asked(op, operand))
            }
            condition.parts.forEach(visit)
        }
        visit(node.condition)
        return Reason(
            .fact(
                path: list, found: words.isEmpty ? "none" : words.joined(separator: ", "),
                asked: asked.joined(separator: ", ")),
            route: route)
    }

    private func ask(_ agency: String?) -> String? {
        agency.flatMap { decision.rulebook.accreditors[$0]?.ask }
    }
}
