import CatalogLint
import CatalogLoading
import Diagnostics
import Testing

/// The nine faults that no other tool found, planted in a file of the real format.
@Suite("Nine planted faults") struct NineFaultsTests {
    private static let path = "Programs/CA/ashland-college.yaml"
    private static let text = """
        # Maintained by the catalogue team.
        institution: ashland-college
        name: Ashland College
        unitid: 01234
        location:
          city: Ashland
          state: NO
        sources:
          site: {url: "https://www.ashland-college.example.edu/", as_of: 2025-02-28}
        source: site
        accreditations:
          - agency: ACCJC
            status: accredited
            from: 2018-02-30
            next_review: 2030-10-27
        programs:
          - id: computer-science-ms
            name: Computer Science
            awrad: master
            cip: 51.0710  # 2020 edition
            duration: 2 years
            credits: {count: "36", unit: semester}
            delivery: [hybrid]
            delivery: [on-campus]
            accreditations:
              - agency: CAHIM
                status: accredited
              - agency: CAHIIM
                accredits: him-associate
                status: accredited
                from: 2017-08-26
                to: 2016-01-12

        """

    private var findings: [Diagnostic] { CatalogLinter.lint(school(Self.text, path: Self.path)) }

    @Test(
        "are each found at their line and column",
        arguments: [
            "S101 19:5 a program has no key `awrad` | did you mean `award`?",
            "S104 7:10 `NO` is not a known state | did you mean `CO`?",
            "S105 4:9 `01234` is not a UNITID",
            "Y006 24:5 the key `delivery` stands twice in one mapping",
            "A301 14:11 `from` `2018-02-30` is not in the calendar | that month ends on day 28",
            "X403 26:17 no rule file defines agency `CAHIM` | did you mean `CAHIIM`?",
            "A302 32:13 the status ends (`2016-01-12`) before it starts (`2017-08-26`) | 592 days earlier",
        ])
    func found(finding: String) {
        #expect(findings.map(\.brief).contains(finding))
    }

    @Test("a number in quotes is found where a number is expected")
    func quotedNumber() {
        #expect(findings.map(\.place).contains("S103 22:22"))
    }

    @Test("an end before its start shows both places")
    func bothPlaces() {
        let finding = findings.first { $0.code == .endBeforeStart }
        #expect(
            finding?.notes.map { "\($0.message) \($0.location.span?.start.line ?? 0)" } == [
                "it starts here 31"
            ])
    }

    @Test("a CIP code without quotes keeps its last zero")
    func keptZero() {
        let catalogue = school(Self.text, path: Self.path)
        #expect(catalogue.institutions.count == 1)
        #expect(!catalogue.diagnostics.contains { $0.location.span?.start.line == 20 })
    }

    @Test("are found in one run, in order of place, and nothing else is")
    func nothingElse() {
        let lines = findings.compactMap { $0.location.span?.start.line }
        #expect(lines == lines.sorted())
        #expect(Set(lines).subtracting([4, 7, 14, 19, 20, 22, 24, 26, 32]) == [])
        #expect(findings.allSatisfy { $0.location.path == Self.path && $0.severity == .error })
        #expect(Set(findings.map(\.place)).count == findings.count)
    }
}
