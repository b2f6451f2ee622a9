package import Diagnostics

/// A period ends after it starts. Found when the file is read.
package enum EndBeforeStartRule: LintRule {
    package static let code = DiagnosticCode.endBeforeStart
    package static let rationale = """
        A period that ends before it starts covers no day at all. Mostly the two were swapped, or one is a \
        digit off.
        """
    package static let remedy = "Compare both dates with the source."
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, from: 2017-08-26, to: ⟦2016-01-12⟧}
            """)
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, from: 2016-01-12, to: 2017-08-26}
            """)
    ]
}
