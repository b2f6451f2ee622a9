package import Diagnostics

/// A value is of the kind that its key takes. Found when the file is read.
package enum WrongTypeRule: LintRule {
    package static let code = DiagnosticCode.wrongType
    package static let rationale = """
        A list where a text belongs, or a number in quotes, may be meant in several ways. Rather than guess, \
        the value is left unread.
        """
    package static let remedy = """
        Write a list as `[one, two]`, a mapping as `{key: value}`, a number without quotes, `true` and \
        `false` in these very words.
        """
    package static let failing: [LintExample] = [
        .school("other_names: ⟦Example⟧"),
        .school(
            """
            programs: [{id: health, name: Health, credits: {count: ⟦"62"⟧, unit: semester}}]
            """),
        .school("programs: [{id: health, name: Health, sponsored: ⟦yes⟧}]"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            other_names: [Example]
            programs: [{id: health, name: Health, credits: {count: 62, unit: semester}}]
            """)
    ]
}
