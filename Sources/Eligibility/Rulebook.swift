package import Catalog
package import Dates
package import Diagnostics
package import RuleEngine

/// The rules of all credentials, prepared once, with the agencies and lists that they read.
package struct Rulebook: Sendable {
    package let accreditors: [String: Accreditor]
    package let credentials: [PreparedRule]
    /// Rules that are no credential's own: what others refer to, or what is shown beside an answer.
    package let requirements: [PreparedRule]
    package let lists: [DatedList]
    /// A hash of the rule files, for receipts.
    package let fingerprint: String
    /// Every rule as it was read, for those that refer to others.
    let rules: [RuleSource]
    package let schema: FactSchema
    let symbols: SymbolTable

    /// Prepares every rule.
    ///
    /// - Parameter credentials: the rules of credentials, and requirements that they may refer to.
    /// - Parameter others: rules that they may refer to, and that are not asked for.
    /// - Returns: the rulebook with the rules that are sound, and the diagnostics of those that are not.
    package static func prepare(
        accreditors: [Accreditor], lists: [DatedList], credentials: [RuleSource],
        beside others: [RuleSource] = [], fingerprint: String = ""
    ) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
        let ordered = accreditors.sorted { $0.id < $1.id }
        let schema = ProgramFactSchema.schema(for: ordered)
        let rules = credentials + others
        var symbols = SymbolTable()
        // The words of the schema come first, so that facts never need a new symbol.
        for entry in schema.facts + schema.lists.flatMap(\.items) {
            switch entry.type {
            case .word(let vocabulary), .history(let vocabulary):
                for word in vocabulary.words ?? [] { _ = symbols.symbol(for: word) }
            case .day, .period, .flag, .number: break
            }
        }
        var prepared: [PreparedRule] = []
        var diagnostics: [Diagnostic] = []
        for rule in credentials.sorted(by: { $0.id < $1.id }) {
            let result = PreparedRule.prepare(
                rule, schema: schema, lists: lists, rules: rules, symbols: &symbols)
            if let rule = result.rule { prepared.append(rule) }
            diagnostics += result.diagnostics
        }
        let byID = Dictionary(ordered.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return (
            Rulebook(
                accreditors: byID, credentials: prepared.filter { $0.source.kind == .credential },
                requirements: prepared.filter { $0.source.kind == .requirement }, lists: lists,
                fingerprint: fingerprint, rules: rules, schema: schema, symbols: symbols),
            Array(Set(diagnostics)).sorted(by: Diagnostic.inReportOrder)
        )
    }

    package func credential(_ id: String) -> PreparedRule? {
        credentials.first { $0.source.id == id }
    }

    /// The words that were, or may have been, on a list on a day.
    package func members(of list: String, on day: Day) -> [String] {
        guard let list = lists.first(where: { $0.id == list }) else { return [] }
        return list.entries.filter {
            ($0.from?.earliest ?? .distantPast) <= day && day <= ($0.to?.latest ?? .distantFuture)
        }.map(\.word)
    }
}
