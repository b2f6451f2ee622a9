import Dates

extension PreparedRule {
    /// Puts the rule to facts.
    package func evaluate(_ facts: Facts, granting grant: RuleSource.Grant = .eligibility) -> Outcome {
        evaluate(PreparedFacts(facts), granting: grant)
    }

    /// Puts the rule to facts that are laid out. Allocates nothing where every day is exact.
    ///
    /// Where a day is inexact, its days are split at every border the rule or the facts mention, and only what
    /// all pieces agree on stands: an answer of yes or no is right whatever the day was.
    package func evaluate(_ facts: PreparedFacts, granting grant: RuleSource.Grant = .eligibility) -> Outcome
    {
        guard let slot = firstInexactDay(in: facts), case .day(let days) = facts.cells[slot] else {
            return evaluate(source.editions.indices, facts, grant)
        }
        var outcome: Outcome?
        for piece in pieces(of: days, facts) {
            let part = evaluate(facts.with(piece.first, at: slot), granting: grant)
            outcome = outcome?.either(part) ?? part
        }
        return outcome ?? .cannotTell
    }

    /// The day fact that has to be split first.
    func firstInexactDay(in facts: PreparedFacts) -> Int? {
        for slot in dayFacts {
            if case .day(let days) = facts.cells[slot], days.first != days.last { return slot }
        }
        return nil
    }

    /// The answer of a rule's editions when every day is one day.
    private func evaluate(_ own: Range<Int>, _ facts: PreparedFacts, _ grant: RuleSource.Grant) -> Outcome {
        var outcome: Outcome?
        for index in own {
            switch standing(ofEdition: index, facts) {
            case .no: continue
            case .yes: return evaluate(edition: index, facts, grant)
            case .cannotTell:
                let part = evaluate(edition: index, facts, grant)
                outcome = outcome?.either(part) ?? part
            }
        }
        // Where the day may lie before the first edition or after the last, the rule itself isn't known.
        guard let outcome, !mayLieOutside(own, facts) else { return .cannotTell }
        return outcome
    }

    /// Whether the day that picks the edition may be one without any. On a border that is itself inexact one
    /// edition may have ended and the next not begun.
    func mayLieOutside(_ own: Range<Int>, _ facts: PreparedFacts) -> Bool {
        guard let first = own.first, case .unknown = facts.cells[editions[first].chosenBy] else {
            return true
        }
        let borders = own.flatMap { [editionSources[$0].from, editionSources[$0].to] }
        // Preparation leaves no gap between editions, so that two open ends and exact borders cover every day.
        return borders.count { $0 == nil } < 2 || borders.contains { $0 != nil && $0?.days.single == nil }
    }

    /// Whether an edition is the one that the facts choose.
    func standing(ofEdition index: Int, _ facts: PreparedFacts) -> Answer {
        let edition = editions[index]
        guard case .day(let days) = facts.cells[edition.chosenBy] else { return .cannotTell }
        switch PreparedRule.segment(of: edition.inForce, in: segments, on: days.first)?.value {
        case Symbol.yes: return .yes
        case Symbol.no: return .no
        default: return .cannotTell
        }
    }

    private func evaluate(edition index: Int, _ facts: PreparedFacts, _ grant: RuleSource.Grant) -> Outcome {
        var outcome: Outcome?
        for route in editions[index].routes.range where routes[route].grants == grant {
            outcome = (outcome ?? .no).or(evaluate(routes[route].root, facts, item: nil))
            if outcome == .yes { break }
        }
        // Of what an edition has no route to, it says nothing: that is no "no".
        return outcome ?? .cannotTell
    }

    /// One node of the tree; `item` is where the cells of the list item begin that a `some` looks at.
    func evaluate(_ index: Int, _ facts: PreparedFacts, item: Int?) -> Outcome {
        let end = nodes[index].end
        var child = index + 1
        switch nodes[index].form {
        case .all:
            var outcome = Outcome.yes
            while child < end, outcome != .no {
                outcome = outcome.and(evaluate(child, facts, item: item))
                child = nodes[child].end
            }
            return outcome
        case .any:
            var outcome = Outcome.no
            while child < end, outcome != .yes {
                outcome = outcome.or(evaluate(child, facts, item: item))
                child = nodes[child].end
            }
            return outcome
        case .none:
            var outcome = Outcome.no
            while child < end, outcome != .yes {
                outcome = outcome.or(evaluate(child, facts, item: item))
                child = nodes[child].end
            }
            return outcome.negated
        case .count(let least):
            var tally = Outcome.Tally()
            while child < end {
                tally.count(evaluate(child, facts, item: item))
                child = nodes[child].end
            }
            return tally.reaches(least)
        case .every(let number, let at):
            let list = facts.lists[number]
            var outcome = Outcome.yes
            var item = 0
            while item < list.count, outcome != .no {
                outcome = outcome.and(evaluate(child, facts, item: list.cell(ofItem: item)))
                item += 1
            }
            var unlisted = 0
            while unlisted < list.unlisted, outcome != .no {
                outcome = outcome.and(
                    evaluate(child, facts, unlisted: unlisted, of: list, at: at, absent: .yes))
                unlisted += 1
            }
            return outcome
        case .some(let number, let at):
            let list = facts.lists[number]
            var outcome = Outcome.no
            var item = 0
            while item < list.count, outcome != .yes {
                outcome = outcome.or(evaluate(child, facts, item: list.cell(ofItem: item)))
                item += 1
            }
            var unlisted = 0
            while unlisted < list.unlisted, !outcome.canAlwaysBeTrue {
                outcome = outcome.or(
                    evaluate(child, facts, unlisted: unlisted, of: list, at: at, absent: .no))
                unlisted += 1
            }
            return outcome
        case .leaf(let reference, let test):
            return evaluate(test, of: facts.cells[cell(of: reference, item)], facts)
        case .rule(let number):
            return evaluate(references[number].editions.range, facts, .eligibility)
        case .judgment:
            return .cannotTell
        case .settled(let truth):
            return truth ? .yes : .no
        case .determined(let truth, let until, let slot):
            guard case .day(let days) = facts.cells[slot], days.last <= until else { return .cannotTell }
            return truth ? .yes : .no
        }
    }

    /// An item that may exist. To `some` it can leave a "no" open and never make a "yes", to `every` the
    /// other way round.
    ///
    /// - Parameter absent: what it comes to that there is no such item.
    func evaluate(
        _ index: Int, _ facts: PreparedFacts, unlisted: Int, of list: PreparedFacts.List, at: DayOperand?,
        absent: Outcome
    ) -> Outcome {
        if let at, let day = day(of: at, facts) {
            for place in facts.absent[list.firstAbsent + unlisted].range where facts.absentDays[place] == day
            {
                guard looksFurther(index) else { return absent }
                // That nothing was there on the day says nothing of the other days of a window.
                return evaluate(index, facts, item: list.cell(ofItem: list.count + unlisted), absentOn: day)
                    .either(absent)
            }
        }
        return evaluate(index, facts, item: list.cell(ofItem: list.count + unlisted)).either(absent)
    }

    /// Whether a condition on an item reads a window of days.
    private func looksFurther(_ index: Int) -> Bool {
        (index..<nodes[index].end).contains { place in
            if case .leaf(.item, .sometime) = nodes[place].form { true } else { false }
        }
    }

    /// A condition on an item that isn't there on a day, but may be on another.
    private func evaluate(_ index: Int, _ facts: PreparedFacts, item: Int, absentOn absent: Day) -> Outcome {
        var outcome: Outcome
        var child = index + 1
        switch nodes[index].form {
        case .all:
            outcome = .yes
            while child < nodes[index].end {
                outcome = outcome.and(evaluate(child, facts, item: item, absentOn: absent))
                child = nodes[child].end
            }
        case .any, .none:
            outcome = .no
            while child < nodes[index].end {
                outcome = outcome.or(evaluate(child, facts, item: item, absentOn: absent))
                child = nodes[child].end
            }
            if case .none = nodes[index].form { outcome = outcome.negated }
        case .count(let least):
            var tally = Outcome.Tally()
            while child < nodes[index].end {
                tally.count(evaluate(child, facts, item: item, absentOn: absent))
                child = nodes[child].end
            }
            outcome = tally.reaches(least)
        case .leaf(.item, .history(_, let negated, let at)) where day(of: at, facts) == absent:
            return negated ? .yes : .no
        default:
            return evaluate(index, facts, item: item)
        }
        return outcome
    }

    /// The cell a leaf reads. A leaf that reads an item stands inside a `some`, which gives one.
    func cell(of reference: FactReference, _ item: Int?) -> Int {
        switch reference {
        case .subject(let slot): slot
        case .item(let slot): (item ?? 0) + slot
        }
    }

    /// The day an operand stands for; `nil` when it is unknown.
    func day(of operand: DayOperand, _ facts: PreparedFacts) -> Day? {
        switch operand {
        case .fixed(let day): return day
        case .fact(let slot):
            guard case .day(let days) = facts.cells[slot], days.first == days.last else { return nil }
            return days.first
        }
    }

    /// The segment of a history that a day falls in.
    static func segment(of run: Run, in segments: [History.Segment], on day: Day) -> History.Segment? {
        segments[run.range].segment(on: day)
    }
}
