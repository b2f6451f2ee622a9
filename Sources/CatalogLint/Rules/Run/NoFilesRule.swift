package import Diagnostics

/// There is something to check. Found when the files are looked for.
package enum NoFilesRule: LintRule {
    package static let code = DiagnosticCode.noFiles
    package static let rationale = """
        A check that looked at nothing must not pass: a misspelled path in a CI job would stay green for \
        ever.
        """
    package static let remedy = "Name files, or a folder that holds some ending in `.yaml` or `.yml`."
    package static let failing: [LintExample] = [
        .described("`accredit lint Progams/`, or a folder without any YAML file.")
    ]
    package static let passing: [LintExample] = [
        .described("`accredit lint Programs/`")
    ]
}
