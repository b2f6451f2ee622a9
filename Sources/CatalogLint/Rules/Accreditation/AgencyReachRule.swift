import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// An agency of whole schools accredits no program, and an agency of programs no school.
package enum AgencyReachRule: CatalogueRule {
    package static let code = DiagnosticCode.agencyReach
    package static let rationale = """
        That a school is accredited says nothing of its programs: this is the very mistake that costs \
        students two years. The record of one must not stand where the other is looked for.
        """
    package static let remedy = """
        Move the record: an institutional agency's stands under the file's own `accreditations:`, a \
        programmatic agency's under those of the program it accredits.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            accreditations:
              - {agency: ⟦CAHIIM⟧, status: accredited, accredits: him-associate}
            """),
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                accreditations: [{agency: ⟦ACCJC⟧, status: accredited}]
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            accreditations: [{agency: ACCJC, status: accredited}]
            programs:
              - id: hit-aas
                name: Health Information Technology
                accreditations: [{agency: CAHIIM, status: accredited, accredits: him-associate}]
            """)
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        let agencies = catalogue.agencies
        return catalogue.institutions.findings { school in
            func check(_ records: [AccreditationRecord], _ expected: Accreditor.Reach) -> [Diagnostic] {
                records.finding { finding($0, in: school, agencies, expected: expected) }
            }
            return check(school.accreditations, .institutional)
                + check(school.programAccreditations, .programmatic)
                + school.sites.findings {
                    check($0.accreditations, .institutional) + check($0.programAccreditations, .programmatic)
                }
                + school.programs.findings { check($0.accreditations, .programmatic) }
        }
    }

    private static func finding(
        _ record: AccreditationRecord, in school: Institution, _ agencies: [String: Accreditor],
        expected: Accreditor.Reach
    ) -> Diagnostic? {
        guard case .known(let name, let origin) = record.agency, let agency = agencies[name],
            agency.reach != expected
        else { return nil }
        // An agency of schools may accredit kinds of programs too, if its rule file says so.
        if let scope = record.accredits.value, scope != "institution", agency.scope(scope) != nil,
            expected == .programmatic
        {
            return nil
        }
        let what =
            expected == .programmatic ? "whole schools, this is a program" : "programs, this is a school"
        return Diagnostic(
            code, "\(name) accredits \(what)", at: SourceLocation(path: school.path, origin),
            notes: agency.origin.map { [.init("the agency", at: SourceLocation(path: agency.path, $0))] }
                ?? [],
            help: expected == .programmatic
                ? "move the record to the school's own `accreditations:`"
                : "move the record to the program that is accredited")
    }
}
