package import Diagnostics
package import SourceYAML

/// What can't be seen is left out. Reported only when it is asked for.
package enum UntidyLayoutRule: FileRule {
    package static let code = DiagnosticCode.untidyLayout
    package static let rationale = """
        Blanks at the end of a line, a last line without an end and line ends of two kinds mean nothing, and \
        show up as changes whenever somebody's editor tidies them.
        """
    package static let remedy = """
        Remove the blanks, end the file with a line feed and save it with one kind of line end.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [Example]⟦  ⟧"),
        .school(
            "other_names: [Example]⟦⟧\r\nformer_ids: [example]", note: "CR LF behind lines that end in LF"),
        .bytes(
            Array("institution: example-college\nname: Example College\nsource: ipeds".utf8), line: 3,
            column: 14,
            shown: "source: ipeds, and no line feed behind it"),
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Example]")
    ]

    package static func check(_ tree: YAMLTree) -> [Diagnostic] { LayoutCheck.findings(in: tree) }
}
