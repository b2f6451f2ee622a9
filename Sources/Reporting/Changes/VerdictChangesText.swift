import Catalog
import Eligibility
import RuleTesting

/// What a change of rules or programs changes, for people.
package enum VerdictChangesText {
    package static func text(_ report: VerdictChangesReport, width: Int = 80) -> String {
        var text = TextLayout.paragraph(VisibleText.of(report.summary), width: width)
        text += TextLayout.paragraph(VisibleText.of(report.who), width: width)
        for group in report.groups {
            let key = group.key
            text += "\n"
            text += TextLayout.paragraph(
                VisibleText.of(
                    "\(key.credential): \(key.words.joined(separator: " -> ")), "
                        + "\(TextLayout.count(group.members.count, "program")), "
                        + VerdictChangesReport.words(key.cause)),
                width: width)
            for condition in key.conditions {
                text += TextLayout.paragraph(
                    VisibleText.of(VerdictChangesReport.words(condition)), first: "  by ", width: width)
                text += TextLayout.paragraph(
                    VisibleText.of(FindingText.place(condition.location)), first: "     ", width: width)
            }
            let shown = group.members.prefix(report.limit ?? group.members.count)
            for change in shown { text += self.text(change, width) }
            if shown.count < group.members.count {
                text += "  and \(group.members.count - shown.count) more by the limit\n"
            }
        }
        for (heading, names) in report.others {
            text += "\n\(heading)\n"
            for name in names.prefix(report.limit ?? names.count) {
                text += TextLayout.paragraph(VisibleText.of(name), first: "  ", width: width)
            }
            if let limit = report.limit, limit < names.count {
                text += "  and \(names.count - limit) more by the limit\n"
            }
        }
        return text
    }

    private static func text(_ change: VerdictChanges.Change, _ width: Int) -> String {
        let name = "\(change.id) (\(change.after.institution.name), \(change.after.program.name))"
        var text = TextLayout.paragraph(VisibleText.of(name), first: "  - ", width: width)
        let (was, now) = VerdictChangesReport.reasons(change)
        for (word, reasons) in [("was: ", was), ("now: ", now)] {
            for reason in reasons {
                text += TextLayout.paragraph(VisibleText.of(reason), first: "      \(word)", width: width)
            }
        }
        return text
    }
}
