import Catalog
package import CatalogLoading
package import Diagnostics
import Eligibility
import RuleEngine

/// Every credential's rule can be prepared: its facts, words, lists and editions are sound.
package enum RulePreparationRule: LintRule {
    package static let code = DiagnosticCode.ruleFact

    package static func check(_ catalogue: Catalogue) -> [Diagnostic] {
        Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials
        ).diagnostics
    }
}
