package import Diagnostics

/// No condition adds nothing to the one beside it. Found together with those that never hold.
package enum ConditionImpliedRule: LintRule {
    package static let code = DiagnosticCode.conditionImplied
    package static let rationale = """
        A condition that holds wherever its neighbour does changes no answer. Mostly a word or a number \
        in one of the two is not what was meant.
        """
    package static let remedy = """
        Correct the one that is wrong, or remove the one that adds nothing: in an `all:` the one that \
        asks for less, in an `any:` or `none:` the one that asks for more.
        """
    package static let failing: [LintExample] = [
        .routes(
            """
            - id: hours
              all:
                - {fact: student.college_hours, at_least: 30}
                - {⟦fact⟧: student.college_hours, more_than: 12}
            """),
        .routes(
            """
            - id: degree
              any:
                - ⟦all⟧:
                    - {fact: program.award, is: associate}
                    - {fact: student.college_hours, at_least: 30}
                - {fact: program.award, in: [associate, bachelor]}
            """),
        .routes(
            """
            - id: accredited
              all:
                - some: program.accreditations
                  at: {fact: student.completed_on}
                  where:
                    all:
                      - {fact: item.agency, is: CAHIIM}
                      - {fact: item.standing, is: accredited}
                - ⟦some⟧: program.accreditations
                  at: {fact: student.completed_on}
                  where: {fact: item.standing, in: [accredited, preaccredited]}
            """,
            note: "The accreditation that meets the first condition meets the second one."),
    ]
    package static let passing: [LintExample] = [
        .routes(
            """
            - id: accredited
              all:
                - some: program.accreditations
                  at: {fact: student.completed_on}
                  where: {fact: item.agency, is: CAHIIM}
                - some: program.accreditations
                  at: {fact: student.completed_on}
                  where: {fact: item.standing, is: accredited}
            """,
            note: "Two accreditations may be meant.")
    ]
}
