package import Diagnostics

/// Lines are indented with spaces. Found when the file is parsed.
package enum TabIndentationRule: LintRule {
    package static let code = DiagnosticCode.tabIndentation
    package static let rationale = """
        How wide a tab is differs from editor to editor, so nobody can tell what such a line belongs to. \
        YAML forbids it, and the rest of the file stays unread.
        """
    package static let remedy = """
        Replace the tab with spaces; editors can be told to do it.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            location:
            ⟦\t⟧city: Livonia
            \tstate: MI
            """)
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            location:
              city: Livonia
              state: MI
            """)
    ]
}
