package import Diagnostics

/// Digits with a zero before them keep it. Found when the file is read, where the format asks for text.
package enum LeadingZeroRule: LintRule {
    package static let code = DiagnosticCode.leadingZeroLost
    package static let rationale = """
        A UNITID or a postal code is no number: one that loses its zero is another school's or none. To \
        readers of YAML 1.1 such digits even count by eights.
        """
    package static let remedy = """
        Write the digits in quotes.
        """
    package static let failing: [LintExample] = [
        .school("unitid: ⟦012345⟧"),
        .school("programs: [{id: farming, name: Farming, cip: ⟦01.0102⟧}]"),
    ]
    package static let passing: [LintExample] = [
        .school("unitid: \"012345\"")
    ]
}
