import CatalogLoading
import Diagnostics
import RuleEngine

/// Where rules ask for a list, and what of it can count there.
struct ListChecks {
    /// A condition on a list.
    private struct Use {
        var leaf: Condition
        /// What has to hold of the same item for the condition to matter.
        var beside: [Condition]
        var scope: RuleAnalysis.Scope
        var frame: AnalysisFrame
    }

    private var uses: [String: [Use]] = [:]
    private var analysis: RuleAnalysis

    init(_ rules: [RuleSource], _ analysis: RuleAnalysis) {
        self.analysis = analysis
        for edition in rules.flatMap(\.editions) {
            let frame = AnalysisFrame(edition)
            for route in edition.routes { collect(route.condition, beside: [], in: .subject, frame) }
        }
    }

    private mutating func collect(
        _ condition: Condition, beside: [Condition], in scope: RuleAnalysis.Scope, _ frame: AnalysisFrame
    ) {
        switch condition.form {
        case .all(let parts):
            for place in parts.indices {
                let others = parts[..<place] + parts[(place + 1)...]
                collect(parts[place], beside: beside + others, in: scope, frame)
            }
        case .any(let parts), .none(let parts), .count(_, let parts):
            for part in parts { collect(part, beside: beside, in: scope, frame) }
        case .some(let list, let at, let inner), .every(let list, let at, let inner):
            collect(inner, beside: [], in: .init(list: list.text, at: at), frame)
        case .leaf(_, .inList, let operand, _):
            uses[operand.words, default: []].append(
                Use(leaf: condition, beside: beside, scope: scope, frame: frame))
        case .leaf, .sometime, .rule, .parameter, .judgment: break
        }
    }

    /// The names of the lists that rules ask for.
    var names: Set<String> { Set(uses.keys) }

    /// What no rule can use of a list.
    ///
    /// - Parameter isLookedFor: whether a rule names a list that isn't there, which may be this one.
    mutating func findings(on list: DatedList, isLookedFor: Bool) -> [Diagnostic] {
        guard let uses = uses[list.id] else {
            guard !isLookedFor else { return [] }
            return [
                Diagnostic(
                    .unusedDefinition, "no rule uses the list `\(list.id)`", at: list.location,
                    help: "use it or remove it")
            ]
        }
        var counting: [String: Bool] = [:]
        return list.entries.compactMap { entry in
            if counting[entry.word] == nil {
                var counts = false
                for use in uses where !counts { counts = mayCount(entry.word, in: use) }
                counting[entry.word] = counts
            }
            guard counting[entry.word] == false else { return nil }
            return Diagnostic(
                .unusedDefinition,
                "`\(entry.word)` on list `\(list.id)` counts nowhere: no rule that uses the list can hold of it",
                at: entry.location, help: "remove it, or mend the rule or the file of `\(entry.word)`")
        }
    }

    /// Whether a use may hold of a word. Where the cases run out, the conditions themselves are reported for that.
    private mutating func mayCount(_ word: String, in use: Use) -> Bool {
        guard case .leaf(let fact, _, _, _) = use.leaf.form else { return true }
        let location = use.leaf.location
        let isWord = Condition(
            .leaf(fact: fact, operator: .is, operand: .value(.init(word, at: location)), at: nil),
            at: location)
        let together = Condition(.all([isWord, use.leaf] + use.beside), at: location)
        return analysis.study(together, in: use.frame, scope: use.scope).neverHolds != .proved
    }
}
