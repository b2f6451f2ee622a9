package import Diagnostics
package import SourceYAML

/// Letters are what they look like.
package enum LookAlikeRule: FileRule {
    package static let code = DiagnosticCode.lookAlikeLetter
    package static let rationale = """
        A Cyrillic or Greek letter in a word of Latin ones makes another word of it that no reader can tell \
        apart: a search doesn't find the school, and a comparison says that two equal names differ. Words that \
        are wholly of another script are no findings, nor are formulas such as `TNFα`. Where the word is not \
        known for that reason, the finding about the unknown word names the letter instead.
        """
    package static let remedy = """
        Write the Latin letter.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [Ex⟦а⟧mple College]", note: "The `а` is Cyrillic."),
        .school(
            "other_names: [\"⟦Ο⟧hio Example\", Nursing ⟦С⟧ollege]", note: "A Greek and a Cyrillic capital."),
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Московский колледж, Πανεπιστήμιο, TNFα Example, α-Example, Hawaiʻi, Cañada]")
    ]

    package static func check(_ tree: YAMLTree) -> [Diagnostic] { LookAlikeCheck.findings(in: tree) }
}
