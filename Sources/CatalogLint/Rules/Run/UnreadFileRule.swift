package import Diagnostics

/// Every file below `Programs/` and `Rules/` is read. Found when the files are looked for.
package enum UnreadFileRule: LintRule {
    package static let code = DiagnosticCode.unreadFile
    package static let rationale = """
        Only names that end in `.yaml` or `.yml`, in small letters, are read, and no folder whose name begins with a \
        dot. A file with another name is missing from every answer, and nothing else would say so.
        """
    package static let remedy = """
        Rename the file, or keep it outside of `Programs/` and `Rules/`. Pages for people (`README`, `LICENSE`, `*.md`) \
        and files whose name begins with a dot may stay.
        """
    package static let failing: [LintExample] = [
        .described(
            "`Programs/MI/college.YAML`, `Programs/MI/college.yaml.txt`, `Rules/.old/CAHIIM.yaml`, `Rules/a.json`."
        )
    ]
    package static let passing: [LintExample] = [
        .described("`Programs/MI/college.yaml`, `Programs/README.md`, `Rules/.gitkeep`.")
    ]

    /// What to say of a file that nobody reads.
    package static func finding(at path: String) -> Diagnostic {
        Diagnostic(
            code, "this file is never read: its name doesn't end in .yaml or .yml, or its folder is hidden",
            at: SourceLocation(path: path), help: "rename it, or keep it outside of Programs/ and Rules/")
    }
}
