package import CatalogLoading
package import Diagnostics

/// One thing that only shows when a whole catalogue has been read.
package protocol LintRule: Sendable {
    /// What the rule finds.
    static var code: DiagnosticCode { get }

    /// Every place where the rule is broken.
    static func check(_ catalogue: Catalogue) -> [Diagnostic]
}
