package import Diagnostics

/// Where YAML needs a space, it is the plain one. Found when the file is parsed.
package enum WrongSpaceRule: LintRule {
    package static let code = DiagnosticCode.wrongSpace
    package static let rationale = """
        A no-break space, as text from a page or a word processor has it, is a letter to YAML: at the start of a \
        line it indents nothing, behind `:` or `-` it makes no value and no list item, and before a `#` no \
        comment begins. The parser then stops lines below, where nothing is wrong, or takes a key for a text. \
        What the file says otherwise isn't looked at.
        """
    package static let remedy = """
        Write a plain space in its place.
        """
    package static let failing: [LintExample] = [
        .school("⟦\u{A0}⟧ location: {city: Livonia, state: MI}"),
        .school("unitid:⟦\u{A0}⟧\"172200\""),
        .school("other_names:\n  -⟦\u{2007}⟧Example Academy"),
        .school("other_names: [Example Academy] # no\u{A0}finding\nwebsite: Example⟦\u{202F}⟧# a comment"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            # a:\u{A0}comment
            location: {city: Livonia, state: MI}
            """)
    ]
}
