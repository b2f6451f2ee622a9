package import Diagnostics

/// What a rule file says can not occur does not occur. Found by `accredit test`.
package enum StaleExclusionRule: LintRule {
    package static let code = DiagnosticCode.staleExclusion
    package static let rationale = """
        An entry of `cannot_occur` excuses a test that is missing. One that is not so, or that names no \
        condition, hides what nobody has tested.
        """
    package static let remedy = """
        Remove the entry, or name the condition as `accredit test --coverage` does.
        """
    package static let failing: [LintExample] = [
        .described(
            "The entry says that a condition is never `cannot-tell`, and a test shows it with that outcome.")
    ]
    package static let passing: [LintExample] = [
        .described(
            "Each entry names a condition, and an outcome that no test shows.")
    ]
}
