import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// Every program and every record rests on a source.
package enum MissingSourceRule: CatalogueRule {
    package static let code = DiagnosticCode.missingSource
    package static let rationale = """
        A fact nobody can look up is a rumour. Without a source, a status can't be dated either, so every \
        question about it stays open.
        """
    package static let remedy = """
        Name the page under `sources:` and the source with `source:`, at the record, the program or the \
        head of the file.
        """
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: ⟦example-college⟧
            name: Example College
            """)
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.institutions.findings { school in
            let path = school.path
            let head = [finding(school.origin, "institution `\(school.id)`", path)].compactMap { $0 }
            let programs = school.programs.finding { finding($0.origin, "program `\($0.id)`", path) }
            let records = school.recordLists.findings { records in
                // A misspelled source has been reported where it stands.
                records.finding {
                    $0.isFaulty
                        ? nil : finding($0.origin, "the record of \($0.agency.value ?? "an agency")", path)
                }
            }
            return head + programs + records
        }
    }

    /// What is named only where it is missing its source.
    private static func finding(
        _ origin: Origin, _ what: @autoclosure () -> String, _ path: String
    ) -> Diagnostic? {
        guard origin.source == nil else { return nil }
        return Diagnostic(
            code, "\(what()) rests on no source", at: SourceLocation(path: path, origin),
            help: "name it with `source:`, here or further up")
    }
}
