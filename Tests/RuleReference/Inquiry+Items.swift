import Dates
import RuleEngine

/// An item of a list that a condition looks at.
struct Item {
    let schema: FactSchema.List
    let values: [FactValue]
    /// The day of the `some` or `every` around the condition: it serves conditions that name none.
    let at: Condition.Operand?
    /// The day on which it is known that there is no such item.
    var absentOn: Day?
}

extension Inquiry {
    /// The answers of a list's items, those of items that nobody recorded behind them.
    ///
    /// - Parameter absent: what it comes to that there is no such item.
    func itemAnswers(
        _ path: String, _ at: Condition.Operand?, _ condition: Condition, in edition: RuleSource.Edition,
        absent: Answer
    ) -> [Answer] {
        guard let number = book.schema.lists.firstIndex(where: { $0.path == path }) else {
            return [.cannotTell]
        }
        let schema = book.schema.lists[number]
        let listed = facts.lists[number].items.map { item in
            answer(to: condition, in: edition, of: Item(schema: schema, values: item.values, at: at))
        }
        let unlisted = facts.lists[number].unlisted.map { unlisted -> Answer in
            var item = Item(schema: schema, values: unlisted.item.values, at: at)
            if let day = at.flatMap({ day(of: $0) }), unlisted.absentOn.contains(day) {
                // That nothing was there on the day says nothing of the other days of a window.
                guard readsWindowOfItem(condition) else { return absent }
                item.absentOn = day
            }
            // It may be there or not.
            return .agreement(of: [answer(to: condition, in: edition, of: item), absent])
        }
        return listed + unlisted
    }

    /// Whether a condition looks at an item on several days.
    ///
    /// A window on an item of a list further inside counts too, although it isn't on this item: that is as careful
    /// as the engine is, and no rule has such a list.
    private func readsWindowOfItem(_ condition: Condition) -> Bool {
        if case .sometime(let fact, _, _, _) = condition.form, book.schema.slot(of: fact.text) == nil {
            return true
        }
        return condition.parts.contains { readsWindowOfItem($0) }
    }
}
