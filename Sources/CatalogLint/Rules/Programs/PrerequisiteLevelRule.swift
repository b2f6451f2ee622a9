import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// Admission asks for the education that the award builds on.
package enum PrerequisiteLevelRule: CatalogueRule {
    package static let code = DiagnosticCode.prerequisiteLevel
    package static let rationale = """
        A student with a high school diploma who lists what is open to them shall not be shown a master's \
        program.
        """
    package static let remedy = """
        Look up what admission asks for. A combined program that begins after high school gives the \
        bachelor's degree too: enter it as such, or add an ignore comment with the reason.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            programs:
              - id: hi-ms
                name: Health Informatics
                award: master
                admission: {education: ⟦diploma⟧}
            """)
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs:
              - {id: hi-ms, name: Health Informatics, award: master, admission: {education: bachelor}}
              - {id: hit-aas, name: Health Information, award: associate, admission: {education: diploma}}
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.institutions.findings { school in
            school.programs.finding { program in
                guard let award = program.award.value, let needed = foundation(of: award),
                    case .known(let asked, let origin) = program.admission.education,
                    asked.implies(needed) == false
                else { return nil }
                return Diagnostic(
                    code,
                    "a \(award.rawValue) builds on a \(needed.rawValue), but admission asks for "
                        + "`\(asked.rawValue)`",
                    at: SourceLocation(path: school.path, origin),
                    help: "look up what admission asks for, or which award the program gives")
            }
        }
    }

    /// What everybody holds who begins. A doctorate is left out: some professional ones begin after some college.
    private static func foundation(of award: Award) -> EducationLevel? {
        switch award {
        case .master, .postBaccalaureateCertificate: .bachelor
        case .postMasterCertificate: .master
        case .course, .certificate, .diploma, .associate, .bachelor, .doctorate: nil
        }
    }
}
