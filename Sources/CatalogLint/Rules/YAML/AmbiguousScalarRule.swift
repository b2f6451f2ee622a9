package import Diagnostics

/// A text is text to every reader of YAML. Found when the file is read, where the format asks for text.
package enum AmbiguousScalarRule: LintRule {
    package static let code = DiagnosticCode.ambiguousScalar
    package static let rationale = """
        Other tools read these files too. To many of them `NO` is false, `12:30` is 750 and `1e3` is a \
        thousand: a state, a name or a price that one tool shows and another changes.
        """
    package static let remedy = """
        Write the value in quotes. Where a word of a vocabulary is asked for, correct it.
        """
    package static let failing: [LintExample] = [
        .school("location: {city: Oslo, state: ⟦NO⟧}"),
        .school("unitid: ⟦172200⟧"),
        .school("other_names: [⟦On⟧, ⟦12:30⟧, ⟦0x1F⟧, ⟦1_000⟧, ⟦.5⟧, ⟦2026-01-15⟧]"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            location: {city: "On", state: OH}
            unitid: "172200"
            other_names: [Noon, "12:30", 1st College, 2-year College]
            """)
    ]
}
