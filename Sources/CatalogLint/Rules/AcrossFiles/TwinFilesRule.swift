package import CatalogLoading
package import Dates
package import Diagnostics

/// No two files have names that some system or some reader takes for one.
package enum TwinFilesRule: CatalogueRule {
    package static let code = DiagnosticCode.twinFiles
    package static let rationale = """
        A file system that takes capital and small letters for the same keeps only one of the two on \
        checkout; and whoever edits `a.yml` doesn't see that `a.yaml` is the one that counts.
        """
    package static let remedy = "Remove one of the files, or rename it."
    package static let failing: [LintExample] = [
        .files([
            (
                "Rules/accreditors/COMMISSION.yaml",
                """
                accreditor: COMMISSION
                name: Commission
                reach: programmatic
                sources: {page: {url: "https://agency.example"}}
                source: page
                statuses: {accredited: {counts_as: accredited}}
                """
            ),
            (
                "Rules/accreditors/COMMISSION.yml",
                """
                ⟦⟧accreditor: OLD-COMMISSION
                name: Old Commission
                reach: programmatic
                sources: {page: {url: "https://agency.example"}}
                source: page
                statuses: {accredited: {counts_as: accredited}}
                """
            ),
        ])
    ]
    package static let passing: [LintExample] = [
        .files([
            (
                "Rules/accreditors/COMMISSION.yaml",
                """
                accreditor: COMMISSION
                name: Commission
                reach: programmatic
                sources: {page: {url: "https://agency.example"}}
                source: page
                statuses: {accredited: {counts_as: accredited}}
                """
            )
        ])
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        var first: [String: String] = [:]
        return catalogue.paths.sorted().compactMap { path in
            let lowercased = path.lowercased()
            let name = lowercased.hasSuffix(".yml") ? lowercased.dropLast(4) + ".yaml" : lowercased
            guard let twin = first[name] else {
                first[name] = path
                return nil
            }
            return Diagnostic(
                code, "the file has nearly the name of `\(twin)`",
                at: SourceLocation(path: path, span: .fileStart),
                notes: [.init("the other file", at: SourceLocation(path: twin, span: .fileStart))],
                help: "remove one of them, or rename it")
        }
    }
}
