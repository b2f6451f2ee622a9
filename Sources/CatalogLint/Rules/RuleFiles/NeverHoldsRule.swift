package import CatalogLoading
package import Dates
package import Diagnostics

/// What has to hold together can hold together, as far as all cases that the conditions tell apart show it.
package enum NeverHoldsRule: CatalogueRule {
    package static let code = DiagnosticCode.conditionNeverHolds
    package static let rationale = """
        A route that asks for two awards at once admits nobody, and every program is told "does not \
        qualify" for a reason that is no reason.
        """
    package static let remedy = """
        Use `any:` for what may be one or the other, `in:` for several words of one fact, or remove the \
        condition that is wrong.
        """
    package static let failing: [LintExample] = [
        .routes(
            """
            - id: degree
              all:
                - {fact: program.award, is: associate}
                - {fact: program.award, is: ⟦bachelor⟧}
            """),
        .routes(
            """
            - id: hours
              all:
                - {fact: student.college_hours, at_least: 30}
                - {fact: student.college_hours, at_most: ⟦20⟧}
            """),
        .routes(
            """
            - id: hours
              all:
                - {fact: student.college_hours, at_least: 30}
                - ⟦any⟧:
                    - {fact: student.college_hours, less_than: 10}
                    - {fact: student.college_hours, is: 20}
            """),
        .routes(
            """
            - id: early
              fact: student.applies_on
              before: ⟦2019-07-01⟧
            """,
            note: "The edition is for those who apply from 2020 on."),
        .routes(
            """
            - id: degree
              fact: program.award
              is: associate
              unless: {⟦fact⟧: program.award, in: [associate, bachelor]}
            """,
            note: "The exception takes away all that the condition admits."),
    ]
    package static let passing: [LintExample] = [
        .routes(
            """
            - id: degree
              any:
                - {fact: program.award, is: associate}
                - {fact: program.award, is: bachelor}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let analysis = catalogue.analysis()
        // Those that never fail, that others imply, and those of which nothing is proved are found on the way.
        return catalogue.credentials.flatMap { rule in
            // Each rule has the whole budget.
            var analysis = analysis
            return RuleChecks.conditions(of: rule, &analysis)
        }
    }
}
