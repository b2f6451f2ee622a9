package import Diagnostics

/// A file holds one document. Found when it is read.
package enum DocumentCountRule: LintRule {
    package static let code = DiagnosticCode.unexpectedDocumentCount
    package static let rationale = """
        A second document behind `---` is easily overlooked, by people and by tools that only read the \
        first. Here every document is checked, and only the first counts.
        """
    package static let remedy = """
        Give each document a file of its own.
        """
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            ---
            ⟦institution: second-college
            name: Second College⟧
            """)
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
