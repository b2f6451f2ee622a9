import CatalogLoading
package import Diagnostics

/// One kind of finding: what it is, why it matters, how it looks and what to do about it.
///
/// A rule file is all there is to know of its rule: `accredit explain`, the page of rules and the reports that
/// describe rules read it, and its examples are its tests. Most findings are made while a file is read, so that
/// most rules have no check of their own; see `FileRule` and `CatalogueRule` for the others.
package protocol LintRule: Sendable {
    /// The id, the name, the severity and what the rule finds.
    static var code: DiagnosticCode { get }
    /// Why it matters to those who rely on the catalogue. Whole sentences; `code` in backticks.
    static var rationale: String { get }
    /// How to mend it. Whole sentences.
    static var remedy: String { get }
    /// Files in which the rule finds exactly what is marked, and nothing else does.
    static var failing: [LintExample] { get }
    /// Files in which nothing is found, as near as can be to the failing ones.
    static var passing: [LintExample] { get }
}
