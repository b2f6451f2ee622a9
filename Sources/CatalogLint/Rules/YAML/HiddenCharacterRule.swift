package import Diagnostics

/// Words are what they look like. Found when the file is parsed.
package enum HiddenCharacterRule: LintRule {
    package static let code = DiagnosticCode.hiddenCharacter
    package static let rationale = """
        A character without a width makes another word of an agency's name, and one that turns text around \
        shows a reviewer something else than the tools read. In keys and single words that is an error; in \
        prose and comments, where such a character may be meant, a warning.
        """
    package static let remedy = """
        Remove the character; it mostly came along with text that was copied from a page. Joiners inside an \
        emoji or between letters of a script that needs them are no findings.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ACC⟦\u{200B}⟧JC, status: accredited}
            """),
        .school("⟦\u{2060}⟧other_names: [Example]"),
        .school(
            """
            # A comment that goes ⟦\u{202E}⟧backwards
            other_names: [Example Col⟦\u{AD}⟧lege]
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            # 👩🏽‍🎓
            accreditations:
              - {agency: ACCJC, status: accredited}
            """)
    ]
}
