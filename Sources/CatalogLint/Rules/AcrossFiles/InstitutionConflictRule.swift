import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// A school has one file.
package enum InstitutionConflictRule: CatalogueRule {
    package static let code = DiagnosticCode.institutionConflict
    package static let rationale = """
        A school with two files has two answers: a status that was lost is recorded in one, and the \
        student reads the other.
        """
    package static let remedy = """
        Put the programs into one file and keep the other id under `former_ids:`. Where they really are \
        two schools, correct the UNITID or tell their names apart.
        """
    package static let failing: [LintExample] = [
        .files([
            (
                "Programs/MI/example-college.yaml",
                """
                institution: example-college
                name: Example College
                unitid: "123456"
                source: ipeds
                """
            ),
            (
                "Programs/MI/example-community-college.yaml",
                """
                institution: example-community-college
                name: Example Community College
                unitid: ⟦"123456"⟧
                source: ipeds
                """
            ),
        ]),
        .files([
            (
                "Programs/MI/example-college.yaml",
                """
                institution: example-college
                name: Example College
                location: {city: Livonia, state: MI}
                source: ipeds
                """
            ),
            (
                "Programs/MI/the-example-college.yaml",
                """
                institution: ⟦the-example-college⟧
                name: EXAMPLE COLLEGE
                location: {city: Livonia, state: MI}
                source: ipeds
                """
            ),
        ]),
    ]
    package static let passing: [LintExample] = [
        .files(
            [
                (
                    "Programs/MI/example-college.yaml",
                    """
                    institution: example-college
                    name: Example College
                    location: {city: Livonia, state: MI}
                    source: ipeds
                    """
                ),
                (
                    "Programs/OH/example-college-ohio.yaml",
                    """
                    institution: example-college-ohio
                    name: Example College
                    location: {city: Lima, state: OH}
                    source: ipeds
                    """
                ),
            ], note: "Many schools of one name are different schools.")
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        var byNumber: [String: Institution] = [:]
        var byName: [String: Institution] = [:]
        var findings: [Diagnostic] = []
        for school in catalogue.institutions {
            if case .known(let number, let origin) = school.unitid {
                if let other = byNumber[number] {
                    // Two definitions of one id are reported as such.
                    if other.id != school.id {
                        findings.append(
                            finding(
                                "`\(school.name)` has the UNITID \(number) of `\(other.name)`", school,
                                origin,
                                other, other.unitid.origin ?? other.origin))
                    }
                    continue
                }
                byNumber[number] = school
            }
            guard let city = school.city.value, let state = school.state.value else { continue }
            let name = "\(school.name)|\(city)|\(state.rawValue)".lowercased()
            if let other = byName[name] {
                // Schools with numbers of their own are different ones.
                let areNumbered = school.unitid.value != nil && other.unitid.value != nil
                if other.id != school.id, !areNumbered {
                    findings.append(
                        finding(
                            "`\(school.name)` in \(city), \(state.rawValue) has another file", school,
                            school.origin, other, other.origin))
                }
            } else {
                byName[name] = school
            }
        }
        return findings
    }

    private static func finding(
        _ message: String, _ school: Institution, _ origin: Origin, _ other: Institution, _ place: Origin
    ) -> Diagnostic {
        Diagnostic(
            code, message, at: SourceLocation(path: school.path, origin),
            notes: [.init("the other file", at: SourceLocation(path: other.path, place))],
            help: "one school has one file: put them together, or correct what is the same")
    }
}
