import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// Every source that the file of a school or an agency describes is named by something.
package enum UnusedSourceRule: CatalogueRule {
    package static let code = DiagnosticCode.unusedSource
    package static let rationale = """
        A source that nothing rests on is mostly one that somebody forgot to name where its facts stand: \
        these then carry another page's date.
        """
    package static let remedy = "Name it with `source:` at the facts that come from it, or remove it."
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
              ⟦agency⟧: {url: "https://agency.example/directory", read: 2026-01-15}
            source: page
            """)
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
              agency: {url: "https://agency.example/directory", read: 2026-01-15}
            source: page
            accreditations: [{agency: ACCJC, status: accredited, source: agency}]
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let files =
            catalogue.institutions.map { ($0.path, $0.sources) }
            + catalogue.accreditors.map { ($0.path, $0.sources) }
        return files.flatMap { path, sources in
            sources.compactMap { source in
                source.unusedAt.map {
                    Diagnostic(
                        code, "no fact rests on the source `\(source.id)`",
                        at: SourceLocation(path: path, $0),
                        help: "name it with `source:` where it belongs, or remove it")
                }
            }
        }
    }
}
