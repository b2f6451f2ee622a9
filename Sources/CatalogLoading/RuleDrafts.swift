package import RuleEngine

/// What could be read of rule files with errors. No answer comes of it; it is there to find what else is wrong, so
/// that one run shows all of it.
package struct RuleDrafts: Sendable {
    /// A credential without the parts that have errors.
    package var credential: RuleSource?
    /// A list without the entries that have errors.
    package var list: DatedList?
    /// The days of some edition could not be read, so nothing can be said of their order.
    package var hasFaultyPeriod = false
    /// Some parameter could not be read, so one that seems to be missing may be there.
    package var hasLostParameter = false
}
