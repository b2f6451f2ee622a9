package import Diagnostics

/// A `replaces:` names the standard rule that the file stands in for. Found when the rules are put together.
package enum ReplacesNothingRule: LintRule {
    package static let code = DiagnosticCode.replacesNothing
    package static let rationale = """
        A catalogue's rule that takes a standard rule's place says so. When the id is misspelled both are \
        in force, and which one answers nobody can tell.
        """
    package static let remedy = """
        Write the id of the standard rule, which is also the id of the file's own rule; or leave \
        `replaces:` out.
        """
    package static let failing: [LintExample] = [
        .file(
            "Rules/accreditors/OWN.yaml",
            """
            accreditor: OWN
            replaces: ⟦CAHIM⟧
            name: Own Commission
            reach: programmatic
            sources: {page: {url: "https://agency.example"}}
            source: page
            statuses: {accredited: {counts_as: accredited}}
            """)
    ]
    package static let passing: [LintExample] = [
        .file(
            "Rules/accreditors/own-cahiim.yaml",
            """
            accreditor: CAHIIM
            replaces: CAHIIM
            name: Commission
            reach: programmatic
            sources: {page: {url: "https://agency.example"}}
            source: page
            statuses: {accredited: {counts_as: accredited}}
            """)
    ]
}
