import CatalogLint
import CatalogLoading
import Diagnostics
import LintProbe
import TestSupport
import Testing

/// The nine faults that no other tool found, planted in a file of the real format.
@Suite("Nine planted faults") struct NineFaultsTests {
    private static let path = "Programs/CA/ashland-college.yaml"

    /// The file as somebody wrote it who made no mistake.
    private static let clean = """
        # Maintained by the catalogue team.
        institution: ashland-college
        name: Ashland College
        unitid: "012345"
        location:
          city: Ashland
          state: CA
        sources:
          site: {url: "https://www.ashland-college.edu/", as_of: 2025-02-28}
        source: site
        accreditations:
          - agency: ACCJC
            status: accredited
            from: 2018-02-28
            next_review: 2030-10-27
        programs:
          - id: computer-science-ms
            name: Computer Science
            award: master
            cip: "11.0710"  # 2020 edition
            duration: 2 years
            credits: {count: 36, unit: semester}
            delivery: [hybrid]
            note: In the evening.
          - id: health-information-as
            name: Health Information
            award: associate
            accreditations:
              - agency: CAHIIM
                status: accredited
              - agency: CAHIIM
                accredits: him-associate
                status: accredited
                from: 2014-08-26
                to: 2016-01-12

        """

    /// What was written, and what a slip made of it; the last occurrence is the one.
    private static let slips: [(right: String, wrong: String)] = [
        ("unitid: \"012345\"", "unitid: 01234"), ("state: CA", "state: NO"), ("2018-02-28", "2018-02-30"),
        ("award: master", "awrad: master"), ("cip: \"11.0710\"", "cip: 11.0710"),
        ("count: 36", "count: \"36\""), ("note: In the evening.", "delivery: [on-campus]"),
        ("- agency: CAHIIM\n        status", "- agency: CAHIM\n        status"),
        ("from: 2014-08-26", "from: 2017-08-26"),
    ]

    private static let faulty = slips.reduce(clean) { $0.replacing($1.right, with: $1.wrong) }

    private func findings(_ text: String) -> [Diagnostic] {
        let files = soundRules + [SourceFile(path: Self.path, text: text)]
        return CatalogLinter.lint(Catalogue(files, inspect: CatalogLinter.inspect))
    }

    @Test("are found in one run, each once at its line and column, and nothing else is")
    func faulty() {
        #expect(
            findings(Self.faulty).map(\.brief) == [
                "Y014 4:9 `unitid` `01234` loses its leading zero to YAML readers that take it for a number",
                "Y013 7:10 `NO` is not a known state, and other YAML readers take it for the boolean false",
                "A301 14:11 `from` `2018-02-30` is not in the calendar | that month ends on day 28",
                "S101 19:5 a program has no key `awrad` | did you mean `award`?",
                "Y015 20:10 `cip` `11.0710` loses its last zero to YAML readers that take it for a number",
                "S103 22:22 `count` is a number, this is a text",
                "Y006 24:5 the key `delivery` stands twice in one mapping",
                "X403 29:17 no rule file defines agency `CAHIM` | did you mean `CAHIIM`?",
                "A302 35:13 the status ends (`2016-01-12`) before it starts (`2017-08-26`) | 592 days earlier",
            ])
        #expect(findings(Self.faulty).allSatisfy { $0.location.path == Self.path && $0.severity == .error })
    }

    @Test("each alone is the only finding", arguments: slips.indices)
    func alone(slip: Int) {
        let (right, wrong) = Self.slips[slip]
        let text = Self.clean.replacing(right, with: wrong)
        #expect(text != Self.clean)
        #expect(findings(text).count == 1)
    }

    @Test("leave a file without findings when they are mended")
    func clean() {
        #expect(findings(Self.clean).map(\.brief) == [])
    }

    @Test("an end before its start shows both places")
    func bothPlaces() {
        let finding = findings(Self.faulty).first { $0.code == .endBeforeStart }
        #expect(
            finding?.notes.map { "\($0.message) \($0.location.span?.start.line ?? 0)" } == [
                "it starts here 34"
            ])
    }
}
