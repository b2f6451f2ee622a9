package import Diagnostics

/// An item stands once in a list. Found when the file is read.
package enum DuplicateItemRule: LintRule {
    package static let code = DiagnosticCode.duplicateItem
    package static let rationale = """
        The second adds nothing. Often another item was meant, and then one is missing.
        """
    package static let remedy = """
        Remove one of the two, or correct the one that was to be another.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [Example Academy, ⟦Example Academy⟧]"),
        .school(
            """
            programs: [{id: health, name: Health, delivery: [online, on-campus, ⟦online⟧]}]
            """),
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Example Academy, Example Institute]")
    ]
}
