package import CatalogLoading
package import Dates
package import Diagnostics

/// No route admits only people whom another route admits.
package enum RouteContainedRule: CatalogueRule {
    package static let code = DiagnosticCode.routeContained
    package static let rationale = """
        Whoever meets the narrower route meets the wider one: it changes no answer, and somebody who \
        reads the rule believes that it asks for something of its own.
        """
    package static let remedy = """
        Add what sets the routes apart, or remove the narrower one. Routes that grant different things \
        are not compared, and a route that rests on an open question contains only what that question \
        decides too.
        """
    package static let failing: [LintExample] = [
        .routes(
            """
            - id: degree
              fact: program.award
              in: [associate, bachelor]
            - id: ⟦degree-and-hours⟧
              all:
                - {fact: program.award, is: associate}
                - {fact: student.college_hours, at_least: 30}
            """)
    ]
    package static let passing: [LintExample] = [
        .routes(
            """
            - id: experience
              fact: student.coding_experience
              at_least: 24
            - id: course
              all:
                - {fact: student.coding_experience, at_least: 12}
                - judgment: was an approved course completed?
            """,
            note: "Who has coded for two years is admitted whatever the judgment is."),
        .routes(
            """
            - id: degree
              fact: program.award
              is: associate
            - id: early
              grants: early-sitting
              all:
                - {fact: program.award, is: associate}
                - {fact: student.enrolled, is: last-term}
            """),
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let analysis = catalogue.analysis()
        return catalogue.credentials.flatMap { rule in
            // Each rule has the whole budget.
            var analysis = analysis
            return RuleChecks.routes(of: rule, &analysis)
        }
    }
}
