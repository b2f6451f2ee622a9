package import Dates

/// One fact's value, as far as it is known.
package enum FactValue: Sendable, Hashable {
    case unknown
    /// Known not to exist.
    case none
    case word(Symbol)
    /// Some word, nobody knows which, but none of these.
    case otherThan([Symbol])
    /// One day out of the range.
    case day(DayRange)
    case flag(Bool)
    case number(Int)
    /// A word that changes over time; for a period, `Symbol.yes` on the days inside.
    case history(History)
}

/// A list of items with the same facts.
package struct FactList: Sendable {
    package struct Item: Sendable, Hashable {
        /// In the order of the schema's entries.
        package var values: [FactValue]
        /// The caller's own number for the item, passed on in explanations.
        package var evidence: Int

        package init(values: [FactValue], evidence: Int = -1) {
            self.values = values
            self.evidence = evidence
        }
    }

    /// An item nobody has recorded but that may exist: the list answers "no" only on days when somebody looked.
    package struct Unlisted: Sendable, Hashable {
        package var item: Item
        /// Days on which it is known that there is no such item.
        package var absentOn: [Day]

        package init(item: Item, absentOn: [Day] = []) {
            self.item = item
            self.absentOn = absentOn
        }
    }

    package var items: [Item]
    package var unlisted: [Unlisted]

    package init(items: [Item], unlisted: [Unlisted]) {
        self.items = items
        self.unlisted = unlisted
    }
}

/// The facts that a rule is put to, in the order of the schema.
package struct Facts: Sendable {
    package var values: [FactValue]
    package var lists: [FactList]

    package init(values: [FactValue], lists: [FactList]) {
        self.values = values
        self.lists = lists
    }
}
