package import Diagnostics

/// A code with a zero at its end keeps it. Found when the file is read, where the format asks for text.
package enum TrailingZeroRule: LintRule {
    package static let code = DiagnosticCode.trailingZeroLost
    package static let rationale = """
        The field `51.0710` is another than `51.071`, which does not exist. As a number the code would lose \
        its last digit in every tool that reads it.
        """
    package static let remedy = """
        Write the code in quotes.
        """
    package static let failing: [LintExample] = [
        .school("programs: [{id: office, name: Office Management, cip: ⟦51.0710⟧}]")
    ]
    package static let passing: [LintExample] = [
        .school("programs: [{id: office, name: Office Management, cip: \"51.0710\"}]")
    ]
}
