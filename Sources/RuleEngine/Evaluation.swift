package import Dates

extension PreparedRule {
    /// Puts the rule to facts.
    ///
    /// Where a day is inexact, its days are split at every border the rule or the facts mention, and only
    /// what all pieces agree on stands: an answer of yes or no is right whatever the day was.
    package func evaluate(_ facts: Facts, granting grant: RuleSource.Grant = .eligibility) -> Outcome {
        guard let slot = firstInexactDay(in: facts), case .day(let days) = facts.values[slot] else {
            return evaluateExactly(facts, grant)
        }
        var outcome: Outcome?
        for piece in pieces(of: days, facts) {
            var pinned = facts
            pinned.values[slot] = .day(DayRange(piece.first))
            let part = evaluate(pinned, granting: grant)
            outcome = outcome?.either(part) ?? part
        }
        return outcome ?? .cannotTell
    }

    /// The day fact that has to be split first.
    func firstInexactDay(in facts: Facts) -> Int? {
        dayFacts.first { slot in
            if case .day(let days) = facts.values[slot] { days.single == nil } else { false }
        }
    }

    /// The answer when every day is one day.
    private func evaluateExactly(_ facts: Facts, _ grant: RuleSource.Grant) -> Outcome {
        var outcome: Outcome?
        for edition in editions {
            switch standing(of: edition, facts) {
            case .no: continue
            case .yes: return evaluate(edition, facts, grant)
            case .cannotTell:
                let part = evaluate(edition, facts, grant)
                outcome = outcome?.either(part) ?? part
            }
        }
        // Where the day may lie before the first edition or after the last, the rule itself isn't known.
        guard let outcome, !mayLieOutside(facts) else { return .cannotTell }
        return outcome
    }

    /// Whether the day that picks the edition may be one without any. On a border that is itself inexact one
    /// edition may have ended and the next not begun.
    private func mayLieOutside(_ facts: Facts) -> Bool {
        guard let chosenBy = editions.first?.chosenBy, case .unknown = facts.values[chosenBy] else {
            return true
        }
        let borders = source.editions.flatMap { [$0.from, $0.to] }
        // Preparation leaves no gap between editions, so that two open ends and exact borders cover every day.
        return borders.count { $0 == nil } < 2 || borders.contains { $0?.days.single == nil && $0 != nil }
    }

    /// Whether an edition is the one that the facts choose.
    func standing(of edition: Edition, _ facts: Facts) -> Answer {
        guard case .day(let days) = facts.values[edition.chosenBy] else { return .cannotTell }
        switch edition.inForce.segment(on: days.first).value {
        case Symbol.yes: return .yes
        case Symbol.no: return .no
        default: return .cannotTell
        }
    }

    private func evaluate(_ edition: Edition, _ facts: Facts, _ grant: RuleSource.Grant) -> Outcome {
        var outcome = Outcome.no
        for route in edition.routes where route.source.grants == grant {
            outcome = outcome.or(evaluate(route.root, facts, item: nil))
            if outcome == .yes { break }
        }
        return outcome
    }

    /// One node of the tree; `item` is the list item that a `some` looks at.
    func evaluate(_ index: Int, _ facts: Facts, item: FactList.Item?) -> Outcome {
        let node = nodes[index]
        var child = index + 1
        switch node.form {
        case .all:
            var outcome = Outcome.yes
            while child < node.end, outcome != .no {
                outcome = outcome.and(evaluate(child, facts, item: item))
                child = nodes[child].end
            }
            return outcome
        case .any, .none:
            var outcome = Outcome.no
            while child < node.end, outcome != .yes {
                outcome = outcome.or(evaluate(child, facts, item: item))
                child = nodes[child].end
            }
            if case .none = node.form { return outcome.negated }
            return outcome
        case .some(let list, let at):
            var outcome = Outcome.no
            for candidate in facts.lists[list].items where outcome != .yes {
                outcome = outcome.or(evaluate(child, facts, item: candidate))
            }
            for unlisted in facts.lists[list].unlisted where outcome != .yes {
                outcome = outcome.or(evaluate(child, facts, unlisted: unlisted, at: at))
            }
            return outcome
        case .leaf(let reference, let test):
            return evaluate(test, of: value(of: reference, facts, item), facts)
        case .judgment:
            return .cannotTell
        case .settled(let truth):
            return truth ? .yes : .no
        }
    }

    /// An item that may exist can leave a "no" open; it can never make a "yes".
    func evaluate(
        _ index: Int, _ facts: Facts, unlisted: FactList.Unlisted, at: DayOperand?
    ) -> Outcome {
        if let at, let day = day(of: at, facts), unlisted.absentOn.contains(day) { return .no }
        return evaluate(index, facts, item: unlisted.item).either(.no)
    }

    func value(of reference: FactReference, _ facts: Facts, _ item: FactList.Item?) -> FactValue {
        switch reference {
        case .subject(let slot): facts.values[slot]
        case .item(let slot): item?.values[slot] ?? .unknown
        }
    }

    private func evaluate(_ test: Test, of value: FactValue, _ facts: Facts) -> Outcome {
        switch (test, value) {
        case (.listed(let list, let at), .unknown):
            // Whatever the word is: it isn't on a list that is empty on that day.
            guard let day = day(of: at, facts) else { return lists[list].isEmpty ? .no : .cannotTell }
            return lists[list].values.allSatisfy { $0.segment(on: day).value == .no } ? .no : .cannotTell
        case (_, .unknown):
            return .cannotTell
        case (.word(_, let negated), .none), (.history(_, let negated, _), .none),
            (.sometime(_, let negated, _, _), .none):
            return negated ? .yes : .no
        case (_, .none):
            return .no
        case (.word(let words, let negated), .word(let symbol)):
            return words.contains(symbol) != negated ? .yes : .no
        case (.listed(let list, let at), .word(let symbol)):
            guard let day = day(of: at, facts) else { return .cannotTell }
            guard let history = lists[list][symbol] else { return .no }
            return outcome(of: history.segment(on: day)) { $0 == .yes }
        case (.flag(let wanted), .flag(let flag)):
            return wanted == flag ? .yes : .no
        case (.number(let least, let most), .number(let number)):
            return least <= number && number <= most ? .yes : .no
        case (.sometime(let words, let negated, let from, let end), .history(let history)):
            return sometime(history, from: day(of: from, facts), end: end, facts) {
                words.contains($0) != negated
            }
        case (.covers(let at), .history(let history)):
            guard let day = day(of: at, facts) else { return .cannotTell }
            return outcome(of: history.segment(on: day)) { $0 == .yes }
        case (.history(let words, let negated, let at), .history(let history)):
            guard let day = day(of: at, facts) else { return .cannotTell }
            return outcome(of: history.segment(on: day)) { words.contains($0) != negated }
        default:
            // Preparation has checked the types; facts of another type are not facts of this schema.
            return .cannotTell
        }
    }

    /// Whether a word holds on some day of a window.
    private func sometime(
        _ history: History, from: Day?, end: WindowEnd, _ facts: Facts, _ holds: (Symbol) -> Bool
    ) -> Outcome {
        let to: Day? =
            switch end {
            case .day(let operand): day(of: operand, facts)
            case .months(let months): from?.advanced(byMonths: months)
            }
        var outcome = Outcome.no
        for (index, segment) in history.segments.enumerated() {
            let last =
                index + 1 < history.segments.count
                ? history.segments[index + 1].first.previous : .distantFuture
            if let from, last < from { continue }
            if let to, to < segment.first { continue }
            outcome = outcome.or(self.outcome(of: segment, holds))
        }
        guard let from, let to else { return outcome.either(.no) }
        return from <= to ? outcome : .no
    }

    private func outcome(of segment: History.Segment, _ holds: (Symbol) -> Bool) -> Outcome {
        guard let value = segment.value else { return .cannotTell }
        return Outcome(holds(value), from: segment.confidence)
    }

    /// The day an operand stands for; `nil` when it is unknown.
    func day(of operand: DayOperand, _ facts: Facts) -> Day? {
        switch operand {
        case .fixed(let day): return day
        case .fact(let slot):
            guard case .day(let days) = facts.values[slot] else { return nil }
            return days.single
        }
    }
}

extension PreparedRule {
    /// The range cut at every day on which something the rule could read changes.
    package func pieces(of range: DayRange, _ facts: Facts) -> [DayRange] {
        var borders: Set<Day> = []
        func note(_ history: History) {
            for segment in history.segments {
                if range.first < segment.first, segment.first <= range.last { borders.insert(segment.first) }
                // A window that is counted in months begins to touch the segment so much earlier; months of
                // different lengths make it one of a few days.
                for months in windowMonths {
                    for days in -3...3 {
                        let border = segment.first.advanced(byMonths: -months).advanced(by: days)
                        if range.first < border, border <= range.last { borders.insert(border) }
                    }
                }
            }
        }
        func note(_ value: FactValue) {
            if case .history(let history) = value { note(history) }
        }
        for edition in editions { note(edition.inForce) }
        for list in lists { for history in list.values { note(history) } }
        for value in facts.values { note(value) }
        for list in facts.lists {
            for item in list.items { for value in item.values { note(value) } }
            for unlisted in list.unlisted {
                for day in unlisted.absentOn {
                    if range.first < day, day <= range.last { borders.insert(day) }
                    if range.contains(day), day < range.last { borders.insert(day.next) }
                }
            }
        }
        var result: [DayRange] = []
        var start = range.first
        for border in borders.sorted() {
            if let piece = DayRange(start, border.previous) { result.append(piece) }
            start = border
        }
        if let last = DayRange(start, range.last) { result.append(last) }
        return result
    }
}
