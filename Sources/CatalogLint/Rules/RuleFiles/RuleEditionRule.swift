package import Diagnostics

/// Editions follow one another without a gap or an overlap. Found when the rules are prepared.
package enum RuleEditionRule: LintRule {
    package static let code = DiagnosticCode.ruleEdition
    package static let rationale = """
        The day somebody applies picks one edition of a rule. Where two are in force on a day, or none is, \
        there is no answer for that day.
        """
    package static let remedy = "Let each edition begin the day after the one before it ends."
    package static let failing: [LintExample] = [
        .file(
            "Rules/credentials/DEMO.yaml",
            """
            credential: DEMO
            name: Demonstration
            editions:
              - id: first
                in_force: {from: 2010-01-01, to: 2020-12-31}
                chosen_by: student.applies_on
                routes: [{id: degree, fact: program.award, is: associate}]
              - id: ⟦second⟧
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes: [{id: degree, fact: program.award, is: bachelor}]
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
                in_force: {from: 2010-01-01, to: 2019-12-31}
                chosen_by: student.applies_on
                routes: [{id: degree, fact: program.award, is: associate}]
              - id: second
                in_force: {from: 2020-01-01, to: open}
                chosen_by: student.applies_on
                routes: [{id: degree, fact: program.award, is: bachelor}]
            """)
    ]
}
