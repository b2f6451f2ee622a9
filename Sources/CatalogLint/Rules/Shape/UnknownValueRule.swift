package import Diagnostics

/// A word is one of its key's vocabulary. Found when the file is read.
package enum UnknownValueRule: LintRule {
    package static let code = DiagnosticCode.unknownValue
    package static let rationale = """
        Answers are made of these words: one that no list knows can be compared with nothing, so the fact \
        would count as unknown.
        """
    package static let remedy = """
        Use a word of the vocabulary; the nearest one is offered.
        """
    package static let failing: [LintExample] = [
        .school("programs: [{id: health, name: Health, award: ⟦asociate⟧}]"),
        .school("programs: [{id: health, name: Health, delivery: [⟦in-person⟧]}]"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs: [{id: health, name: Health, award: associate, delivery: [on-campus]}]
            """)
    ]
}
