package import Diagnostics

/// A file has no tags and no directives. Found when it is parsed.
package enum TagOrDirectiveRule: LintRule {
    package static let code = DiagnosticCode.tagOrDirective
    package static let rationale = """
        A tag asks the reader to make something else of a value, a directive changes the language of the \
        file. The format needs neither, and what they do differs between readers.
        """
    package static let remedy = """
        Remove them. A text that begins with `!` or `%` goes into quotes.
        """
    package static let failing: [LintExample] = [
        .school("other_names: [⟦!old⟧ Example]"),
        .wholeSchool(
            """
            ⟦%YAML 1.2⟧
            ---
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """),
    ]
    package static let passing: [LintExample] = [
        .school("other_names: [\"!Example\"]")
    ]
}
