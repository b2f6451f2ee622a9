import CatalogLint
import CatalogLoading
import Diagnostics
import LintProbe
import Testing

@Suite("The place of a finding in the document") struct DocumentPathTests {
    @Test(
        "names items by what tells them apart",
        arguments: [
            (
                "programs: [{id: hit, name: H, accreditations: [{agency: CAHIIM, status: acredited}]}]",
                "programs[hit].accreditations[CAHIIM].status"
            ),
            ("former_ids: [a, {b: c}]", "former_ids[1]"), ("nmae: x", "nmae"),
            ("location: {city: A, state: NX}", "location.state"),
            ("programs:\n  - name: P\n", "programs[0].name"),
        ])
    func path(rest: String, expected: String) {
        let file = SourceFile(
            path: "Programs/a-college.yaml", text: "institution: a-college\nname: A\nsource: ipeds\n\(rest)\n"
        )
        let findings = CatalogLinter.lint(Catalogue(soundRules + [file], inspect: CatalogLinter.inspect))
        let report = CatalogLinter.report(findings, in: [file], selection: LintSelection(), on: nil)
        #expect(report.findings.map(\.documentPath) == [expected])
    }
}
