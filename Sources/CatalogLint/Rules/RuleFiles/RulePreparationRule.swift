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
        A condition on a fact that doesn't exist is never met. Taken for "no" it would turn students away; so the \
        rule isn't used at all until it is mended.
        """
    package static let remedy = """
        Use a fact, a list or a word that the rules define; the nearest spelling is offered. The facts and their \
        types are listed in the rules' README.
        """
    package static let failing: [LintExample] = [
        .file(
            "Rules/credentials/DEMO.yaml",
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - {id: degree, fact: ⟦program.awrad⟧, is: associate}
            """)
    ]
    package static let passing: [LintExample] = [
        .file(
            "Rules/credentials/DEMO.yaml",
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes:
                  - {id: degree, fact: program.award, is: associate}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        Rulebook.prepare(
            accreditors: catalogue.accreditors, lists: catalogue.lists, credentials: catalogue.credentials
        ).diagnostics
    }
}
