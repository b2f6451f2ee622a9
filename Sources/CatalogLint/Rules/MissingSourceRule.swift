import Catalog
package import CatalogLoading
package import Diagnostics

/// Every program and every record rests on a source.
package enum MissingSourceRule: LintRule {
    package static let code = DiagnosticCode.missingSource

    package static func check(_ catalogue: Catalogue) -> [Diagnostic] {
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
            for record in school.accreditations where !record.isFaulty {
                check(record.origin, "the record of \(record.agency.value ?? "an agency")", in: school)
            }
            for program in school.programs {
                check(program.origin, "program `\(program.id)`", in: school)
                for record in program.accreditations where !record.isFaulty {
                    check(record.origin, "the record of \(record.agency.value ?? "an agency")", in: school)
                }
            }
        }
        return findings
    }
}
