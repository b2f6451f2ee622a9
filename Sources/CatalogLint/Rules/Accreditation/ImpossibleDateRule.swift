package import Diagnostics

/// Days are days of the calendar. Found when the file is read.
package enum ImpossibleDateRule: LintRule {
    package static let code = DiagnosticCode.impossibleDate
    package static let rationale = """
        A slip in a date is mostly a slip in the month or the day, and nobody can tell in which. Nothing \
        is concluded from such a date.
        """
    package static let remedy = """
        Look the day up again. Where only the month or the year is known, write just these: `2018-02`, \
        `2018`.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, from: ⟦2018-02-30⟧}
            """)
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACCJC, status: accredited, from: 2018-02}
            """)
    ]
}
