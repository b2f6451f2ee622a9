import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// A record's kind of program is the kind the program is.
package enum AgencyFieldRule: CatalogueRule {
    package static let code = DiagnosticCode.agencyOutOfField
    package static let rationale = """
        An agency accredits certain degrees in certain fields. The associate degree's accreditation under \
        the bachelor's program makes graduates believe in an exam that they can't sit.
        """
    package static let remedy = """
        Compare the kind of program, its award and its CIP code with the agency's directory; mostly the \
        record belongs to another program of the school.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            programs:
              - id: him-bs
                name: Health Information Management
                award: bachelor
                accreditations: [{agency: CAHIIM, status: accredited, accredits: ⟦him-associate⟧}]
            """),
        .school(
            """
            programs:
              - id: welding-aas
                name: Welding
                award: associate
                cip: "48.0508"
                accreditations: [{agency: CAHIIM, status: accredited, accredits: ⟦him-associate⟧}]
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                award: associate
                cip: "51.0707"
                accreditations: [{agency: CAHIIM, status: accredited, accredits: him-associate}]
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let agencies = catalogue.agencies
        return catalogue.institutions.findings { school in
            school.programs.findings { program in
                program.accreditations.finding { record in
                    guard case .known(let kind, let origin) = record.accredits,
                        let agency = record.agency.value.flatMap({ agencies[$0] }),
                        let scope = agency.scope(kind)
                    else { return nil }
                    guard let (message, other) = mismatch(program, scope, agency) else { return nil }
                    return Diagnostic(
                        code, message, at: SourceLocation(path: school.path, origin),
                        notes: [.init("the program's", at: SourceLocation(path: school.path, other))],
                        help: "compare it with \(agency.id)'s directory: which program is meant?")
                }
            }
        }
    }

    private static func mismatch(_ program: Program, _ scope: Accreditor.Scope, _ agency: Accreditor) -> (
        message: String, other: Origin
    )? {
        if case .known(let award, let origin) = program.award, let expected = scope.award, award != expected {
            return (
                "`\(scope.id)` of \(agency.id) is a \(expected.rawValue), the program gives a \(award.rawValue)",
                origin
            )
        }
        if case .known(let cip, let origin) = program.cip, let fields = scope.fields,
            !fields.contains(where: { cip.text.hasPrefix($0) })
        {
            return (
                "`\(scope.id)` of \(agency.id) is expected in the fields \(fields.joined(separator: ", ")), the "
                    + "program is in \(cip.text)", origin
            )
        }
        return nil
    }
}
