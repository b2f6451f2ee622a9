package import Diagnostics

/// A rule answers what the tests of its file expect. Found by `accredit test`.
package enum RuleTestFailsRule: LintRule {
    package static let code = DiagnosticCode.ruleTestFails
    package static let rationale = """
        A test says in facts what somebody read in a text. Where the rule answers otherwise, one of the two \
        is wrong, and people are told the wrong thing until somebody finds out which.
        """
    package static let remedy = """
        Read the text that the rule cites. Mend the rule; or the test, if the text says otherwise than it \
        does. Never copy the answer into the test to make it pass.
        """
    package static let failing: [LintExample] = [
        .described(
            "A test expects `qualifies` of a program on probation, and the rule says `does-not-qualify`.")
    ]
    package static let passing: [LintExample] = [
        .described(
            "Every test of the file is answered as it expects.")
    ]
}
