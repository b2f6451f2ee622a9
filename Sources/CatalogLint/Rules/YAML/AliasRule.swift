package import Diagnostics

/// Every value stands where it belongs. Found when the file is parsed.
package enum AliasRule: LintRule {
    package static let code = DiagnosticCode.aliasUsed
    package static let rationale = """
        With anchors and aliases a fact stands in one place and counts in another, so that a change to it \
        changes what nobody looked at. A few lines of them can also stand for billions of values.
        """
    package static let remedy = """
        Write the value out wherever it is used. A text that begins with `&` or `*` goes into quotes.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [⟦&short⟧ Example, ⟦*short⟧]"),
        .school("former_ids: ⟦*old⟧"),
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [Example, \"*Example\"]")
    ]
}
