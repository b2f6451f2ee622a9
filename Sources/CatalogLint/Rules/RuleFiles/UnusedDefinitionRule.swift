package import CatalogLoading
package import Dates
package import Diagnostics
import RuleEngine

/// What an edition of a rule defines, its conditions use.
package enum UnusedDefinitionRule: CatalogueRule {
    package static let code = DiagnosticCode.unusedDefinition
    package static let rationale = """
        A question that no condition asks changes no answer, however it is settled; a text that no route \
        rests on proves nothing. Either the use is missing or the definition is left over.
        """
    package static let remedy = """
        Ask the parameter in a condition, name the citation in a route's `cites:`; or remove the \
        definition.
        """
    package static let failing: [LintExample] = [
        .file(
            "Rules/credentials/DEMO.yaml",
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: ⟦first⟧
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                cites: [{id: handbook, title: Handbook}]
                routes:
                  - {id: degree, fact: program.award, is: associate}
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
                cites: [{id: handbook, title: Handbook}]
                routes:
                  - {id: degree, cites: [handbook], fact: program.award, is: associate}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.credentials.flatMap(\.editions).flatMap { edition -> [Diagnostic] in
            let cited = Set(edition.routes.flatMap(\.cites) + edition.advice.flatMap(\.cites))
            let asked = edition.routes.reduce(into: Set<String>()) { collect($1.condition, into: &$0) }
            let unused =
                edition.cites.map(\.id).filter { !cited.contains($0) }.map { "the citation `\($0)`" }
                + edition.parameters.map(\.id).filter { !asked.contains($0) }.map { "the parameter `\($0)`" }
            return unused.map {
                Diagnostic(
                    code, "nothing in the edition uses \($0)", at: edition.location,
                    help: "use it or remove it")
            }
        }
    }

    /// The names of the parameters that a condition asks.
    private static func collect(_ condition: Condition, into names: inout Set<String>) {
        if case .parameter(let name, _) = condition.form { names.insert(name.text) }
        for part in condition.parts { collect(part, into: &names) }
    }
}
