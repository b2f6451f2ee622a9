package import Diagnostics

/// Two versions of the same lines were made one. Found before the file is parsed.
package enum MergeConflictRule: LintRule {
    package static let code = DiagnosticCode.mergeConflict
    package static let rationale = """
        The markers of an unfinished merge stand around two versions, of which nobody can tell which is \
        meant. The file isn't read, so that neither counts.
        """
    package static let remedy = """
        Keep one version and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.
        """
    package static let failing: [LintExample] = [
        .wholeSchool(
            """
            institution: example-college
            ⟦<<<<<<< HEAD⟧
            name: Example College
            =======
            name: Example University
            >>>>>>> new-name
            """),
        .wholeSchool(
            """
            institution: example-college
            name: Example College
            ⟦=======⟧
            source: ipeds
            """),
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
