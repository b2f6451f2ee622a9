import CatalogLoading
package import RuleTesting

/// Tests to paste, with a note on what no facts were found for.
package enum MissingTestsText {
    package static func text(_ missing: MissingTests, of rule: RuleTestReport.Rule) -> String {
        guard !missing.rows.isEmpty || !missing.notFound.isEmpty else { return "" }
        var text = "# \(rule.path): the verdicts are what it answers today.\n"
        text += "# Read the text that the rule cites, and correct what it says otherwise.\n"
        for row in missing.rows {
            text += "  - " + row.text.replacing("\n", with: "\n    ") + "\n"
        }
        for entry in missing.notFound {
            let outcomes = entry.outcomes.map { RuleTest.Outcome($0).rawValue }.joined(separator: ", ")
            text += "# no facts were found for: \(entry.edition)/\(entry.route), \(entry.name): \(outcomes)\n"
        }
        return text
    }
}
