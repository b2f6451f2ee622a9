/// A condition whose answer decided something: with another answer of it that would have been another.
package struct DecidingCondition: Sendable {
    package var condition: Condition
    package var answer: Answer
    /// The route that it stands in.
    package var route: String
    /// Whether it decides the rule's answer, and not only that of its route.
    package var decidesRule: Bool
}

extension Explanation {
    /// The conditions that decide the rule's answer, or that of a route that is watched.
    ///
    /// Every condition in turn is given each of the other two answers, wherever it had the one it has (a condition on
    /// the items of a list has one for each), and the tree above it is worked out again. The parts of another rule are
    /// that rule's own affair.
    package func deciding(at level: Confidence, watching routes: Set<String> = []) -> [DecidingCondition] {
        let tree = AnswerTree(self)
        // Where no edition may be in force none of the routes decides.
        return tree.places(at: level).compactMap { place -> DecidingCondition? in
            var decidesRule = false
            var decidesRoute = false
            for other in [Outcome.yes, .no, .cannotTell] where other.answer(at: level) != place.answer {
                let changed = tree.forcing(other, at: place.nodes)
                if addsUp, changed.outcome.answer(at: level) != outcome.answer(at: level) {
                    decidesRule = true
                }
                if changed.route(place.route).answer(at: level) != tree.route(place.route).answer(at: level) {
                    decidesRoute = true
                }
            }
            guard decidesRule || (decidesRoute && routes.contains(place.route)) else { return nil }
            return DecidingCondition(
                condition: place.condition, answer: place.answer, route: place.route, decidesRule: decidesRule
            )
        }
    }
}

/// The conditions of an explanation in a row, in which one answer can be changed.
private struct AnswerTree {
    struct Node {
        var part: Explanation.Part
        var outcome: Outcome
        var children: [Int] = []
        var parent: Int?
        /// `nil` for what stands between conditions: an item of a list.
        var condition: Condition?
        var route: String
    }

    /// For each piece, its routes with their root nodes; `nil` for days without an edition.
    private var pieces: [[(id: String, root: Int)]?] = []
    private(set) var nodes: [Node] = []

    init(_ explanation: Explanation) {
        for piece in explanation.pieces {
            guard piece.edition != nil else {
                pieces.append(nil)
                continue
            }
            var roots: [(id: String, root: Int)] = []
            for route in piece.routes {
                roots.append((route.source.id, add(route.root, parent: nil, route: route.source.id)))
            }
            pieces.append(roots)
        }
    }

    private mutating func add(_ node: Explanation.Node, parent: Int?, route: String) -> Int {
        let index = nodes.count
        nodes.append(Node(part: node.part, outcome: node.outcome, parent: parent, route: route))
        switch node.part {
        case .item: break
        // What may exist though nobody recorded it is part of its list's own answer.
        case .unlisted: return index
        case .rule:
            nodes[index].condition = node.condition
            return index
        default: nodes[index].condition = node.condition
        }
        for child in node.children {
            nodes[index].children.append(add(child, parent: index, route: route))
        }
        return index
    }

    /// A condition with one of the answers that it has, and all nodes where it has that one.
    struct Place {
        var condition: Condition
        var answer: Answer
        var route: String
        var nodes: [Int]
    }

    /// Every condition with each of its answers, in the order of the tree.
    func places(at level: Confidence) -> [Place] {
        var places: [Place] = []
        for index in nodes.indices {
            let node = nodes[index]
            guard let condition = node.condition else { continue }
            let answer = node.outcome.answer(at: level)
            if let known = places.firstIndex(where: { $0.condition === condition && $0.answer == answer }) {
                places[known].nodes.append(index)
            } else {
                places.append(
                    Place(condition: condition, answer: answer, route: node.route, nodes: [index]))
            }
        }
        return places
    }

    /// What the rule answers.
    var outcome: Outcome {
        either(
            pieces.map { roots in
                roots.map { $0.reduce(Outcome.no) { $0.or(nodes[$1.root].outcome) } } ?? .cannotTell
            })
    }

    /// What a route comes to on all days together.
    func route(_ id: String) -> Outcome {
        either(pieces.compactMap { $0?.first { $0.id == id } }.map { nodes[$0.root].outcome })
    }

    private func either(_ outcomes: [Outcome]) -> Outcome {
        guard let first = outcomes.first else { return .cannotTell }
        return outcomes.dropFirst().reduce(first) { $0.either($1) }
    }

    /// The tree in which one condition has another answer.
    func forcing(_ outcome: Outcome, at places: [Int]) -> AnswerTree {
        var changed = self
        for index in places { changed.nodes[index].outcome = outcome }
        for index in places {
            var next = nodes[index].parent
            while let parent = next {
                changed.nodes[parent].outcome = changed.combined(parent)
                next = nodes[parent].parent
            }
        }
        return changed
    }

    private func combined(_ index: Int) -> Outcome {
        let outcomes = nodes[index].children.map { nodes[$0].outcome }
        switch nodes[index].part {
        case .all, .every: return outcomes.reduce(Outcome.yes) { $0.and($1) }
        case .any, .some: return outcomes.reduce(Outcome.no) { $0.or($1) }
        case .none: return outcomes.reduce(Outcome.no) { $0.or($1) }.negated
        case .count(let least):
            var tally = Outcome.Tally()
            for outcome in outcomes { tally.count(outcome) }
            return tally.reaches(least)
        case .item, .route: return outcomes.first ?? nodes[index].outcome
        case .rule, .unlisted, .leaf, .judgment, .determined, .openParameter, .settledParameter:
            return nodes[index].outcome
        }
    }
}
