package import Diagnostics

/// Findings for programs. Lines and columns count from 1, columns in Unicode scalars; bytes from 0.
package enum DiagnosticJSONReport {
    private struct Report: Encodable {
        var tool = "accredit"
        var columns = "unicode-scalars, from 1"
        var summary: Summary
        var findings: [Finding]
    }

    private struct Summary: Encodable {
        var errors: Int
        var warnings: Int
        var infos: Int
        var files: Int
    }

    private struct Finding: Encodable {
        var rule: String
        var name: String
        var severity: String
        var message: String
        var path: String
        var range: OrNull<Range>
        var related: [Related]
        var help: OrNull<String>
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
    package static func text(_ diagnostics: [Diagnostic], files: Int) -> String {
        func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }
        let findings = diagnostics.map { diagnostic in
            Finding(
                rule: diagnostic.code.id, name: diagnostic.code.name, severity: diagnostic.severity.rawValue,
                message: diagnostic.message, path: diagnostic.location.path,
                range: OrNull(diagnostic.location.span.map(Range.init)),
                related: diagnostic.notes.map {
                    Related(
                        message: $0.message, path: $0.location.path,
                        range: OrNull($0.location.span.map(Range.init)))
                },
                help: OrNull(diagnostic.help ?? diagnostic.label))
        }
        return JSONText.encode(
            Report(
                summary: Summary(
                    errors: count(.error), warnings: count(.warning), infos: count(.info), files: files),
                findings: findings))
    }
}
