package import Diagnostics

/// A file is of a size and a depth that people write. Found while it is parsed.
package enum LimitExceededRule: LintRule {
    package static let code = DiagnosticCode.limitExceeded
    package static let rationale = """
        A file made to do harm must not keep everybody else from an answer. The limits, 16 MB, a million \
        values and 128 levels, are far above any honest file.
        """
    package static let remedy = """
        Split the file, or write the data with fewer levels.
        """
    package static let failing: [LintExample] = [
        .school(
            "other_names: " + String(repeating: "[", count: 127) + "⟦⟧[" + String(repeating: "]", count: 128),
            note: "the 129th level")
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Example Academy]")
    ]
}
