import Dates
import RuleEngine

/// What a condition reads of a fact.
struct FactReading {
    let type: FactSchema.FactType
    let value: FactValue
    /// The day on which it is known that the item, whose fact it is, isn't there.
    var absentOn: Day?
}

extension Inquiry {
    /// The subject's fact or, inside a `where`, the item's.
    func reading(_ path: String, of item: Item?) -> FactReading? {
        if let slot = book.schema.slot(of: path) {
            return FactReading(type: book.schema.facts[slot].type, value: facts.values[slot])
        }
        guard let item, let slot = item.schema.items.firstIndex(where: { $0.path == path }) else {
            return nil
        }
        return FactReading(
            type: item.schema.items[slot].type, value: item.values[slot], absentOn: item.absentOn)
    }

    /// A fact compared with an operand, on a day where fact or operand change over time.
    func answer(
        of reading: FactReading?, _ op: Condition.Operator, _ operand: Condition.Operand,
        on at: Condition.Operand?
    ) -> Answer {
        guard let reading else { return .cannotTell }
        let day = at.flatMap { self.day(of: $0) }
        if case .history = reading.type, let day, day == reading.absentOn { return Answer(op.isNegated) }
        // What is known not to exist is nothing at all.
        if case .none = reading.value { return Answer(op.isNegated) }
        switch (reading.type, op) {
        case (.word, .inList):
            return isListed(reading.value, list: operand.words, on: day)
        case (.word(let vocabulary), .startsWithCode):
            let words = (vocabulary.words ?? []).filter { $0.hasPrefix(operand.words) }
            return isAny(of: words, reading.value)
        case (.word, _):
            let found = isAny(of: operand.wordList, reading.value)
            return op.isNegated ? found.negated : found
        case (.history, _):
            guard let day, case .history(let history) = reading.value else { return .cannotTell }
            let found = isAny(of: operand.wordList, history, on: day)
            return op.isNegated ? found.negated : found
        case (.flag, _):
            guard case .flag(let flag) = reading.value else { return .cannotTell }
            return Answer(flag == (operand.words == "true"))
        case (.number, _):
            guard case .number(let number) = reading.value, let other = Int(operand.words) else {
                return .cannotTell
            }
            return compare(number, op, other)
        case (.day, _):
            guard case .day(let days) = reading.value, let other = self.day(of: operand) else {
                return .cannotTell
            }
            return .agreement(of: [days.first, days.last].map { compare($0, op, other) })
        case (.period, _):
            guard let covered = self.day(of: operand), case .history(let period) = reading.value else {
                return .cannotTell
            }
            return isAny(of: ["yes"], period, on: covered)
        }
    }

    private func compare<Value: Comparable>(_ one: Value, _ op: Condition.Operator, _ other: Value) -> Answer
    {
        switch op {
        case .is: Answer(one == other)
        case .before, .lessThan: Answer(one < other)
        case .onOrBefore, .atMost: Answer(one <= other)
        case .after, .moreThan: Answer(one > other)
        case .onOrAfter, .atLeast: Answer(one >= other)
        case .isNot, .in, .notIn, .startsWithCode, .inList, .covers, .overlaps: .cannotTell
        }
    }

    /// Whether a word is one of some.
    private func isAny(of words: [String], _ value: FactValue) -> Answer {
        switch value {
        case .word(let symbol): return Answer(words.contains(book.symbols.word(for: symbol)))
        case .otherThan(let excluded):
            let ruledOut = Set(excluded.map { book.symbols.word(for: $0) })
            return ruledOut.isSuperset(of: words) ? .no : .cannotTell
        case .unknown, .none, .day, .flag, .number, .history: return .cannotTell
        }
    }

    /// Whether a history's word on a day is one of some.
    func isAny(of words: [String], _ history: History, on day: Day) -> Answer {
        let segment = history.segment(on: day)
        guard segment.confidence <= level, let word = segment.value else { return .cannotTell }
        return Answer(words.contains(book.symbols.word(for: word)))
    }

    // MARK: Lists

    /// Whether a word is on a dated list on a day.
    private func isListed(_ value: FactValue, list id: String, on day: Day?) -> Answer {
        let list = book.lists.first { $0.id == id }
        let entries = list?.entries ?? []
        let isComplete = list?.isComplete ?? true
        switch value {
        case .word(let symbol):
            // Which words are listed isn't asked before the day is known; a "no" could be told more often.
            guard let day else { return .cannotTell }
            let own = entries.filter { $0.word == book.symbols.word(for: symbol) }
            if own.isEmpty, !isComplete { return .cannotTell }
            return .any(of: own.map { isInForce($0, on: day) })
        case .unknown where !isComplete, .otherThan where !isComplete: return .cannotTell
        case .unknown: return isEmpty(entries, on: day)
        case .otherThan(let excluded):
            let words = excluded.map { book.symbols.word(for: $0) }
            return isEmpty(entries.filter { !words.contains($0.word) }, on: day)
        case .none, .day, .flag, .number, .history: return .cannotTell
        }
    }

    /// Some word, nobody knows which, is on no list that nobody is on.
    private func isEmpty(_ entries: [DatedList.Entry], on day: Day?) -> Answer {
        let isEmpty = entries.allSatisfy { entry in day.map { isInForce(entry, on: $0) == .no } ?? false }
        return isEmpty ? .no : .cannotTell
    }

    /// An entry counts from its first day to its last, both of which may be known in part.
    private func isInForce(_ entry: DatedList.Entry, on day: Day) -> Answer {
        let starts = entry.from?.days ?? DayRange(.distantPast)
        let ends = entry.to?.days ?? DayRange(.distantFuture)
        if day < starts.first || ends.last < day { return .no }
        return starts.last <= day && day <= ends.first ? .yes : .cannotTell
    }
}

extension Condition.Operand {
    /// The words that are compared with.
    var wordList: [String] {
        switch self {
        case .value(let word), .fact(let word): [word.text]
        case .values(let many): many.map(\.text)
        }
    }
}
