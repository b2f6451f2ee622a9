package import CatalogLoading
package import Diagnostics

/// Checks a catalogue: what its files say as such, and what only shows across them.
package enum CatalogLinter {
    /// Every rule, in order of code; a test fails when one is missing.
    package static let rules: [any LintRule.Type] = [
        MissingSourceRule.self,
        IDFileMismatchRule.self,
        RulePreparationRule.self,
        DuplicateIDRule.self,
        DanglingReferenceRule.self,
    ]

    /// All findings, in the order of a report.
    package static func lint(_ catalogue: Catalogue) -> [Diagnostic] {
        (catalogue.diagnostics + rules.flatMap { $0.check(catalogue) }).sorted(by: Diagnostic.inReportOrder)
    }
}
