package import Diagnostics

/// It can be told what a row is about. Found by `accredit claims`.
package enum ClaimUnplacedRule: LintRule {
    package static let code = DiagnosticCode.claimUnplaced
    package static let rationale = "A fact in the wrong school's file is worse than one that is missing."
    package static let remedy = """
        Give the row the school's UNITID or its exact name, and the program's id.
        """
    package static let failing: [LintExample] = [
        .described("A row whose school is named as several in the catalogue are.")
    ]
    package static let passing: [LintExample] = [
        .described("A row with a UNITID or with a name that only one school has.")
    ]
}
