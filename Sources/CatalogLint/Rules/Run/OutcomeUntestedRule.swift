package import Diagnostics

/// The tests of a rule show every outcome of its conditions. Found by `accredit test`.
package enum OutcomeUntestedRule: LintRule {
    package static let code = DiagnosticCode.outcomeUntested
    package static let rationale = """
        A condition that no test sees decide can be dropped, or turned round, and every test still passes. \
        So can a date whose two sides no test stands on.
        """
    package static let remedy = """
        Add a test in which the condition decides by that outcome; `accredit test --missing` writes one to \
        paste. Where no facts can bring it about, say so under `cannot_occur`, with the reason.
        """
    package static let failing: [LintExample] = [
        .described(
            "No test has a program whose award is not recorded, so that nobody sees what the rule says of it."
        )
    ]
    package static let passing: [LintExample] = [
        .described(
            "Each condition is seen deciding met, not met and cannot tell.")
    ]
}
