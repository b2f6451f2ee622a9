package import Diagnostics

/// Findings for people: what is wrong, the line with a caret under the place, how to mend it.
package enum DiagnosticTextReport {
    /// One finding by itself.
    ///
    /// - Parameter file: the file it is in, if it could be read.
    package static func text(_ diagnostic: Diagnostic, file: SourceFile?) -> String {
        FindingDrawing(
            diagnostic: diagnostic, file: { $0 == diagnostic.location.path ? file : nil }, style: .plain,
            pointsFurther: false
        ).text
    }

    /// All findings of a run; the first of each kind says where to read more.
    static func text(_ report: FindingReport, style: TextStyle) -> String {
        var seen: Set<DiagnosticCode> = []
        return report.findings.map { diagnostic in
            FindingDrawing(
                diagnostic: diagnostic, file: report.file, style: style,
                pointsFurther: seen.insert(diagnostic.code).inserted
            ).text
        }.joined(separator: "\n")
    }

    /// One finding on one line: `path:line:col: severity[CODE] message`.
    package static func line(_ diagnostic: Diagnostic) -> String {
        "\(FindingText.place(diagnostic.location)): \(FindingText.title(diagnostic)) "
            + "\(FindingText.of(diagnostic.message))\n"
    }

    /// How many findings there were: the line that goes to the error stream.
    package static func summary(_ report: FindingReport) -> String {
        let files = TextLayout.count(report.paths.count, "file")
        let suppressed = report.suppressed == 0 ? "" : ", \(report.suppressed) suppressed"
        guard !report.findings.isEmpty else { return "no findings in \(files)\(suppressed)\n" }
        var counts = [
            TextLayout.count(report.count(.error), "error"),
            TextLayout.count(report.count(.warning), "warning"),
        ]
        if report.count(.info) > 0 { counts.append(TextLayout.count(report.count(.info), "info")) }
        let touched = Set(report.findings.map(\.location.path)).count
        return "\(counts.joined(separator: ", ")) in \(touched) of \(files)\(suppressed)\n"
    }
}
