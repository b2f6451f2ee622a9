package import Diagnostics

/// A file says something. Found when it is read.
package enum EmptyDocumentRule: LintRule {
    package static let code = DiagnosticCode.emptyDocument
    package static let rationale = """
        A file that was emptied by mistake looks like one that was never written: its school would vanish \
        from every list without anybody noticing.
        """
    package static let remedy = """
        Write the file, or remove it.
        """
    package static let failing: [LintExample] = [
        .wholeSchool("⟦⟧# Example College: still to be written")
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            # Example College
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """)
    ]
}
