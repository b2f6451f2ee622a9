package import Diagnostics

/// A file holds only characters that YAML allows. Found when it is parsed.
package enum ControlCharacterRule: LintRule {
    package static let code = DiagnosticCode.controlCharacter
    package static let rationale = """
        Control characters can move the cursor, hide text in a terminal and end words early. They mostly \
        come along from a page or a PDF that text was copied from.
        """
    package static let remedy = """
        Remove the character. One that is really meant is written as an escape in double quotes.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [Example⟦\u{7}⟧ Academy]")
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Example Academy]")
    ]
}
