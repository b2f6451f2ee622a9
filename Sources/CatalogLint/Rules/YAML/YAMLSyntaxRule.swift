package import Diagnostics

/// A file is well-formed YAML. Found when it is parsed.
package enum YAMLSyntaxRule: LintRule {
    package static let code = DiagnosticCode.yamlSyntax
    package static let rationale = """
        Behind such a place nothing of the file can be read, so none of its programs is found. The finding \
        names the place where the fault was made where that can be told, and not only the one where reading \
        came to its end.
        """
    package static let remedy = """
        Look at the place and at the line before it. A text with `: `, `#`, or brackets in it goes into \
        quotes as a whole; a single quote inside single quotes is written twice.
        """
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College⟦:⟧ Main Campus
            """),
        .school("location: {city: Livonia, state: MI⟦]⟧"),
        .school("other_names: ['Dean'⟦s⟧ College']"),
        .school("other_names: [⟦\"⟧Example Academy]\nwebsite: \"https://college.example\""),
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: "Example College: Main Campus"
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
            source: page
            """),
        .school("other_names: ['Dean''s College']"),
    ]
}
