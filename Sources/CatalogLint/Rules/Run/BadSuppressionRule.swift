package import Diagnostics

/// An ignore comment can be understood. Found when findings are reported.
package enum BadSuppressionRule: LintRule {
    package static let code = DiagnosticCode.badSuppression
    package static let rationale = """
        A comment that can't be understood silences nothing, and looks as if it did.
        """
    package static let remedy = """
        Write `# lint: ignore[RULE] -- reason` on the line or above it, `# lint: ignore-file[RULE] -- \
        reason` at the head of the file.
        """
    package static let failing: [LintExample] = [
        .school(
            "accreditations: [{agency: ACCJC, status: accredited}]  # lint: ignore[⟦A330⟧] -- the end is announced"
        )
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations: [{agency: ACCJC, status: accredited, to: 2031}]  # lint: ignore[A303] -- it closes
            """)
    ]
}
