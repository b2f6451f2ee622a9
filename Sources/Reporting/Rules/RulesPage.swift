import CatalogLint
import Diagnostics

/// Rules as Markdown: docs/rules.md, and what code scanning shows beside a finding.
package enum RulesPage {
    private static let layers: [(letter: String, heading: String)] = [
        ("Y", "YAML"), ("S", "Shape of files"), ("P", "Programs"), ("A", "Accreditation"),
        ("R", "Rules of credentials"), ("X", "Across files"), ("I", "Rows that are taken in"),
        ("T", "Tests of rules"),
        ("M", "The run itself"),
    ]

    /// The page of all rules.
    package static func markdown() -> String {
        """
        # What the linter finds

        This page is written by `accredit explain --format markdown`, from the files of the rules themselves; every \
        example on it is tested. In a terminal, `accredit explain CODE` shows one rule.

        A finding is silenced by a comment on its line or the line before it: `# lint: ignore[CODE] -- reason`.

        | id | severity | name | what it finds |
        | --- | --- | --- | --- |
        \(RuleText.all.map(row).joined(separator: "\n"))
        \(layers.map(section).joined())
        """
    }

    /// Some rules.
    package static func markdown(_ rules: [RuleText]) -> String {
        rules.map(entry).joined(separator: "\n")
    }

    /// A rule without its heading.
    static func body(of rule: RuleText) -> String {
        var text = "\(rule.summary) Severity: \(rule.severity).\n"
        if let rationale = rule.rationale { text += "\n**Why.** \(rationale)\n" }
        if let remedy = rule.remedy { text += "\n**How to mend it.** \(remedy)\n" }
        if let asking = rule.asking { text += "\n**How to ask for it.** `\(asking)`\n" }
        return text + examples("Found", rule.failing) + examples("Not found", rule.passing)
    }

    private static func section(_ layer: (letter: String, heading: String)) -> String {
        let rules = RuleText.all.filter { $0.code.id.hasPrefix(layer.letter) }
        return "\n## \(layer.heading)\n\n" + markdown(rules)
    }

    private static func entry(_ rule: RuleText) -> String {
        "### \(rule.code.id) \(rule.code.name)\n\n" + body(of: rule)
    }

    private static func row(_ rule: RuleText) -> String {
        let summary = rule.summary.replacing("|", with: "\\|")
        return
            "| [\(rule.code.id)](#\(anchor(of: rule.code))) | \(rule.severity) | \(rule.code.name) | \(summary) |"
    }

    /// The address that GitHub and GitLab give a heading: letters, digits and hyphens.
    static func anchor(of code: DiagnosticCode) -> String {
        "\(code.id) \(code.name)".lowercased().replacing(" ", with: "-").filter {
            $0.isLetter || $0.isNumber || $0 == "-"
        }
    }

    private static func examples(_ heading: String, _ examples: [LintExample]) -> String {
        guard !examples.isEmpty else { return "" }
        return examples.enumerated().map { index, example in
            let note = example.note.map { " " + $0 } ?? ""
            let lines = ExampleText.lines(example, width: 110)
            guard !lines.isEmpty else { return "\n\(heading):\(note)\n" }
            return "\n\(heading):\(note)\n\n```text\n\(lines.joined(separator: "\n"))\n```\n"
        }.joined()
    }
}
