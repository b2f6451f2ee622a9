import Diagnostics
import FoundationEssentials
import Reporting
import Testing

@Suite("Findings for GitLab") struct GitLabTests {
    private struct Finding: Decodable {
        struct Location: Decodable {
            struct Lines: Decodable { var begin, end: Int }
            var path: String
            var lines: Lines
        }
        var description: String
        var checkName: String
        var fingerprint: String
        var severity: String
        var location: Location

        enum CodingKeys: String, CodingKey {
            case checkName = "check_name"
            case description, fingerprint, severity, location
        }
    }

    private func findings(_ report: FindingReport) throws -> [Finding] {
        try JSONDecoder().decode([Finding].self, from: Data(try FindingFormat.gitlab.text(of: report).utf8))
    }

    @Test("are its code quality report")
    func whole() throws {
        var report = try SampleFindings.report()
        report.findings.removeSubrange(1...)
        let fingerprint = Fingerprint.of(
            Array("X401\0Programs/my lake.yaml\0institution: lake".utf8))
        #expect(
            try FindingFormat.gitlab.text(of: report) == """
                [
                  {
                    "check_name" : "X401 duplicate-id",
                    "description" : "institution `lake` is defined twice",
                    "fingerprint" : "\(fingerprint):1",
                    "location" : {
                      "lines" : {
                        "begin" : 1,
                        "end" : 1
                      },
                      "path" : "Programs/my lake.yaml"
                    },
                    "severity" : "major"
                  }
                ]

                """)
    }

    @Test("have the severities GitLab knows, a line and a fingerprint of their own")
    func fields() throws {
        let found = try findings(try SampleFindings.report())
        #expect(found.map(\.severity) == ["major", "major", "minor", "major", "info", "major"])
        #expect(found.map(\.location.lines.begin) == [1, 2, 6, 8, 4, 1])
        #expect(found.map(\.location.lines.end) == [1, 2, 7, 8, 4, 1])
        #expect(Set(found.map(\.fingerprint)).count == 6)
    }

    @Test("are no finding at all as an empty list")
    func empty() throws {
        #expect(try findings(FindingReport(findings: [], paths: ["a"])).isEmpty)
    }

    @Test("hold what a file says as plain words", arguments: hostileTexts)
    func hostile(text: String) throws {
        let found = try findings(SampleFindings.hostile(text, count: 3))
        #expect(found.allSatisfy { $0.description.unsafeScalars == [] && !$0.description.contains("\n") })
        #expect(Set(found.map(\.fingerprint)).count == 3)
    }
}
