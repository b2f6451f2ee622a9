import Catalog
import Dates
import Diagnostics
import RuleEngine

/// One of the two directions in which a day can be moved.
private enum Direction: Int, CaseIterable {
    case earlier = -1
    case later = 1

    var words: String { self == .earlier ? "a day earlier" : "a day later" }
}

extension SeededFault {
    /// The days that a rule itself names: where editions meet, days in conditions, ends of determinations.
    static func movedDays(in rule: RuleSource, of rules: RuleSet) -> [SeededFault] {
        let affected = rules.rules(affectedBy: rule.id)
        var faults: [SeededFault] = []
        func add(
            _ words: String, _ location: SourceLocation,
            _ change: @escaping @Sendable (inout RuleSource, Int) -> Void
        ) {
            for direction in Direction.allCases {
                faults.append(
                    SeededFault(
                        kind: .movedDay, words: "\(words), \(direction.words)", location: location,
                        rules: affected
                    ) { $0.change(rule: rule.id) { change(&$0, direction.rawValue) } })
            }
        }
        for (index, edition) in rule.editions.enumerated() {
            if let from = edition.from {
                add("\(rule.id), edition \(edition.id) from \(from)", edition.location) { rule, days in
                    // An edition that ends the day before goes along, or there would be a gap.
                    for other in rule.editions.indices {
                        guard let to = rule.editions[other].to, to.latest.next == from.earliest else {
                            continue
                        }
                        rule.editions[other].to = to.advanced(by: days)
                    }
                    rule.editions[index].from = from.advanced(by: days)
                }
            }
            let isFollowed = edition.to.map { to in
                rule.editions.contains { $0.from?.earliest == to.latest.next }
            }
            if let to = edition.to, isFollowed == false {
                add("\(rule.id), edition \(edition.id) to \(to)", edition.location) { rule, days in
                    rule.editions[index].to = to.advanced(by: days)
                }
            }
        }
        for (edition, route, condition) in rule.conditions {
            guard condition.advancingDays(by: 1) != nil else { continue }
            add(rule.name(of: condition, edition: edition, route: route), condition.location) { rule, days in
                guard let changed = condition.advancingDays(by: days) else { return }
                let whole = rule.editions[edition].routes[route].condition
                rule.editions[edition].routes[route].condition = whole.replacing(condition, with: changed)
            }
        }
        return faults
    }

    /// The days on which words come on a list that rules read and leave it, and on which an agency took over from
    /// another.
    static func movedDays(inListsOf rules: RuleSet, for ids: Set<String>) -> [SeededFault] {
        var faults: [SeededFault] = []
        for (list, dated) in rules.lists.enumerated() {
            let readers = rules.readers(ofList: dated.id)
            guard !readers.isDisjoint(with: ids) else { continue }
            for (index, entry) in dated.entries.enumerated() {
                for direction in Direction.allCases {
                    if let from = entry.from {
                        faults.append(
                            SeededFault(
                                kind: .movedDay,
                                words: "\(dated.id): \(entry.word) from \(from), \(direction.words)",
                                location: entry.location, rules: readers
                            ) {
                                $0.lists[list].entries[index].from = from.advanced(by: direction.rawValue)
                            })
                    }
                    if let to = entry.to {
                        faults.append(
                            SeededFault(
                                kind: .movedDay,
                                words: "\(dated.id): \(entry.word) to \(to), \(direction.words)",
                                location: entry.location, rules: readers
                            ) { $0.lists[list].entries[index].to = to.advanced(by: direction.rawValue) })
                    }
                }
            }
        }
        for (index, agency) in rules.accreditors.enumerated() {
            guard let succession = agency.succession else { continue }
            let readers = rules.readers(ofAgency: agency.id)
            guard !readers.isDisjoint(with: ids) else { continue }
            for direction in Direction.allCases {
                faults.append(
                    SeededFault(
                        kind: .movedDay,
                        words: "\(agency.id) to \(succession.successor) since \(succession.since), "
                            + direction.words,
                        location: agency.location, rules: readers
                    ) {
                        $0.accreditors[index].succession?.since = succession.since.advanced(
                            by: direction.rawValue)
                    })
            }
        }
        return faults
    }
}

extension RuleSet {
    /// The rules whose conditions name a list, and those that refer to them.
    func readers(ofList id: String) -> Set<String> {
        readers { condition in
            if case .leaf(_, .inList, .value(let word), _) = condition.form { word.text == id } else { false }
        }
    }

    /// The rules whose conditions name an agency, or a list that it is on, and those that refer to them.
    func readers(ofAgency id: String) -> Set<String> {
        let lists = Set(lists.filter { $0.entries.contains { $0.word == id } }.map(\.id))
        return readers { condition in
            guard case .leaf(let fact, let op, let operand, _) = condition.form else { return false }
            guard fact.text == "item.agency" else { return false }
            switch operand {
            case .value(let word): return op == .inList ? lists.contains(word.text) : word.text == id
            case .values(let words): return words.contains { $0.text == id }
            case .fact: return false
            }
        }
    }

    private func readers(_ isReader: (Condition) -> Bool) -> Set<String> {
        rules.filter { $0.conditions.contains { isReader($0.condition) } }.reduce(into: []) {
            $0.formUnion(rules(affectedBy: $1.id))
        }
    }
}

extension PartialDate {
    /// The date that many days later; of a span both ends.
    fileprivate func advanced(by days: Int) -> PartialDate {
        guard let moved = DayRange(earliest.advanced(by: days), latest.advanced(by: days)) else {
            return self
        }
        return PartialDate(moved)
    }
}

extension Condition {
    /// The same with each day that it names that many days later; `nil` where it names none.
    fileprivate func advancingDays(by days: Int) -> Condition? {
        switch form {
        case .leaf(let fact, let op, let operand, let at):
            let isDay = [.before, .onOrBefore, .after, .onOrAfter, .covers].contains(op)
            let movedOperand = isDay ? operand.advanced(by: days) : nil
            let movedDay = at?.advanced(by: days)
            guard movedOperand != nil || movedDay != nil else { return nil }
            return Condition(
                id: id, .leaf(fact: fact, operator: op, operand: movedOperand ?? operand, at: movedDay ?? at),
                at: location)
        case .some(let list, let at?, let inner):
            return at.advanced(by: days).map {
                Condition(id: id, .some(list: list, at: $0, where: inner), at: location)
            }
        case .every(let list, let at?, let inner):
            return at.advanced(by: days).map {
                Condition(id: id, .every(list: list, at: $0, where: inner), at: location)
            }
        case .sometime(let fact, let op, let operand, var window):
            var isMoved = false
            if let from = window.from.advanced(by: days) {
                window.from = from
                isMoved = true
            }
            if case .day(let end) = window.end, let to = end.advanced(by: days) {
                window.end = .day(to)
                isMoved = true
            }
            guard isMoved else { return nil }
            return Condition(
                id: id, .sometime(fact: fact, operator: op, operand: operand, window: window), at: location)
        case .judgment(let question, var determination?):
            guard let until = determination.until else { return nil }
            determination.until = until.advanced(by: days)
            return Condition(id: id, .judgment(question, determination), at: location)
        default: return nil
        }
    }
}

extension Condition.Operand {
    /// A day that many days later; `nil` for what is no day.
    fileprivate func advanced(by days: Int) -> Condition.Operand? {
        guard case .value(let word) = self, let date = try? PartialDate(parsing: word.text),
            let day = date.days.single
        else { return nil }
        return .value(.init(day.advanced(by: days).description, at: word.location))
    }
}
