package import Matching
import Parallel

/// A listing for spreadsheets: one line a program or bundle, a heading first.
package enum ListingCSV {
    /// - Parameters:
    ///   - columns: of programs; bundles have their own.
    ///   - jobs: how many programs are explained at the same time; the text is the same for any number.
    package static func text(
        _ listing: Listing, _ view: ListingView = ListingView(),
        columns: [ListingColumn] = ListingColumn.ofSpreadsheets, jobs: Int = 1
    ) -> String {
        guard view.grouping == .program else {
            return CSVText.line(BundleText.heading(view.grouping))
                + listing.bundles(view).map { CSVText.line(BundleText.cells($0)) }.joined()
        }
        return CSVText.line(columns.map(\.rawValue))
            + listing.entries(view).map(jobs: jobs) { CSVText.line(ListingColumn.cells(columns, $0)) }
            .joined()
    }
}
