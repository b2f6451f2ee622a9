import Diagnostics
import FoundationEssentials
import Reporting
import Testing

@Suite("Findings for programs") struct DiagnosticJSONTests {
    @Test("without any are one valid document")
    func empty() throws {
        #expect(
            try FindingFormat.json.text(
                of: FindingReport(findings: [], paths: ["a", "b", "c"], version: "1.2.3"))
                    == """
                    {
                      "columns" : "unicode-scalars, from 1",
                      "findings" : [

                      ],
                      "on" : null,
                      "summary" : {
                        "errors" : 0,
                        "files" : 3,
                        "infos" : 0,
                        "suppressed" : 0,
                        "warnings" : 0
                      },
                      "tool" : "accredit",
                      "version" : "1.2.3"
                    }

                    """)
    }

    @Test("keep places, notes and help; what is not known is null")
    func whole() throws {
        let span = SourceSpan(
            start: .init(line: 2, column: 8, byte: 15), end: .init(line: 2, column: 10, byte: 17))
        var finding = Diagnostic(
            .unknownValue, "`NO` \"x\"", at: Diagnostics.SourceLocation(path: "a.yaml", span: span),
            notes: [.init("there", at: Diagnostics.SourceLocation(path: "b.yaml"))], help: "mend it")
        finding.documentPath = "location.state"
        let other = Diagnostic(
            .unreadableFile, "gone", at: Diagnostics.SourceLocation(path: "c.yaml"), severity: .info)
        let report = FindingReport(
            findings: [finding, other], paths: ["a.yaml", "c.yaml"], suppressed: 4, day: "2026-11-23",
            version: "1.2.3")
        #expect(
            try FindingFormat.json.text(of: report) == """
                {
                  "columns" : "unicode-scalars, from 1",
                  "findings" : [
                    {
                      "document_path" : "location.state",
                      "fingerprint" : "\(fingerprint("S104", "a.yaml", "location.state")):1",
                      "help" : "mend it",
                      "message" : "`NO` \\"x\\"",
                      "name" : "unknown-value",
                      "path" : "a.yaml",
                      "range" : {
                        "end" : {
                          "byte" : 17,
                          "column" : 10,
                          "line" : 2
                        },
                        "start" : {
                          "byte" : 15,
                          "column" : 8,
                          "line" : 2
                        }
                      },
                      "related" : [
                        {
                          "message" : "there",
                          "path" : "b.yaml",
                          "range" : null
                        }
                      ],
                      "rule" : "S104",
                      "severity" : "error"
                    },
                    {
                      "document_path" : null,
                      "fingerprint" : "\(fingerprint("M905", "c.yaml", "")):1",
                      "help" : null,
                      "message" : "gone",
                      "name" : "unreadable-file",
                      "path" : "c.yaml",
                      "range" : null,
                      "related" : [

                      ],
                      "rule" : "M905",
                      "severity" : "info"
                    }
                  ],
                  "on" : "2026-11-23",
                  "summary" : {
                    "errors" : 1,
                    "files" : 2,
                    "infos" : 1,
                    "suppressed" : 4,
                    "warnings" : 0
                  },
                  "tool" : "accredit",
                  "version" : "1.2.3"
                }

                """)
    }

    /// What a fingerprint is made of.
    private func fingerprint(_ parts: String...) -> String {
        Fingerprint.of(Array(parts.joined(separator: "\0").utf8))
    }

    private struct Document: Decodable {
        struct Finding: Decodable {
            var message: String
            var path: String
        }

        var findings: [Finding]
    }

    @Test("stay valid JSON whatever stands in them", arguments: hostileTexts)
    func hostile(text: String) throws {
        let finding = Diagnostic(.wrongType, text, at: Diagnostics.SourceLocation(path: text))
        let document = try FindingFormat.json.text(of: FindingReport(findings: [finding], paths: [text]))
        let read = try JSONDecoder().decode(Document.self, from: Data(document.utf8))
        #expect(read.findings.map(\.message) == [text])
        #expect(read.findings.map(\.path) == [text])
    }
}
