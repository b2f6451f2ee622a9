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
        var findings: [Diagnostic] = []
        func check(_ origin: Origin, _ what: String, in school: Institution) {
            guard origin.source == nil else { return }
            findings.append(
                Diagnostic(
                    code, "\(what) rests on no source", at: SourceLocation(path: school.path, origin),
                    help: "name it with `source:`, here or further up"))
        }
        for school in catalogue.institutions {
            check(school.origin, "institution `\(school.id)`", in: school)
            // A misspelled source has been reported where it stands.
            for record in school.recordLists.joined() where !record.isFaulty {
                check(record.origin, "the record of \(record.agency.value ?? "an agency")", in: school)
            }
            for program in school.programs { check(program.origin, "program `\(program.id)`", in: school) }
        }
        return findings
    }
}
