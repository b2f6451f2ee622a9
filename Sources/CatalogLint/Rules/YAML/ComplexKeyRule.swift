package import Diagnostics

/// A key is a word. Found when the file is parsed.
package enum ComplexKeyRule: LintRule {
    package static let code = DiagnosticCode.complexKey
    package static let rationale = """
        YAML lets lists and mappings be keys; nearly no tool can do anything with them. Mostly brackets were \
        meant for the value.
        """
    package static let remedy = """
        Use one word as the key; a key with brackets or braces in it goes into quotes.
        """
    package static let failing: [LintExample] = [
        .school("⟦[other_names]⟧: Example")
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Example]")
    ]
}
