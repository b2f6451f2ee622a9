import Diagnostics
import FoundationEssentials
import Reporting
import Testing

@Suite("The fingerprint of a finding") struct FingerprintTests {
    private struct Document: Decodable {
        struct Finding: Decodable { var fingerprint: String }
        var findings: [Finding]
    }

    /// Of one finding at the first `NO` of a text.
    private func fingerprint(
        _ text: String, path: String = "a.yaml", message: String = "wrong", code: DiagnosticCode = .wrongType,
        documentPath: String? = nil
    ) throws -> String {
        var finding = Diagnostic(
            code, message,
            at: Diagnostics.SourceLocation(path: path, span: try ReportingTests.span("NO", in: text)))
        finding.documentPath = documentPath
        let report = FindingReport(
            findings: [finding], files: [SourceFile(path: path, text: text)], paths: [path])
        let json = try FindingFormat.json.text(of: report)
        let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        return try #require(document.findings.first).fingerprint
    }

    @Test("stays when lines before it, its indentation or line ends change")
    func stays() throws {
        let first = try fingerprint("state: NO\n")
        #expect(try fingerprint("# more\nname: A\n\tstate: NO  \n") == first)
        #expect(try fingerprint("\u{FEFF}state: NO\r\n") == first)
        // Where the place in the document is known, the line may change too.
        let placed = try fingerprint("state: NO\n", documentPath: "location.state")
        #expect(try fingerprint("{city: x, state: NO}\n", documentPath: "location.state") == placed)
    }

    @Test("changes with the line, the file, the code and the place in the document, not with the message")
    func changes() throws {
        let all = try [
            fingerprint("state: NO"), fingerprint("stat: NO"), fingerprint("state: NO", path: "b.yaml"),
            fingerprint("state: NO", code: .badFormat),
            fingerprint("state: NO", documentPath: "state"), fingerprint("state: NO", documentPath: "stat"),
        ]
        #expect(Set(all).count == all.count)
        #expect(try fingerprint("state: NO", message: "wronger") == all[0])
    }
}
