package import Diagnostics
package import SourceYAML

/// A text is read to its end.
package enum CommentCutRule: FileRule {
    package static let code = DiagnosticCode.textCutByComment
    package static let rationale = """
        To YAML a `#` behind a blank begins a comment. `Health Information #1` is read as `Health Information`, \
        and nobody is told what was lost. A `#` with a space behind it is how people write comments, and one \
        with a sign behind it (`#!`, `##`, `#---`) begins no number; neither is a finding.
        """
    package static let remedy = """
        Put the text in quotes, or a space behind the `#` if it does begin a comment. Tools that read comments \
        for themselves, as `#lint:`, take a space too.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information ⟦#1⟧
            """),
        .school(
            """
            other_names:
              - Example District ⟦#70 of Example⟧
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs:
              - id: hit-aas # the first
                name: "Health Information #1" #! in quotes
                note: See page C#1. ## and more
            """)
    ]

    package static func check(_ tree: YAMLTree) -> [Diagnostic] { CommentCutCheck.findings(in: tree) }
}
