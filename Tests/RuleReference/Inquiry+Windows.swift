import Dates
import RuleEngine

extension Inquiry {
    /// Whether a changing fact is so on at least one day of a window.
    func answer(
        of reading: FactReading?, _ op: Condition.Operator, _ operand: Condition.Operand,
        within window: Condition.Window
    ) -> Answer {
        guard let reading else { return .cannotTell }
        if case .none = reading.value { return Answer(op.isNegated) }
        // Of a fact of which nothing is known, a window without days could be a "no"; nothing is made of that.
        guard case .history(let history) = reading.value else { return .cannotTell }
        let words = op == .overlaps ? ["yes"] : operand.wordList
        let start = day(of: window.from)
        let end: Day? =
            switch window.end {
            case .day(let day): self.day(of: day)
            case .months(let months): start?.advanced(byMonths: months)
            }
        let first = start ?? .distantPast
        let last = end ?? .distantFuture
        guard first <= last else { return .no }
        // The fact changes only where a segment begins, so that these days stand for all.
        let days = [first] + history.segments.map(\.first).filter { first < $0 && $0 <= last }
        let found = Answer.any(
            of: days.map { day in
                let found = isAny(of: words, history, on: day)
                return op.isNegated ? found.negated : found
            })
        // Without both ends it is the widest window that may be meant, and there may be no day in it.
        return start == nil || end == nil ? .agreement(of: [found, .no]) : found
    }
}
