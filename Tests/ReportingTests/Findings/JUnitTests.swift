import Diagnostics
import Reporting
import Testing

@Suite("Findings as JUnit's XML") struct JUnitTests {
    @Test("are a test case for each file, whether or not there is anything in it")
    func whole() throws {
        #expect(
            try FindingFormat.junit.text(of: try SampleFindings.report()) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites tests="4" failures="1" errors="1">
                  <testsuite name="accredit lint" tests="4" failures="1" errors="1" skipped="0">
                    <testcase classname="accredit.lint" name="Programs/bay.yaml" file="Programs/bay.yaml"/>
                    <testcase classname="accredit.lint" name="Programs/link.yaml" file="Programs/link.yaml">
                      <error message="the link leads nowhere" type="unreadable-file">
                Programs/link.yaml: error[M905] the link leads nowhere
                </error>
                    </testcase>
                    <testcase classname="accredit.lint" name="Programs/my lake.yaml" file="Programs/my lake.yaml">
                      <failure message="institution `lake` is defined twice (and 4 more)" type="duplicate-id">
                Programs/my lake.yaml:1:14: error[X401] institution `lake` is defined twice
                Programs/my lake.yaml:2:33: error[S104] `NO` is not a known state
                Programs/my lake.yaml:6:11: warning[A310] the note says too much
                Programs/my lake.yaml:8:9: error[A302] the status ends before it starts
                Programs/my lake.yaml:4:5: info[P209] the source is old
                </failure>
                    </testcase>
                    <testcase classname="accredit.lint" name="Programs/sound.yaml" file="Programs/sound.yaml"/>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test(
        "fail where the run does",
        arguments: [
            (Severity.error, Severity.error, true), (.warning, .error, false), (.warning, .warning, true),
            (.info, .warning, false), (.info, .info, true), (.error, nil, false),
        ] as [(Severity, Severity?, Bool)])
    func failing(severity: Severity, failOn: Severity?, fails: Bool) throws {
        var report = SampleFindings.hostile("x")
        report.findings[0].severity = severity
        report.failOn = failOn
        let text = try FindingFormat.junit.text(of: report)
        #expect(text.contains("failures=\"\(fails ? 1 : 0)\""))
        #expect(text.contains("<failure") == fails)
        #expect(text.contains("<system-out>\nx.yaml:1:1: ") != fails)
    }

    @Test("can't be left by a text of a file", arguments: hostileTexts)
    func hostile(text: String) throws {
        let xml = try FindingFormat.junit.text(of: SampleFindings.hostile(text))
        #expect(xml.unsafeScalars == [])
        #expect(!xml.contains("]]>"))
        #expect(!xml.unicodeScalars.contains("\u{FFFE}") && !xml.unicodeScalars.contains("\u{FFFF}"))
        // Its own tags, and no quote or sign besides those.
        let names = xml.split(separator: "<").map { $0.prefix { $0 != ">" && $0 != " " } }
        #expect(
            names == [
                "?xml", "testsuites", "testsuite", "testcase", "failure", "/failure", "/testcase",
                "/testsuite", "/testsuites",
            ])
        #expect(xml.count { $0 == "\"" } == 4 + 6 + 10 + 6 + 4)
        #expect(!xml.contains("'"))
    }
}
