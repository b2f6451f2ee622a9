import Dates

/// Programs side by side, for programs: the wire format of `accredit compare --format json`.
package enum ComparisonJSON {
    private struct Report: Encodable {
        var on: String
        var programs: [String]
        var rows: [Row]
    }

    private struct Row: Encodable {
        var name: String
        var kind: String
        /// In the order of the programs; `null` where nothing is recorded.
        var values: [OrNull<String>]
    }

    package static func text(_ comparison: ProgramComparison) throws(JSONText.Failure) -> String {
        let rows = ComparisonRow.Kind.allCases.flatMap(comparison.rows)
        return try JSONText.encode(
            Report(
                on: comparison.day.description, programs: comparison.ids,
                rows: rows.map { row in
                    Row(name: row.name, kind: row.kind.rawValue, values: row.values.map { OrNull($0.words) })
                }))
    }
}
