import Diagnostics
import FoundationEssentials
import Reporting
import Testing

@Suite("Findings for programs") struct DiagnosticJSONTests {
    @Test("without any are one valid document")
    func empty() {
        #expect(
            DiagnosticJSONReport.text([], files: 3) == """
                {
                  "columns" : "unicode-scalars, from 1",
                  "findings" : [

                  ],
                  "summary" : {
                    "errors" : 0,
                    "files" : 3,
                    "infos" : 0,
                    "warnings" : 0
                  },
                  "tool" : "accredit"
                }

                """)
    }

    @Test("keep places, notes and help; what is not known is null")
    func whole() {
        let span = SourceSpan(
            start: .init(line: 2, column: 8, byte: 15), end: .init(line: 2, column: 10, byte: 17))
        let text = DiagnosticJSONReport.text(
            [
                Diagnostic(
                    .unknownValue, "`NO` \"x\"", at: Diagnostics.SourceLocation(path: "a.yaml", span: span),
                    notes: [.init("there", at: Diagnostics.SourceLocation(path: "b.yaml"))], help: "mend it"),
                Diagnostic(
                    .unreadableFile, "gone", at: Diagnostics.SourceLocation(path: "c.yaml"), severity: .info),
            ], files: 1)
        #expect(
            text == """
                {
                  "columns" : "unicode-scalars, from 1",
                  "findings" : [
                    {
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
                  "summary" : {
                    "errors" : 1,
                    "files" : 1,
                    "infos" : 1,
                    "warnings" : 0
                  },
                  "tool" : "accredit"
                }

                """)
    }

    private struct Document: Decodable {
        struct Finding: Decodable {
            var message: String
            var path: String
        }

        var findings: [Finding]
    }

    @Test(
        "stay valid JSON whatever stands in them",
        arguments: ["\u{0}", "\u{1B}", "\"", "\\", "\u{2028}", "\u{202E}", "🎓", "\r\n", "</script>"])
    func hostile(text: String) throws {
        let document = DiagnosticJSONReport.text(
            [Diagnostic(.wrongType, text, at: Diagnostics.SourceLocation(path: text))], files: 1)
        let read = try JSONDecoder().decode(Document.self, from: Data(document.utf8))
        #expect(read.findings.map(\.message) == [text])
        #expect(read.findings.map(\.path) == [text])
    }
}
