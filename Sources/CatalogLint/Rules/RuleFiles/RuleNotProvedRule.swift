package import Diagnostics

/// What could not be tried whole is not called clean. Found together with what can be proved.
package enum RuleNotProvedRule: LintRule {
    package static let code = DiagnosticCode.ruleNotProved
    package static let rationale = """
        Conditions are checked by trying every case that they tell apart. Where there are too many, a \
        contradiction may be there that was not found; the answers of the rule are none the worse for it. \
        The budget is 5,000 cases for a question and 500,000 steps for all questions of one kind to a rule, \
        64 parts of one condition held against one another and 1,000 conditions in one question, so that no \
        file makes the check take long or much memory.
        """
    package static let remedy = """
        Ask for fewer things in one condition, or leave it as it is: this only says how far the check \
        went.
        """
    package static let failing: [LintExample] = [
        .routes(
            """
            - ⟦id⟧: everything
              all:
                - {fact: program.award, in: [associate, bachelor]}
                - {fact: program.state, in: [MI, OH]}
                - {fact: program.country, is: US}
                - {fact: program.approved_by, is_not: NOBODY}
                - {fact: student.enrolled, is: last-term}
                - {fact: student.college_hours, at_least: 30}
                - {fact: student.coding_experience, at_least: 24}
                - {fact: student.independent_study, is: true}
                - {fact: student.completed_on, on_or_before: {fact: student.applies_on}}
                - {fact: student.enrolled_on, before: {fact: student.completed_on}}
                - some: student.education
                  where: {fact: item.level, is: diploma}
                - some: student.credentials
                  where: {fact: item.credential, is: RHIT}
            """)
    ]
    package static let passing: [LintExample] = [
        .routes(
            """
            - id: degree
              all:
                - {fact: program.award, in: [associate, bachelor]}
                - {fact: program.state, in: [MI, OH]}
            """)
    ]
}
