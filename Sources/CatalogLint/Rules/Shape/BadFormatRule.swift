package import Diagnostics

/// A value is written the way its key asks for. Found when the file is read.
package enum BadFormatRule: LintRule {
    package static let code = DiagnosticCode.badFormat
    package static let rationale = """
        A date, a code or a length in another form can be misread: 5/4 is a day in May to some and in April \
        to others. What isn't in the form is left unread.
        """
    package static let remedy = """
        Write it in the form that the finding shows.
        """
    package static let failing: [LintExample] = [
        .school("programs: [{id: health, name: Health, duration: ⟦two years⟧}]"),
        .school(
            """
            accreditations: [{agency: ACCJC, status: accredited, from: ⟦5/4/2019⟧}]
            """),
        .school("unitid: ⟦\"17220\"⟧"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            programs: [{id: health, name: Health, duration: 2 years}]
            unitid: "172200"
            """)
    ]
}
