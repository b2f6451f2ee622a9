import Catalog
import Eligibility
import RuleTesting

/// What a change of rules or programs changes, as a comment on a pull request.
package enum VerdictChangesMarkdown {
    package static func text(_ report: VerdictChangesReport) -> String {
        var text = "## \(MarkdownText.literal("accredit diff: " + report.summary))\n\n"
        text += MarkdownText.literal(report.who) + "\n"
        for group in report.groups {
            let key = group.key
            let heading =
                "\(key.credential): \(key.words.joined(separator: " → ")) "
                + "(\(TextLayout.count(group.members.count, "program")), \(VerdictChangesReport.words(key.cause)))"
            text += "\n### \(MarkdownText.literal(heading))\n\n"
            for condition in key.conditions {
                text +=
                    "- \(MarkdownText.literal(VerdictChangesReport.words(condition))) "
                    + "(\(MarkdownText.literal(FindingText.place(condition.location))))\n"
            }
            if !key.conditions.isEmpty { text += "\n" }
            text += MarkdownText.heading(["program", "was", "now"])
            let shown = group.members.prefix(report.limit ?? group.members.count)
            for change in shown {
                let (was, now) = VerdictChangesReport.reasons(change)
                text += MarkdownText.row([
                    "\(change.id) (\(change.after.institution.name), \(change.after.program.name))",
                    was.joined(separator: "; "), now.joined(separator: "; "),
                ])
            }
            if shown.count < group.members.count {
                text += "\nand \(group.members.count - shown.count) more by the limit\n"
            }
        }
        for (heading, names) in report.others {
            text += "\n### \(MarkdownText.literal("\(heading): \(names.count)"))\n\n"
            for name in names.prefix(report.limit ?? names.count) {
                text += "- \(MarkdownText.literal(name))\n"
            }
            if let limit = report.limit, limit < names.count {
                text += "\nand \(names.count - limit) more by the limit\n"
            }
        }
        return text
    }
}
