import Dates

extension PreparedRule {
    /// What a leaf's test comes to for a value.
    func evaluate(_ test: Test, of value: PreparedFacts.Cell, _ facts: PreparedFacts) -> Outcome {
        switch (test, value) {
        case (.listed(let list, let at), .unknown):
            // Whatever the word is: it isn't on a list that is empty on that day.
            return isEmpty(list: list, but: nil, on: day(of: at, facts), facts) ? .no : .cannotTell
        case (.listed(let list, let at), .otherThan(let excluded)):
            return isEmpty(list: list, but: excluded, on: day(of: at, facts), facts) ? .no : .cannotTell
        case (.word(let words, let negated), .otherThan(let excluded)):
            for index in words.range where !facts.isExcluded(self.words[index], excluded) {
                return .cannotTell
            }
            return negated ? .yes : .no
        case (_, .unknown):
            return .cannotTell
        case (.word(_, let negated), .none), (.history(_, let negated, _), .none),
            (.sometime(_, let negated, _, _), .none):
            return negated ? .yes : .no
        case (_, .none):
            return .no
        case (.word(let words, let negated), .word(let word)):
            return contains(words, word) != negated ? .yes : .no
        case (.flag(let wanted), .flag(let flag)):
            return wanted == flag ? .yes : .no
        case (.number(let least, let most), .number(let number)):
            return least <= number && number <= most ? .yes : .no
        case (.listed(let list, let at), .word(let word)):
            guard let day = day(of: at, facts) else { return .cannotTell }
            for index in lists[list].range where listEntries[index].word == word {
                let segment = PreparedRule.segment(of: listEntries[index].membership, in: segments, on: day)
                return outcome(of: segment, any: nil, negated: false)
            }
            return openLists[list] ? .cannotTell : .no
        case (.covers(let at), .history(let run)):
            guard let day = day(of: at, facts) else { return .cannotTell }
            return outcome(
                of: PreparedRule.segment(of: run, in: facts.segments, on: day), any: nil, negated: false)
        case (.before(let other, let same), .day(let days)):
            guard let other = possibleDays(of: other, facts) else { return .cannotTell }
            return order(days, other, same)
        case (.after(let other, let same), .day(let days)):
            guard let other = possibleDays(of: other, facts) else { return .cannotTell }
            return order(other, days, same)
        case (.history(let words, let negated, let at), .history(let run)):
            guard let day = day(of: at, facts) else { return .cannotTell }
            return outcome(
                of: PreparedRule.segment(of: run, in: facts.segments, on: day), any: words, negated: negated)
        case (.sometime(let words, let negated, let from, let end), .history(let run)):
            return sometime(run, any: words, negated: negated, from: day(of: from, facts), end: end, facts)
        default:
            // Preparation has checked the types; facts of another type are not facts of this schema.
            return .cannotTell
        }
    }

    /// Whether one day comes before another, as far as both are known.
    private func order(_ first: DayRange, _ second: DayRange, _ same: Bool) -> Outcome {
        if first.last < second.first || (same && first.last == second.first) { return .yes }
        if second.last < first.first || (!same && second.last == first.first) { return .no }
        return .cannotTell
    }

    /// Whether a segment's value is one of some words, or `Symbol.yes` where none are given.
    private func outcome(of segment: History.Segment?, any words: Run?, negated: Bool) -> Outcome {
        guard let segment, let value = segment.value else { return .cannotTell }
        let holds = words.map { contains($0, value) } ?? (value == .yes)
        return Outcome(holds != negated, from: segment.confidence)
    }

    /// Whether a word holds on some day of a window.
    private func sometime(
        _ run: Run, any words: Run, negated: Bool, from: Day?, end: WindowEnd, _ facts: PreparedFacts
    ) -> Outcome {
        let to: Day? =
            switch end {
            case .day(let operand): day(of: operand, facts)
            case .months(let months): from?.advanced(byMonths: months)
            }
        var outcome = Outcome.no
        // Of days before a history's first segment nothing is known.
        let known = run.count == 0 ? nil : facts.segments[run.start].first
        if known.map({ (from ?? .distantPast) < $0 }) ?? true { outcome = .cannotTell }
        for index in run.range {
            let segment = facts.segments[index]
            let last =
                index + 1 < run.start + run.count ? facts.segments[index + 1].first.previous : .distantFuture
            if let from, last < from { continue }
            if let to, to < segment.first { continue }
            outcome = outcome.or(self.outcome(of: segment, any: words, negated: negated))
        }
        guard let from, let to else { return outcome.either(.no) }
        return from <= to ? outcome : .no
    }

    /// Whether nobody is on a list on a day, or only words that are ruled out.
    private func isEmpty(list: Int, but excluded: Run?, on day: Day?, _ facts: PreparedFacts) -> Bool {
        if openLists[list] { return false }
        for index in lists[list].range {
            if let excluded, facts.isExcluded(listEntries[index].word, excluded) { continue }
            guard let day else { return false }
            let segment = PreparedRule.segment(of: listEntries[index].membership, in: segments, on: day)
            if segment?.value != .no { return false }
        }
        return true
    }

    private func contains(_ run: Run, _ word: Symbol) -> Bool {
        for index in run.range where words[index] == word { return true }
        return false
    }
}
