import CatalogLoading
package import Diagnostics
package import SourceYAML

/// Program files are below `Programs/`, rule files below `Rules/`.
package enum MisplacedFileRule: FileRule {
    package static let code = DiagnosticCode.misplacedFile
    package static let rationale = """
        The first key says what a file is, so a file in the other folder counts all the same. Whoever looks for an \
        agency in `Rules/` doesn't find it, and commands that read only one of the folders don't either.
        """
    package static let remedy = "Move the file to the other folder, or fix its first key."
    package static let failing: [LintExample] = [
        .file(
            "Programs/MI/COMMISSION.yaml",
            """
            ⟦accreditor⟧: COMMISSION
            name: Commission
            reach: programmatic
            sources: {page: {url: "https://agency.example"}}
            source: page
            statuses: {accredited: {counts_as: accredited}}
            """),
        .file(
            "Rules/example-college.yaml",
            """
            ⟦institution⟧: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """),
    ]
    package static let passing: [LintExample] = [
        .file(
            "Rules/accreditors/COMMISSION.yaml",
            """
            accreditor: COMMISSION
            name: Commission
            reach: programmatic
            sources: {page: {url: "https://agency.example"}}
            source: page
            statuses: {accredited: {counts_as: accredited}}
            """)
    ]

    package static func check(_ tree: YAMLTree) -> [Diagnostic] {
        guard let root = tree.root, root.kind == .mapping,
            let folder = tree.file.path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
                .lazy.map(Substring.init).last(where: { $0 == "Programs" || $0 == "Rules" })
        else { return [] }
        for entry in root.entries {
            let isRule = RuleFileReader.isKind(entry.key.text)
            guard isRule || entry.key.isText("institution") else { continue }
            guard isRule != (folder == "Rules") else { return [] }
            let (what, other) = isRule ? ("a rule file", "Rules") : ("a program file", "Programs")
            return [
                Diagnostic(
                    code, "this is \(what), but it stands below \(folder)/",
                    at: SourceLocation(path: tree.file.path, span: entry.key.span),
                    help: "move it to \(other)/")
            ]
        }
        return []
    }
}
