import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// Nobody has read a page on a day that is still to come.
package enum DateInFutureRule: CatalogueRule {
    package static let code = DiagnosticCode.dateInFuture
    package static let rationale = """
        How much a status is worth depends on the day it was seen. A date in the future makes it look \
        fresh for longer than it is.
        """
    package static let remedy = "Write the day on which the page was really read."
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: ⟦2126-01-15⟧}
            source: page
            """)
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", as_of: 2026-08/2027-07, read: 2026-11}
            source: page
            """,
            note: "A catalogue may speak for a year that has only begun.")
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        guard let today else { return [] }
        let files =
            catalogue.institutions.map { ($0.path, $0.sources) }
            + catalogue.accreditors.map { ($0.path, $0.sources) }
        return files.flatMap { path, sources in
            sources.compactMap { source in
                // A day of tomorrow is today somewhere east of here.
                guard let read = source.read, let origin = source.readOrigin, today.next < read.earliest
                else {
                    return nil
                }
                return Diagnostic(
                    code, "the source `\(source.id)` was read on `\(read)`, which is still to come",
                    at: SourceLocation(path: path, origin), help: "write the day on which it was read")
            }
        }
    }
}
