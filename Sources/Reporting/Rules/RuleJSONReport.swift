import CatalogLint
import Diagnostics

/// Rules for programs: docs/schema/explain.schema.json.
package enum RuleJSONReport {
    private struct Report: Encodable {
        var rules: [Rule]
    }

    private struct Rule: Encodable {
        var id: String
        var name: String
        var severity: String
        var isOptIn: Bool
        var summary: String
        var rationale: OrNull<String>
        var remedy: OrNull<String>
        var failing: [Example]
        var passing: [Example]
        var ignore: OrNull<String>
    }

    private struct Example: Encodable {
        var note: OrNull<String>
        var files: [File]
    }

    private struct File: Encodable {
        struct Place: Encodable {
            var line: Int
            var column: Int
        }

        struct Span: Encodable {
            var start: Place
            var end: Place
        }

        var path: String
        /// The whole file.
        var text: String
        var found: [Span]
    }

    package static func text(_ rules: [RuleText]) throws(JSONText.Failure) -> String {
        try JSONText.encode(
            Report(
                rules: rules.map { rule in
                    Rule(
                        id: rule.code.id, name: rule.code.name, severity: rule.code.severity.rawValue,
                        isOptIn: rule.code.isOptIn, summary: rule.summary,
                        rationale: OrNull(rule.rationale), remedy: OrNull(rule.remedy),
                        failing: rule.failing.map(example), passing: rule.passing.map(example),
                        ignore: OrNull(rule.ignoring?.comment))
                }))
    }

    private static func example(_ example: LintExample) -> Example {
        Example(
            note: OrNull(example.note ?? example.bytes?.shown),
            files: example.files.map { file in
                let marked = MarkedExample(file.head + file.text)
                return File(
                    path: file.path, text: marked.text,
                    found: marked.spans.map {
                        .init(
                            start: .init(line: $0.start.line, column: $0.start.column),
                            end: .init(line: $0.end.line, column: $0.end.column))
                    })
            })
    }
}
