import Diagnostics

/// Findings for programs. Lines and columns count from 1, columns in Unicode scalars; bytes from 0.
enum DiagnosticJSONReport {
    private struct Report: Encodable {
        var tool = "accredit"
        var version: String
        var on: OrNull<String>
        var columns = "unicode-scalars, from 1"
        var summary: Summary
        var findings: [Finding]
    }

    private struct Summary: Encodable {
        var errors: Int
        var warnings: Int
        var infos: Int
        var suppressed: Int
        var files: Int
    }

    private struct Finding: Encodable {
        var rule: String
        var name: String
        var severity: String
        var message: String
        var path: String
        var documentPath: OrNull<String>
        var range: OrNull<Range>
        var related: [Related]
        var help: OrNull<String>
        var fingerprint: String

        init(_ diagnostic: Diagnostic, fingerprint: String) {
            rule = diagnostic.code.id
            name = diagnostic.code.name
            severity = diagnostic.severity.rawValue
            message = diagnostic.message
            path = diagnostic.location.path
            documentPath = OrNull(diagnostic.documentPath.map(FindingText.of))
            range = OrNull(diagnostic.location.span.map(Range.init))
            related = diagnostic.notes.map {
                Related(
                    message: $0.message, path: $0.location.path,
                    range: OrNull($0.location.span.map(Range.init)))
            }
            help = OrNull(diagnostic.help ?? diagnostic.label)
            self.fingerprint = fingerprint
        }
    }

    private struct Related: Encodable {
        var message: String
        var path: String
        var range: OrNull<Range>
    }

    private struct Range: Encodable {
        struct Place: Encodable {
            var line: Int
            var column: Int
            var byte: Int
        }

        var start: Place
        var end: Place

        init(_ span: SourceSpan) {
            start = Place(line: span.start.line, column: span.start.column, byte: span.start.byte)
            end = Place(line: span.end.line, column: span.end.column, byte: span.end.byte)
        }
    }

    /// One document with all findings.
    static func text(_ report: FindingReport) throws(JSONText.Failure) -> String {
        try JSONText.encode(
            Report(
                version: report.version, on: OrNull(report.day),
                summary: Summary(
                    errors: report.count(.error), warnings: report.count(.warning),
                    infos: report.count(.info), suppressed: report.suppressed, files: report.paths.count),
                findings: zip(report.findings, report.fingerprints).map(Finding.init)))
    }
}
