import Dates

extension Condition {
    /// The condition as one text: what is written out alike asks the same.
    ///
    /// - Parameter at: the day that the `some` around it names.
    func writtenOut(at day: Operand?) -> String {
        switch form {
        case .all(let parts): Self.written(["all"] + parts.map { $0.writtenOut(at: day) })
        case .any(let parts): Self.written(["any"] + parts.map { $0.writtenOut(at: day) })
        case .none(let parts): Self.written(["none"] + parts.map { $0.writtenOut(at: day) })
        case .count(let least, let parts):
            Self.written(["count", String(least)] + parts.map { $0.writtenOut(at: day) })
        case .some(let list, let at, let inner): Self.written(["some", list.text, inner.writtenOut(at: at)])
        case .every(let list, let at, let inner):
            Self.written(["every", list.text, inner.writtenOut(at: at)])
        case .rule(let name): Self.written(["rule", name.text])
        case .leaf(let fact, let op, let operand, let at):
            Self.written([fact.text, op.rawValue, operand.writtenOut, (at ?? day)?.writtenOut ?? ""])
        case .sometime(let fact, let op, let operand, let window):
            Self.written([fact.text, op.rawValue, operand.writtenOut, window.writtenOut])
        case .parameter(let name, let answer): Self.written(["parameter", name.text, answer.text])
        case .judgment(let question, let decided):
            Self.written(["judgment", question, decided?.writtenOut ?? ""])
        }
    }

    /// Texts as one, so that no two rows of texts come to the same.
    static func written(_ texts: [String]) -> String {
        texts.map { "\($0.utf8.count):\($0)" }.joined()
    }
}

extension Condition.Operand {
    /// The values that it names; of a fact, its path.
    package var texts: [String] {
        switch self {
        case .value(let word), .fact(let word): [word.text]
        case .values(let words): words.map(\.text)
        }
    }

    var writtenOut: String {
        switch self {
        case .value(let word): Condition.written(["value", word.text])
        case .fact(let word): Condition.written(["fact", word.text])
        // The order says nothing.
        case .values(let words): Condition.written(["values"] + words.map(\.text).sorted())
        }
    }
}

extension Condition.Window {
    fileprivate var writtenOut: String {
        switch end {
        case .day(let operand): Condition.written([from.writtenOut, operand.writtenOut])
        case .months(let months): Condition.written([from.writtenOut, "months", String(months)])
        }
    }
}

extension Condition.Determination {
    fileprivate var writtenOut: String {
        Condition.written([
            String(holds), by, on.text, reason, until?.description ?? "",
        ])
    }
}
