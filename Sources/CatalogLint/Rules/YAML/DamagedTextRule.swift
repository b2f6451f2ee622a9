package import Diagnostics
package import SourceYAML

/// Texts are as their source has them.
package enum DamagedTextRule: FileRule {
    package static let code = DiagnosticCode.damagedText
    package static let rationale = """
        A name that was read in another encoding, that is still written as a web page writes it, or that lost \
        a character is shown to students as it is, and found by nobody who looks for the name. A no-break \
        space came along from a page too: it looks like a space, and no search takes it for one.
        """
    package static let remedy = """
        Write the character that was meant; the finding names it where it can be told. A character that is \
        meant to be here goes into double quotes as an escape, as `\\u00A0`.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [Caf⟦Ã©⟧ College, It⟦â€™⟧s a College, Ca⟦ÃƒÂ±⟧ada College]"),
        .school("other_names: [Arts ⟦&amp;⟧ Sciences, \"Example⟦&#8211;⟧Livonia\"]"),
        .school("other_names: [Ca⟦\u{FFFD}⟧ada College, Example⟦\u{A0}⟧College]"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            # CafÃ© &amp; more
            other_names: [Cañada College, São Example, SÃO EXAMPLE, Hawaiʻi, AT&T, R&D; Example]
            programs:
              - {id: hit-aas, name: "Example\\u00A0College", note: “SISÄ” and CAFÉ’s and 例\u{3000}例}
            """)
    ]

    package static func check(_ tree: YAMLTree) -> [Diagnostic] { DamagedTextCheck.findings(in: tree) }
}
