import RuleEngine

/// A credential that the catalogue has a rule for.
public struct Credential: Sendable, Identifiable {
    let rule: PreparedRule

    /// Its id in the rule files: `RHIT`.
    public var id: String { rule.source.id }
    public var name: String { rule.source.name }
    /// Who grants it, and so has the last word.
    public var issuer: String? { rule.source.issuer }
    /// Whom to ask about it.
    public var ask: String? { rule.source.ask }
}
