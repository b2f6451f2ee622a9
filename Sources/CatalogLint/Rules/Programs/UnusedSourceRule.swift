package import Diagnostics

/// Every source that a file describes is named by something. Found when the file is read.
package enum UnusedSourceRule: LintRule {
    package static let code = DiagnosticCode.unusedSource
    package static let rationale = """
        A source that nothing rests on is mostly one that somebody forgot to name where its facts stand: \
        these then carry another page's date.
        """
    package static let remedy = "Name it with `source:` at the facts that come from it, or remove it."
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
              ⟦agency⟧: {url: "https://agency.example/directory", read: 2026-01-15}
            source: page
            """)
    ]
    package static let passing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            sources:
              page: {url: "https://college.example/catalog", read: 2026-01-15}
              agency: {url: "https://agency.example/directory", read: 2026-01-15}
            source: page
            accreditations: [{agency: ACCJC, status: accredited, source: agency}]
            """)
    ]
}
