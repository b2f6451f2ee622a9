package import Diagnostics

/// A row agrees with the file it belongs to. Found by `accredit claims`.
package enum ClaimConflictRule: LintRule {
    package static let code = DiagnosticCode.claimConflict
    package static let rationale = """
        Two pages that disagree are both kept; what a person wrote is never overwritten.
        """
    package static let remedy = """
        Decide which one is right and edit the file, or record the row with its own source.
        """
    package static let failing: [LintExample] = [
        .described(
            "A row says `associate` for a program that the file calls a certificate, both from one page.")
    ]
    package static let passing: [LintExample] = [
        .described("A row that says what the file says, or more.")
    ]
}
