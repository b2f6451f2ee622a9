package import Diagnostics
import Eligibility
package import RuleEngine

/// A condition whose answer about a program is another in two states of a catalogue.
package struct ConditionChange: Sendable, Hashable {
    package var route: String
    /// The condition's id, else its words.
    package var name: String
    /// The condition in the words of its file.
    package var words: String
    /// `nil` where the condition wasn't asked: it is new, or there was nothing to ask it of.
    package var before: Answer?
    /// `nil` where it isn't asked any more.
    package var after: Answer?
    /// Where it stands: in the new state, or in the old one where it is gone.
    package var location: SourceLocation

    /// Every condition that answers otherwise and decides in one of the states, in the order of the rule: the
    /// innermost ones that were asked in both states, and of what is only in one state the outermost.
    static func all(from old: DecisionExplanation, to new: DecisionExplanation) -> [ConditionChange] {
        let (before, after) = (Answers(old), Answers(new))
        var changes: [ConditionChange] = []
        for entry in after.entries + before.entries.filter({ after[$0.key] == nil }) {
            let (was, now) = (before[entry.key], after[entry.key])
            guard was?.answer != now?.answer else { continue }
            // Of a list that has no items now, or had none, its own answer says all there is.
            if was == nil || now == nil, let list = entry.list, before[list]?.answer != after[list]?.answer,
                before[list] != nil, after[list] != nil
            {
                continue
            }
            changes.append(
                ConditionChange(
                    route: entry.key.route, name: entry.key.name, words: entry.words, before: was?.answer,
                    after: now?.answer,
                    location: entry.location))
        }
        // A list whose items answer otherwise needs no word of its own.
        let innermost = changes.filter { change in
            let key = Answers.Key(change)
            return !changes.contains { other in
                (after[Answers.Key(other)] ?? before[Answers.Key(other)])?.list == key
            }
        }
        let deciding = before.deciding.union(after.deciding)
        let decisive = innermost.filter { deciding.contains(Answers.Key($0)) }
        return decisive.isEmpty ? innermost : decisive
    }
}

extension Answers.Key {
    fileprivate init(_ change: ConditionChange) {
        self.init(route: change.route, name: change.name)
    }
}

/// What each condition of a decision comes to.
private struct Answers {
    struct Key: Hashable {
        var route: String
        var name: String
    }

    struct Entry {
        var key: Key
        var answer: Answer
        var location: SourceLocation
        var words: String
        /// The quantifier that it stands in.
        var list: Key?
    }

    private(set) var entries: [Entry] = []
    /// The conditions that decide the verdict.
    let deciding: Set<Key>
    private var places: [Key: Int] = [:]
    private let level: Confidence

    init(_ explanation: DecisionExplanation) {
        level = explanation.decision.trust
        deciding = Set(
            explanation.tree.deciding(at: level).map {
                Key(route: $0.route, name: $0.condition.id ?? $0.condition.words)
            })
        for route in explanation.tree.pieces.flatMap(\.routes) {
            visit(route.root, route: route.source.id, list: nil)
        }
    }

    subscript(key: Key) -> Entry? { places[key].map { entries[$0] } }

    private mutating func visit(_ node: Explanation.Node, route: String, list: Key?) {
        var list = list
        switch node.part {
        case .all, .any, .none, .count, .item, .route: break
        case .unlisted: return
        case .rule:
            add(node, route: route, list: list)
            return
        case .some, .every:
            add(node, route: route, list: list)
            list = key(of: node, route)
        case .leaf, .judgment, .determined, .openParameter, .settledParameter:
            add(node, route: route, list: list)
        }
        for child in node.children { visit(child, route: route, list: list) }
    }

    private func key(of node: Explanation.Node, _ route: String) -> Key {
        Key(route: route, name: node.condition.id ?? node.condition.words)
    }

    /// Of several items, and of several days, the best answer stands.
    private mutating func add(_ node: Explanation.Node, route: String, list: Key?) {
        let key = key(of: node, route)
        let answer = node.outcome.answer(at: level)
        guard let place = places[key] else {
            places[key] = entries.count
            entries.append(
                Entry(
                    key: key, answer: answer, location: node.condition.location,
                    words: node.condition.words, list: list))
            return
        }
        entries[place].answer = max(entries[place].answer, answer)
    }
}
