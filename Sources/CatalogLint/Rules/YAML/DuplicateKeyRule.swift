package import Diagnostics

/// A key stands once in a mapping. Found when the file is parsed.
package enum DuplicateKeyRule: LintRule {
    package static let code = DiagnosticCode.duplicateKey
    package static let rationale = """
        Of two values only one can be meant. Most readers take the last without a word, so that a fact \
        somebody wrote down is silently lost.
        """
    package static let remedy = """
        Keep one of the two, or put both into the one value where it is a list. An é in one character and \
        one in two count as the same.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            other_names: [Example Academy]
            ⟦other_names⟧: [Example Institute]
            """)
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Example Academy, Example Institute]")
    ]
}
