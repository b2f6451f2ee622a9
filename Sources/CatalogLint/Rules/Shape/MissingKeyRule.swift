package import Diagnostics

/// What a mapping can't do without is there. Found when the file is read.
package enum MissingKeyRule: LintRule {
    package static let code = DiagnosticCode.missingKey
    package static let rationale = """
        A program without an id can't be named, an accreditation without an agency says nothing. Keys that \
        only add to what is known can always be left out.
        """
    package static let remedy = """
        Add the key that the finding names.
        """
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            ⟦institution⟧: example-college
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """),
        .school("programs: [{⟦name⟧: Health}]"),
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]
}
