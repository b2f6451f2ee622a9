package import Matching
import Parallel

/// A listing as a Markdown page: a table for each group.
package enum ListingMarkdown {
    /// - Parameter jobs: how many programs are explained at the same time; the text is the same for any number.
    package static func text(
        _ listing: Listing, _ view: ListingView = ListingView(),
        columns: [ListingColumn] = ListingColumn.usual, jobs: Int = 1
    ) -> String {
        var text = "## \(MarkdownText.literal(ListingNotes.title(listing)))\n"
        let shown = view.grouping == .program ? listing.entries(view) : []
        let bundles = listing.bundles(view)
        for group in Listing.Group.allCases where view.only == nil || view.only == group {
            text += "\n### \(MarkdownText.literal(ListingNotes.heading(group, listing)))\n"
            let members = shown.filter { $0.group == group }
            if !members.isEmpty {
                text += "\n" + MarkdownText.heading(columns.map(name) + ["remarks"])
                text += members.map(jobs: jobs) { MarkdownText.row(cells($0, columns)) }.joined()
            }
            let lines = bundles.filter { $0.group == group }
            if !lines.isEmpty {
                let heading = BundleText.heading(view.grouping)
                text += "\n" + MarkdownText.heading(heading)
                text += lines.map { MarkdownText.row(BundleText.cells($0)) }.joined()
            }
        }
        let starred = columns.contains(.duration) && shown.contains(where: \.duration.byAwardLevel)
        let notes = ListingNotes.footer(listing, view, starred: starred)
        return text + "\n" + notes.map { "- \(MarkdownText.literal($0))\n" }.joined()
    }

    private static func name(_ column: ListingColumn) -> String {
        column.rawValue.split(separator: "_").joined(separator: " ")
    }

    private static func cells(_ entry: Listing.Entry, _ columns: [ListingColumn]) -> [String] {
        ListingColumn.words(columns, entry) + [ListingRemarks.lines(entry).joined(separator: "; ")]
    }
}
