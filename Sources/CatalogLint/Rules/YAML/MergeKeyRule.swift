package import Diagnostics

/// A mapping has its keys itself. Found when the file is parsed.
package enum MergeKeyRule: LintRule {
    package static let code = DiagnosticCode.mergeKey
    package static let rationale = """
        A merge key brings in keys from elsewhere, by rules that differ between readers and that YAML 1.2 \
        has dropped.
        """
    package static let remedy = """
        Write the keys and values out.
        """
    package static let failing: [LintExample] = [
        .school("location: {⟦<<⟧: {city: Livonia}, state: MI}")
    ]
    package static let passing: [LintExample] = [
        .school("location: {city: Livonia, state: MI}")
    ]
}
