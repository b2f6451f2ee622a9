import CatalogLoading
import Diagnostics
import RuleEngine

/// Where rules ask for a list, and what of it can count there.
struct ListChecks {
    /// A condition on a list.
    private struct Use {
        var leaf: Condition
        /// What has to hold of the same item for the condition to matter.
        var beside: [Neighbors]
        var scope: RuleAnalysis.Scope
        var frame: AnalysisFrame

        /// Whether what has to hold together is little enough to be tried.
        var isSmall: Bool { beside.reduce(2) { $0 + $1.parts.count - 1 } <= RuleAnalysis.mostParts }
    }

    /// The parts of an `all` without one of them.
    private struct Neighbors {
        var parts: [Condition]
        var place: Int

        var others: [Condition] { Array(parts[..<place] + parts[(place + 1)...]) }
    }

    private var uses: [String: [Use]] = [:]
    private(set) var analysis: RuleAnalysis

    init(_ rules: [RuleSource], _ analysis: RuleAnalysis) {
        self.analysis = analysis
        for edition in rules.flatMap(\.editions) {
            let frame = AnalysisFrame(edition)
            for route in edition.routes { collect(route.condition, beside: [], in: .subject, frame) }
        }
    }

    private mutating func collect(
        _ condition: Condition, beside: [Neighbors], in scope: RuleAnalysis.Scope, _ frame: AnalysisFrame
    ) {
        switch condition.form {
        case .all(let parts):
            for place in parts.indices {
                collect(
                    parts[place], beside: beside + [Neighbors(parts: parts, place: place)], in: scope, frame)
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
        // Of a condition with that many parts nothing is proved, and it is reported for that.
        guard uses.allSatisfy(\.isSmall) else { return [] }
        let named = namedWords(in: uses)
        var counting: [String: Bool] = [:]
        var isProved = true
        var findings: [Diagnostic] = []
        for entry in list.entries {
            // Words that nothing else names are all alike.
            let kind = named.contains(entry.word) ? entry.word : ""
            let counts: Bool
            if let known = counting[kind] {
                counts = known
            } else {
                counts = uses.contains { mayCount(entry.word, in: $0) }
                counting[kind] = counts
                if analysis.isExhausted { isProved = false }
            }
            if !counts { findings.append(countsNowhere(entry, on: list)) }
        }
        if !isProved { findings.append(notProved(list)) }
        return findings
    }

    /// The words that tell an entry from others: those of conditions beside a use, of their lists, and those that
    /// the schema or a pairing knows.
    private func namedWords(in uses: [Use]) -> Set<String> {
        var words = analysis.knownWords
        func collect(_ condition: Condition) {
            if case .leaf(_, let op, let operand, _) = condition.form {
                words.formUnion(op == .inList ? analysis.words(onList: operand.words) : Set(operand.texts))
            }
            for part in condition.parts { collect(part) }
        }
        for use in uses {
            for condition in use.beside.flatMap(\.others) { collect(condition) }
        }
        return words
    }

    private func countsNowhere(_ entry: DatedList.Entry, on list: DatedList) -> Diagnostic {
        Diagnostic(
            .unusedDefinition,
            "`\(entry.word)` on list `\(list.id)` counts nowhere: no rule that uses the list can hold of it",
            at: entry.location, help: "remove it, or mend the rule or the file of `\(entry.word)`")
    }

    private func notProved(_ list: DatedList) -> Diagnostic {
        Diagnostic(
            .ruleNotProved,
            "not proved that each word on list `\(list.id)` counts somewhere: there are too many",
            at: list.location, help: "leave it: answers don't depend on it")
    }

    /// Whether a use may hold of a word. Where the cases run out, the conditions themselves are reported for that.
    private mutating func mayCount(_ word: String, in use: Use) -> Bool {
        guard case .leaf(let fact, _, _, _) = use.leaf.form else { return true }
        let location = use.leaf.location
        let isWord = Condition(
            .leaf(fact: fact, operator: .is, operand: .value(.init(word, at: location)), at: nil),
            at: location)
        let together = Condition(.all([isWord, use.leaf] + use.beside.flatMap(\.others)), at: location)
        return analysis.study(together, in: use.frame, scope: use.scope).neverHolds != .proved
    }
}
