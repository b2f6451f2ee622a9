package import Diagnostics

/// No condition is met by everybody. Found together with those that never hold.
package enum NeverFailsRule: LintRule {
    package static let code = DiagnosticCode.conditionNeverFails
    package static let rationale = """
        Whoever wrote the condition meant to ask for something. Where everybody meets it, it asks for \
        nothing, and nobody notices from the answers.
        """
    package static let remedy = """
        Correct the words or numbers that leave no other case, or remove the condition. A route that \
        asks for nothing says `asks: nothing`.
        """
    package static let failing: [LintExample] = [
        .routes(
            """
            - id: degree
              all:
                - {fact: student.college_hours, at_least: 30}
                - ⟦any⟧:
                    - {fact: program.award, is_not: associate}
                    - {fact: program.award, is_not: bachelor}
            """,
            note: "Every award is not one of the two or not the other; `none:` says what was meant.")
    ]
    package static let passing: [LintExample] = [
        .routes(
            """
            - id: degree
              all:
                - {fact: student.college_hours, at_least: 30}
                - none:
                    - {fact: program.award, is: associate}
                    - {fact: program.award, is: bachelor}
            """),
        .routes(
            """
            - id: exam
              asks: nothing
            """),
    ]
}
