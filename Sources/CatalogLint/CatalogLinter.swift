package import CatalogLoading
package import Dates
package import Diagnostics
import SourceYAML

/// Checks a catalogue: what its files say as such, and what only shows across them.
package enum CatalogLinter {
    private static let fileRules = rules.compactMap { $0 as? any FileRule.Type }
    private static let catalogueRules = rules.compactMap { $0 as? any CatalogueRule.Type }

    /// What the rules for single files find in one. To be handed to `Catalogue.init`, which shows it each file.
    package static let inspect: Catalogue.Inspection = { tree in
        fileRules.flatMap { $0.check(tree) }
    }

    /// All findings in a catalogue that was read with `inspect`, in the order of a report; opt-in rules included.
    ///
    /// - Parameter today: the day to which "still to come" refers; without it such rules find nothing.
    package static func lint(_ catalogue: Catalogue, on today: Day? = nil) -> [Diagnostic] {
        (catalogue.diagnostics + catalogueRules.flatMap { $0.check(catalogue, on: today) })
            .sorted(by: Diagnostic.inReportOrder)
    }

    /// The rule of a code.
    package static func rule(_ code: DiagnosticCode) -> (any LintRule.Type)? {
        rules.first { $0.code == code }
    }
}
