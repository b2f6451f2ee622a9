import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// The number of credits is one that the award can have.
package enum AwardCreditsRule: CatalogueRule {
    package static let code = DiagnosticCode.awardCredits
    package static let rationale = """
        Credits tell a student how much work a program is and what it will cost. A wrong digit, or quarter \
        credits taken for semester credits, misleads on both.
        """
    package static let remedy = """
        Compare the number and its unit with the page. Where the page really says so, keep it and add an \
        ignore comment with the reason.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                award: associate
                credits: {count: ⟦640⟧, unit: semester}
            """),
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                award: associate
                credits: {count: ⟦6⟧, unit: semester}
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                award: associate
                credits: {count: 64, unit: semester}
            """),
        .school(
            """
            programs:
              - id: coding
                name: Coding
                award: certificate
                credits: {count: 900, unit: clock-hour}
            """),
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.institutions.findings { school in
            school.programs.finding { program in
                guard let award = program.award.value, case .known(let credits, let origin) = program.credits,
                    let usual = usualCredits(award, credits.unit), !usual.contains(credits.count)
                else { return nil }
                let unit = credits.unit.map { $0.rawValue + " " } ?? ""
                return Diagnostic(
                    code,
                    "\(credits.count) \(unit)credits are \(credits.count < usual.lowerBound ? "few" : "many") "
                        + "for a program that gives a \(award.rawValue)",
                    at: SourceLocation(path: school.path, origin),
                    label: "expected \(usual.lowerBound) to \(usual.upperBound)",
                    help: "compare the number and its unit with the page")
            }
        }
    }

    /// Credits that leave out only what is probably a slip. Assumptions of this project, wide on purpose: a
    /// completion program may count only its own part.
    private static func usualCredits(_ award: Award, _ unit: Credits.Unit?) -> ClosedRange<Int>? {
        let semester: ClosedRange<Int>
        switch award {
        case .course: semester = 1...30
        case .certificate, .diploma: semester = 1...90
        case .associate: semester = 15...130
        case .bachelor: semester = 20...220
        case .postBaccalaureateCertificate, .postMasterCertificate: semester = 1...90
        case .master: semester = 20...130
        case .doctorate: semester = 20...300
        }
        // Three quarter credits are two semester credits.
        switch unit {
        case .semester: return semester
        case .quarter, nil: return semester.lowerBound...(semester.upperBound * 3 / 2)
        case .clockHour: return nil
        }
    }
}
