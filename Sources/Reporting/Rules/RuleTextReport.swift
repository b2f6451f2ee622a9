import CatalogLint
import Diagnostics

/// Rules for people in a terminal.
package enum RuleTextReport {
    private static let width = 80

    /// All there is to know of one rule.
    package static func text(_ rule: RuleText) -> String {
        var text = TextLayout.paragraph(
            "\(rule.code.id) \(rule.code.name) (\(rule.severity))", width: width)
        text += "\n" + TextLayout.paragraph(rule.summary, width: width)
        if let rationale = rule.rationale { text += section("Why", rationale) }
        if let remedy = rule.remedy { text += section("How to mend it", remedy) }
        text += examples("Found", rule.failing) + examples("Not found", rule.passing)
        if let asking = rule.asking { text += section("How to ask for it", asking) }
        if let ignoring = rule.ignoring {
            text += "\nHow to ignore it\n  \(ignoring.comment)\n"
            text += TextLayout.paragraph(ignoring.sentence, first: "  ", width: width)
        }
        return text
    }

    /// All rules in a table: id, severity, name, what each finds.
    package static func table(_ rules: [RuleText]) -> String {
        let widths = [4, 8, 26, 39]
        let rows = rules.map { rule in
            TextLayout.row(
                [
                    rule.code.id, rule.code.severity.rawValue + (rule.code.isOptIn ? "*" : ""),
                    rule.code.name,
                    rule.summary,
                ], widths: widths, indent: 0)
        }
        let note = rules.contains(where: \.code.isOptIn) ? "* only on request, with --select\n" : ""
        return rows.joined() + "\n" + note + "More on a rule: accredit explain CODE\n"
    }

    private static func section(_ heading: String, _ body: String) -> String {
        "\n\(heading)\n" + TextLayout.paragraph(body, first: "  ", width: width)
    }

    private static func examples(_ heading: String, _ examples: [LintExample]) -> String {
        guard !examples.isEmpty else { return "" }
        let texts = examples.map { example in
            let note = example.note.map { TextLayout.paragraph($0, first: "  ", width: width) } ?? ""
            let lines = ExampleText.lines(example, width: width - 4)
            return note + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
        }
        return "\n\(heading)\n" + texts.joined(separator: "\n")
    }
}
