package import Diagnostics

/// An ignore comment silences something. Found when findings are reported.
package enum UnusedSuppressionRule: LintRule {
    package static let code = DiagnosticCode.unusedSuppression
    package static let rationale = """
        A comment that silences nothing today will silence something else tomorrow.
        """
    package static let remedy = "Remove the rule from the comment, or the comment."
    package static let failing: [LintExample] = [
        .school(
            "accreditations: [{agency: ACCJC, status: accredited}]  # lint: ignore[⟦A303⟧] -- the end is announced"
        )
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations: [{agency: ACCJC, status: accredited, to: 2031}]  # lint: ignore[A303] -- it closes
            """)
    ]
}
