import Catalog
package import Matching
import Parallel

/// A listing for people: a heading for each group, then its programs.
package enum ListingTable {
    /// What to show of a listing, and how.
    package struct Style: Sendable {
        /// Columns of the terminal.
        package var width: Int
        package var view: ListingView
        /// What to say of each program, under names; `nil` for the usual columns, which need none.
        package var columns: [ListingColumn]?

        package init(
            width: Int = 80, view: ListingView = ListingView(), columns: [ListingColumn]? = nil
        ) {
            self.width = width
            self.view = view
            self.columns = columns
        }
    }

    /// - Parameter jobs: how many programs are explained at the same time; the text is the same for any number.
    package static func text(_ listing: Listing, _ style: Style = Style(), jobs: Int = 1) -> String {
        var text = TextLayout.paragraph(ListingNotes.title(listing), width: style.width)
        let rows = ProgramRows(style)
        let shown = style.view.grouping == .program ? listing.entries(style.view) : []
        let bundles = listing.bundles(style.view)
        if !shown.isEmpty { text += rows.heading }
        for group in Listing.Group.allCases where style.view.only == nil || style.view.only == group {
            text += "\n\(ListingNotes.heading(group, listing))\n"
            text += shown.filter { $0.group == group }.map(jobs: jobs, rows.program).joined()
            for bundle in bundles where bundle.group == group { text += row(bundle, style.width) }
        }
        let starred = rows.marksAwardLevel && shown.contains(where: \.duration.byAwardLevel)
        let notes = ListingNotes.footer(listing, style.view, starred: starred)
        return text + "\n" + notes.map { TextLayout.paragraph($0, width: style.width) }.joined()
    }

    private static func row(_ bundle: Listing.Bundle, _ width: Int) -> String {
        let widths =
            switch bundle.key {
            case .school: [58 + max(0, width - 80), 2, 14]
            case .state, .award: [46 + max(0, width - 80), 14, 14]
            }
        return TextLayout.row(BundleText.line(bundle), widths: widths, indent: 2)
    }
}

/// The rows of programs in a table.
private struct ProgramRows: Sendable {
    private let columns: [ListingColumn]
    /// `nil` where the columns don't fit side by side.
    private let widths: [Int]?
    private let width: Int
    /// Names above the columns, where they are not the usual ones.
    let heading: String

    init(_ style: ListingTable.Style) {
        width = style.width
        guard let columns = style.columns else {
            let left = max(0, style.width - 80)
            self.columns = ListingColumn.usual
            widths = [28 + left / 2, 23 + left / 2, 2, 11, 10]
            heading = ""
            return
        }
        self.columns = columns
        let least = columns.map(\.width.least)
        // An indent of two, and a space behind each column but the last.
        let left = style.width - 2 - least.reduce(0, +) - max(0, columns.count - 1)
        guard left >= 0 else {
            widths = nil
            heading = ""
            return
        }
        let growing = columns.count(where: \.width.grows)
        let widths = columns.map { $0.width.least + ($0.width.grows ? left / growing : 0) }
        self.widths = widths
        heading = "\n" + TextLayout.row(columns.map(\.rawValue), widths: widths, indent: 2)
    }

    var marksAwardLevel: Bool { columns.contains(.duration) }

    func program(_ entry: Listing.Entry) -> String {
        let cells = ListingColumn.words(columns, entry)
        var text = ""
        if let widths {
            text = TextLayout.row(cells, widths: widths, indent: 2)
        } else {
            for (index, (column, cell)) in zip(columns, cells).enumerated() {
                let name = TextLayout.pad((index == 0 ? "  " : "    ") + column.rawValue, to: 20)
                text += TextLayout.paragraph(cell, first: name, width: width)
            }
        }
        // A column for what is missing takes their place.
        for line in columns.contains(.needs) ? [] : ListingRemarks.lines(entry) {
            text += TextLayout.paragraph(line, first: "    - ", width: width)
        }
        return text
    }
}
