import Diagnostics
import FoundationEssentials
import Reporting
import Testing

@Suite("Findings for reviewdog") struct ReviewdogTests {
    private struct Report: Decodable {
        struct Source: Decodable { var name, url: String }
        struct Code: Decodable { var value, url: String }
        struct Position: Decodable {
            var line: Int
            var column: Int?
            var text: String { "\(line):\(column.map(String.init) ?? "-")" }
        }
        struct Range: Decodable {
            var start, end: Position
            var text: String { "\(start.text)-\(end.text)" }
        }
        struct Location: Decodable {
            var path: String
            var range: Range?
        }
        struct Related: Decodable {
            var message: String
            var location: Location
        }
        struct Finding: Decodable {
            var message: String
            var severity: String
            var code: Code
            var location: Location
            var related: [Related]?

            enum CodingKeys: String, CodingKey {
                case related = "related_locations"
                case message, severity, code, location
            }
        }
        var source: Source
        var diagnostics: [Finding]
    }

    private func read(_ report: FindingReport) throws -> Report {
        try JSONDecoder().decode(Report.self, from: Data(try FindingFormat.rdjson.text(of: report).utf8))
    }

    @Test("are its diagnostic format")
    func whole() throws {
        var report = try SampleFindings.report()
        report.findings.removeSubrange(1...)
        #expect(
            try FindingFormat.rdjson.text(of: report) == """
                {
                  "diagnostics" : [
                    {
                      "code" : {
                        "url" : "https://github.com/OWNER/accredit/blob/main/docs/rules.md#x401-duplicate-id",
                        "value" : "X401"
                      },
                      "location" : {
                        "path" : "Programs/my lake.yaml",
                        "range" : {
                          "end" : {
                            "column" : 18,
                            "line" : 1
                          },
                          "start" : {
                            "column" : 14,
                            "line" : 1
                          }
                        }
                      },
                      "message" : "institution `lake` is defined twice",
                      "related_locations" : [
                        {
                          "location" : {
                            "path" : "Programs/bay.yaml",
                            "range" : {
                              "end" : {
                                "column" : 18,
                                "line" : 2
                              },
                              "start" : {
                                "column" : 14,
                                "line" : 2
                              }
                            }
                          },
                          "message" : "first here"
                        }
                      ],
                      "severity" : "ERROR"
                    }
                  ],
                  "source" : {
                    "name" : "accredit",
                    "url" : "https://github.com/OWNER/accredit"
                  }
                }

                """)
    }

    /// Of `location: {city: "東京 🎓", state: NO}` the state is the 33rd character and the 40th byte.
    @Test("have columns in bytes, and no range for a file as a whole")
    func columns() throws {
        let found = try read(try SampleFindings.report()).diagnostics
        #expect(
            found.map { $0.location.range?.text } == [
                "1:14-1:18", "2:40-2:42", "6:11-7:11", "8:9-8:19", "4:5-4:21", nil,
            ])
        #expect(found.map(\.severity) == ["ERROR", "ERROR", "WARNING", "ERROR", "INFO", "ERROR"])
        #expect(found.map { $0.related?.count ?? 0 } == [1, 0, 0, 1, 0, 0])
    }

    @Test(
        "count bytes from where the lines of YAML begin",
        arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
    func lineEnds(_ end: String) throws {
        let text = "é: 1\(end)é: x\(end)"
        let byte = "é: 1\(end)é: ".utf8.count
        let place = SourcePosition(line: 2, column: 4, byte: byte)
        let finding = Diagnostic(.wrongType, "x", at: .init(path: "a", span: .init(start: place, end: place)))
        let report = FindingReport(
            findings: [finding], files: [SourceFile(path: "a", text: text)], paths: ["a"])
        #expect(try read(report).diagnostics.map { $0.location.range?.text } == ["2:5-2:5"])
        // Without the file nobody knows how many bytes its characters have.
        let blind = FindingReport(findings: [finding], paths: ["a"])
        #expect(try read(blind).diagnostics.map { $0.location.range?.text } == ["2:--2:-"])
    }

    @Test("are a document too where there are none")
    func empty() throws {
        #expect(try read(FindingReport(findings: [], paths: ["a"])).diagnostics.isEmpty)
    }

    @Test("hold what a file says as plain words", arguments: hostileTexts)
    func hostile(text: String) throws {
        let found = try read(SampleFindings.hostile(text, count: 2))
        #expect(found.source.name == "accredit")
        #expect(found.diagnostics.count == 2)
        for finding in found.diagnostics {
            let messages = [finding.message] + (finding.related ?? []).map(\.message)
            #expect(messages.allSatisfy { $0.unsafeScalars == [] && !$0.contains("\n") })
        }
    }
}
