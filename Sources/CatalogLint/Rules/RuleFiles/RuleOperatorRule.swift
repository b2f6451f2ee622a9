package import Diagnostics

/// A condition has exactly one operator. Found when the file is read.
package enum RuleOperatorRule: LintRule {
    package static let code = DiagnosticCode.ruleOperator
    package static let rationale = """
        A condition compares one fact in one way. With two operators nobody can tell whether both or \
        either is meant.
        """
    package static let remedy = """
        Write one condition for each comparison and put them under `all:` or `any:`.
        """
    package static let failing: [LintExample] = [
        .routes(
            """
            - {id: degree, fact: program.award, is: associate, ⟦is_not⟧: course}
            """)
    ]
    package static let passing: [LintExample] = [
        .routes(
            """
            - {id: degree, fact: program.award, in: [associate, bachelor]}
            """)
    ]
}
