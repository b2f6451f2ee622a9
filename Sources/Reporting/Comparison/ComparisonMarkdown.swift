/// Programs side by side as a Markdown page.
package enum ComparisonMarkdown {
    package static func text(_ comparison: ProgramComparison) -> String {
        let count = comparison.ids.count
        var text = "## \(TextLayout.count(count, "program")) side by side, on \(comparison.day)\n"
        for kind in ComparisonRow.Kind.allCases {
            let rows = comparison.rows(kind)
            guard !rows.isEmpty else { continue }
            text += "\n### \(ComparisonTable.title(kind, of: count))\n\n"
            switch kind {
            case .different:
                text += MarkdownText.heading([""] + comparison.ids)
                for row in rows {
                    text += MarkdownText.row([row.name] + row.values.map(ComparisonTable.words))
                }
            case .same:
                text += MarkdownText.heading(["", "all"])
                for row in rows { text += MarkdownText.row([row.name, row.values.first?.words ?? ""]) }
            case .notRecorded:
                text += MarkdownText.literal(rows.map(\.name).joined(separator: ", ")) + "\n"
            }
        }
        return text
    }
}
