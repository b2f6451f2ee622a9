package import Catalog
package import Dates
package import RuleEngine

/// Why a verdict is what it is.
package struct DecisionExplanation: Sendable {
    /// What one route comes to.
    package struct RouteAnswer: Sendable {
        package var id: String
        package var label: String?
        package var answer: Answer
        /// The conditions that decide it.
        package var reasons: [Reason]
    }

    package let decision: CredentialDecision
    package let tree: Explanation
    /// What a yes or a no takes for granted.
    package let assumes: [Assumption]
    /// The newest status that would make it a yes, if it still held.
    package let lastSeen: Assumption?
    /// What decides a yes or a no; empty when it can't be told.
    package let because: [Reason]
    /// What has to be known first; empty when it can be told. What settles most comes first.
    package let needs: [Reason]
    /// One for each route, the nearest first.
    package let routes: [RouteAnswer]
    package let edition: RuleSource.Edition?

    /// The days of completion around the given one for which the verdict is the same. Found anew at each call.
    package var bounds: DayRange? { decision.completionBounds() }

    /// The sources of the facts that matter, each once.
    package var sources: [FactSource] {
        var origins = [decision.program.award.origin]
        let indices = (because + needs).flatMap(\.records) + (lastSeen?.records ?? [])
        for index in indices where decision.records.indices.contains(index) {
            origins.append(decision.records[index].origin)
        }
        return origins.compactMap { decision.institution.source(of: $0) }.eachOnce()
    }

    init(of decision: CredentialDecision, _ tree: Explanation) {
        self.decision = decision
        self.tree = tree
        edition = tree.pieces.first?.edition
        let reader = ReasonReader(decision)
        let wanted = decision.outcome.answer(at: decision.trust)
        var routes: [RouteAnswer] = []
        var numbers: [String: Int] = [:]
        var because: [Reason] = []
        var needs = reader.undecidedDays(in: tree)
        var assumes: [Assumption] = []
        var seen: [Assumption] = []
        // Where days were split, each piece may be decided by another route, and the pieces repeat much of each
        // other: each reason is given once.
        for route in tree.pieces.flatMap(\.routes) {
            let answer = route.outcome.answer(at: decision.trust)
            let reasons = reader.reasons(in: route)
            if answer == wanted {
                if answer == .cannotTell { needs += reasons } else { because += reasons }
                assumes += reader.assumptions(in: route, at: decision.trust)
            }
            if route.outcome.answer(at: .lastSeen) == .yes {
                seen += reader.assumptions(in: route, at: .lastSeen)
            }
            if let known = numbers[route.source.id] {
                routes[known].reasons += reasons
                if routes[known].answer != answer { routes[known].answer = .cannotTell }
            } else {
                numbers[route.source.id] = routes.count
                routes.append(
                    .init(id: route.source.id, label: route.source.label, answer: answer, reasons: reasons))
            }
        }
        for number in routes.indices { routes[number].reasons = routes[number].reasons.eachOnce() }
        let order: [Answer] = [.yes, .cannotTell, .no]
        self.routes = order.flatMap { answer in routes.filter { $0.answer == answer } }
        self.because = because.eachOnce()
        self.needs = wanted == .cannotTell ? reader.order(needs) : []
        lastSeen = decision.qualifiedWhenLastSeen ? seen.max { $0.seen.latest < $1.seen.latest } : nil
        self.assumes = wanted == .cannotTell ? [] : assumes.eachOnce()
    }
}
