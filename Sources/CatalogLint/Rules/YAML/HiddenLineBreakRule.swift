package import Diagnostics

/// Lines end where people see them end. Found when the file is parsed.
package enum HiddenLineBreakRule: LintRule {
    package static let code = DiagnosticCode.hiddenLineBreak
    package static let rationale = """
        What an editor shows as one line is two to YAML 1.1, and to YAML 1.2 one again: a key can hide in \
        what looks like a comment, and every line number behind it is off by one.
        """
    package static let remedy = """
        End the line with a line feed, or put a blank in the character's place.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [Example⟦⟧\u{2028}College]"),
        .school("# A comment⟦⟧\u{85}other_names: [Example]"),
        .school("other_names: [Example]⟦⟧\rformer_ids: [example]"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            # A comment
            other_names: [Example College]
            former_ids: [example]
            """)
    ]
}
