package import CatalogLoading
package import Dates
package import Diagnostics
import RuleEngine

/// What an edition of a rule defines, its conditions use; what a list names, some rule can be met by.
package enum UnusedDefinitionRule: CatalogueRule {
    package static let code = DiagnosticCode.unusedDefinition
    package static let rationale = """
        A question that no condition asks changes no answer, however it is settled; a text that no route \
        rests on proves nothing; an agency on a list whose programs no rule that uses the list accepts \
        changes no answer either. The use is missing, or the definition is left over.
        """
    package static let remedy = """
        Ask the parameter in a condition, name the citation in a route's `cites:`, name the list in a \
        condition; or remove the definition.
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
            """),
        .file(
            "Rules/lists/tried.yaml",
            """
            list: ⟦tried⟧
            sources: {page: {url: "https://lists.example"}}
            source: page
            entries: [{value: CAHIIM, from: 2005-03-01}]
            """, note: "No rule names the list."),
        .files(
            [
                (
                    "Rules/lists/tried.yaml",
                    """
                    list: tried
                    sources: {page: {url: "https://lists.example"}}
                    source: page
                    entries:
                      - {value: CAHIIM, from: 2005-03-01}
                      - {value: ⟦ACCJC⟧, from: 2005-03-01}
                    """
                ),
                (
                    "Rules/credentials/DEMO.yaml",
                    """
                    credential: DEMO
                    name: Demonstration
                    editions:
                      - id: first
                        in_force: {from: 2020-01-01, to: open}
                        chosen_by: student.applies_on
                        routes:
                          - id: degree
                            some: program.accreditations
                            at: {fact: student.completed_on}
                            where:
                              all:
                                - {fact: item.agency, in_list: tried}
                                - {fact: item.accredits, is: him-associate}
                    """
                ),
            ], note: "The file of ACCJC says that it accredits schools, and no programs."),
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
        catalogue.credentials.flatMap(\.editions).flatMap(unused) + unusedLists(catalogue)
    }

    private static func unused(in edition: RuleSource.Edition) -> [Diagnostic] {
        let cited = Set(edition.routes.flatMap(\.cites) + edition.advice.flatMap(\.cites))
        let asked = edition.routes.reduce(into: Set<String>()) { collect($1.condition, into: &$0) }
        let unused =
            edition.cites.map(\.id).filter { !cited.contains($0) }.map { "the citation `\($0)`" }
            + edition.parameters.map(\.id).filter { !asked.contains($0) }.map { "the parameter `\($0)`" }
        return unused.map {
            Diagnostic(
                code, "nothing in the edition uses \($0)", at: edition.location, help: "use it or remove it")
        }
    }

    /// Lists of the catalogue's own: whoever replaces a standard rule leaves the standard lists as they are.
    private static func unusedLists(_ catalogue: Catalogue) -> [Diagnostic] {
        let own = catalogue.lists.filter { !catalogue.standardRules.contains($0.location.path) }
        // What could not be read may use any list.
        guard !own.isEmpty, catalogue.faultyRules.isEmpty else { return [] }
        var checks = ListChecks(catalogue.credentials, catalogue.analysis())
        let isLookedFor = !checks.names.isSubset(of: catalogue.lists.map(\.id))
        return own.flatMap { checks.findings(on: $0, isLookedFor: isLookedFor) }
    }

    /// The names of the parameters that a condition asks.
    private static func collect(_ condition: Condition, into names: inout Set<String>) {
        if case .parameter(let name, _) = condition.form { names.insert(name.text) }
        for part in condition.parts { collect(part, into: &names) }
    }
}
