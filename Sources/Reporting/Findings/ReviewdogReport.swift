import Diagnostics

/// Findings in reviewdog's diagnostic format (rdjson), which it puts into pull requests of many services.
enum ReviewdogReport {
    private struct Report: Encodable {
        var source: Source
        var diagnostics: [Finding]
    }

    private struct Source: Encodable {
        var name: String
        var url: String
    }

    private struct Finding: Encodable {
        var message: String
        var location: Location
        var severity: String
        var code: Code
        var relatedLocations: [Related]?
    }

    private struct Code: Encodable {
        var value: String
        var url: String
    }

    private struct Related: Encodable {
        var message: String
        var location: Location
    }

    private struct Location: Encodable {
        var path: String
        /// Left out for what is wrong with a file as a whole.
        var range: Range?
    }

    private struct Range: Encodable {
        struct Position: Encodable {
            var line: Int
            /// In bytes of UTF-8, from 1; left out of a file whose bytes are not at hand.
            var column: Int?
        }

        var start: Position
        var end: Position
    }

    static func text(_ report: FindingReport) throws(JSONText.Failure) -> String {
        var columns = ByteColumns(report)
        func location(_ location: SourceLocation) -> Location {
            func position(_ place: SourcePosition) -> Range.Position {
                .init(line: place.line, column: columns.column(of: place, in: location.path))
            }
            return Location(
                path: ReportPath.relative(location.path),
                range: location.span.map { Range(start: position($0.start), end: position($0.end)) })
        }
        let findings = report.findings.map { finding in
            let related = finding.notes.map {
                Related(message: FindingText.of($0.message), location: location($0.location))
            }
            return Finding(
                message: FindingText.sentence(finding), location: location(finding.location),
                severity: severity(finding.severity),
                code: Code(value: finding.code.id, url: ProjectAddress.page(of: finding.code)),
                relatedLocations: related.isEmpty ? nil : related)
        }
        return try JSONText.encode(
            Report(source: Source(name: "accredit", url: ProjectAddress.home), diagnostics: findings))
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .info: "INFO"
        }
    }
}
