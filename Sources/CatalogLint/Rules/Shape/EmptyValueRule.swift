package import Diagnostics

/// A key has a value. Found when the file is read.
package enum EmptyValueRule: LintRule {
    package static let code = DiagnosticCode.emptyValue
    package static let rationale = """
        Nothing behind a key can mean that nobody knows, that there is none, or that somebody was \
        interrupted. The format has a word for each.
        """
    package static let remedy = """
        Leave the key out where nobody knows, write `none` where it is known that there is none.
        """
    package static let failing: [LintExample] = [
        .school("other_names:⟦⟧"),
        .school("location: {city: ⟦~⟧, state: MI}"),
        .school("unitid: ⟦\"\"⟧"),
    ]
    package static let passing: [LintExample] = [
        .school("location: {city: unknown, state: MI}")
    ]
}
