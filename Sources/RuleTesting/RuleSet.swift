package import Catalog
package import CatalogLoading
import Eligibility
package import RuleEngine

/// All that verdicts are made from but for the programs: the agencies, the lists and the rules.
package struct RuleSet: Sendable {
    package var accreditors: [Accreditor]
    package var lists: [DatedList]
    package var rules: [RuleSource]

    package init(_ catalogue: Catalogue) {
        accreditors = catalogue.accreditors
        lists = catalogue.lists
        rules = catalogue.credentials
    }

    /// The rules with some ids prepared, beside all the others that they may refer to; `nil` where one of them has
    /// an error.
    func rulebook(preparing ids: Set<String>) -> Rulebook? {
        let (rulebook, diagnostics) = Rulebook.prepare(
            accreditors: accreditors, lists: lists, credentials: rules.filter { ids.contains($0.id) },
            beside: rules.filter { !ids.contains($0.id) })
        return diagnostics.isEmpty ? rulebook : nil
    }
}

extension Rulebook {
    /// The rule of a credential or requirement.
    func rule(_ id: String) -> PreparedRule? {
        (credentials + requirements).first { $0.source.id == id }
    }
}
