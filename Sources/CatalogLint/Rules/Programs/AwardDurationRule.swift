import Catalog
package import CatalogLoading
package import Dates
package import Diagnostics

/// The length of study is one that the award can have.
package enum AwardDurationRule: CatalogueRule {
    package static let code = DiagnosticCode.awardDuration
    package static let rationale = """
        How long it takes is what students ask first. A slip between weeks, months and years gives them a \
        wrong answer that looks like a right one.
        """
    package static let remedy = """
        Compare the length with the page, and its unit. Where the page really says so, keep it and add an \
        ignore comment with the reason.
        """
    package static let failing: [LintExample] = [
        .school(
            """
            programs:
              - id: coding-certificate
                name: Coding
                award: certificate
                duration: ⟦8 years⟧
            """),
        .school(
            """
            programs:
              - id: him-bs
                name: Health Information Management
                award: bachelor
                duration: ⟦12 months⟧
                admission: {education: diploma}
            """),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs:
              - id: coding-certificate
                name: Coding
                award: certificate
                duration: 8 months
            """),
        .school(
            """
            programs:
              - id: him-completion-bs
                name: Health Information Management, completion
                award: bachelor
                duration: 12 months
                admission: {education: associate}
            """,
            note: "A degree completion builds on an associate degree."),
    ]

    package static func check(_ catalogue: Catalogue, on today: Day?) -> [Diagnostic] {
        catalogue.institutions.findings { school in
            school.programs.finding { program in
                guard let award = program.award.value, case .known(let length, let origin) = program.length,
                    let months = length.months
                else { return nil }
                let usual = usualMonths(award, admission: program.admission.education.value)
                guard months.atMost < usual.lowerBound || usual.upperBound < months.atLeast else {
                    return nil
                }
                return Diagnostic(
                    code,
                    "`\(length.stated)` is \(months.atMost < usual.lowerBound ? "short" : "long") for a "
                        + "program that gives a \(award.rawValue)",
                    at: SourceLocation(path: school.path, origin),
                    label: "expected \(usual.lowerBound) to \(usual.upperBound) months",
                    help: "compare it with the page: weeks, months or years?")
            }
        }
    }

    /// Months that leave out only what is probably a slip. Assumptions of this project, wide on purpose: part-time
    /// and accelerated study are no errors.
    private static func usualMonths(_ award: Award, admission: EducationLevel?) -> ClosedRange<Int> {
        switch award {
        case .course: 0...24
        case .certificate, .diploma, .postBaccalaureateCertificate, .postMasterCertificate: 0...60
        case .associate: 9...72
        // Only who brings credits along can finish a bachelor's program in less than two years.
        case .bachelor: (admission?.implies(.associate) == false ? 24 : 6)...120
        case .master: 6...84
        case .doctorate: 18...144
        }
    }
}
