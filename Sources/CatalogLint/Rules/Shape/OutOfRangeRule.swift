package import Diagnostics

/// A number is one that can be. Found when the file is read.
package enum OutOfRangeRule: LintRule {
    package static let code = DiagnosticCode.outOfRange
    package static let rationale = """
        A number outside of its range is a slip of the pen, a zero too many for example, and would be \
        reckoned with like any other.
        """
    package static let remedy = """
        Look the number up again.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            programs: [{id: health, name: Health, credits: {count: ⟦0⟧, unit: semester}}]
            """),
        .school(
            """
            programs: [{id: health, name: Health, credits: {count: ⟦-62⟧, unit: semester}}]
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs: [{id: health, name: Health, credits: {count: 62, unit: semester}}]
            """)
    ]
}
