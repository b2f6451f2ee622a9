package import Diagnostics

/// An ignore comment says why. Found when findings are reported.
package enum SuppressionWithoutReasonRule: LintRule {
    package static let code = DiagnosticCode.suppressionWithoutReason
    package static let rationale = """
        Whoever comes next can't tell whether the comment still holds. Without a reason it silences \
        nothing.
        """
    package static let remedy = "Add `-- ` and why; with `, until 2027-01-01` it ends by itself."
    package static let failing: [LintExample] = [
        .school("accreditations: [{agency: ACCJC, status: accredited}]  ⟦# lint: ignore[A303]⟧")
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            # lint: ignore[A303] -- the college has announced that it closes, until 2031-07-01
            accreditations: [{agency: ACCJC, status: accredited, to: 2031}]
            """)
    ]
}
