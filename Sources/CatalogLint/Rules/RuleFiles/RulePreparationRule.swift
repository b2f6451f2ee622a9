import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics
import Eligibility
import RuleEngine

/// Every credential's rule can be prepared: its facts, words, lists and editions are sound.
package enum RulePreparationRule: CatalogueRule {
    package static let code = DiagnosticCode.ruleFact
    package static let rationale = """
        A condition on a fact that doesn't exist is never met. Taken for "no" it would turn students away; \
        so the rule isn't used at all until it is mended.
        """
    package static let remedy = """
        Use a fact, a list or a word that the rules define; the nearest spelling is offered. The facts and \
        their types are listed in the rules' README.
        """
    package static let failing: [LintExample] = [
        .routes(
            """
            - {id: degree, fact: ⟦program.awrad⟧, is: associate}
            """)
    ]
    package static let passing: [LintExample] = [
        .routes(
            """
            - {id: degree, fact: program.award, is: associate}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let lists = catalogue.lists + catalogue.drafts.compactMap(\.list)
        let sound = findings(catalogue, lists, catalogue.credentials)
        // What could be read of a rule with errors is checked too, so that one run shows them all. That parts of it
        // are missing is no further error.
        return catalogue.drafts.reduce(into: sound) { found, draft in
            guard let credential = draft.credential else { return }
            found += findings(catalogue, lists, [credential]).filter {
                switch $0.code {
                case .ruleEdition: !draft.hasFaultyPeriod
                case .endBeforeStart: false
                case .danglingReference: !draft.hasLostParameter
                default: true
                }
            }
        }
    }

    private static func findings(_ catalogue: Catalogue, _ lists: [DatedList], _ credentials: [RuleSource])
        -> [Diagnostic]
    {
        let asked = Set(credentials.map(\.id))
        let drafts = catalogue.drafts.compactMap(\.credential)
        return Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: lists, credentials: credentials,
            beside: (catalogue.credentials + drafts).filter { !asked.contains($0.id) }
        ).diagnostics
    }
}
