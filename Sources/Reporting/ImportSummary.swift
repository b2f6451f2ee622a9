/// What an import did, in a few lines.
package struct ImportSummary: Sendable {
    package var isDryRun = false
    package var newFiles = 0
    package var changedFiles = 0
    package var sameFiles = 0
    /// Programs, records and facts of schools, by what became of them.
    package var added = 0
    package var changed = 0
    package var ended = 0
    package var gone = 0
    package var conflicts = 0
    package var rowsLeftOut = 0
    package var schoolsLeftOut = 0
    /// Further lines.
    package var notes: [String] = []

    package init() {}

    package var text: String {
        let verb = isDryRun ? "would be" : newFiles == 1 ? "is" : "are"
        var lines = [
            "\(TextLayout.count(newFiles, "file")) \(verb) new, \(changedFiles) changed, \(sameFiles) the same",
            "facts: \(added) added, \(changed) changed, \(ended) ended, \(gone) gone, "
                + TextLayout.count(conflicts, "conflict"),
        ]
        let left = [(rowsLeftOut, "row"), (schoolsLeftOut, "school")].filter { $0.0 > 0 }
            .map { TextLayout.count($0.0, $0.1) }
        if !left.isEmpty { lines.append("left out: " + left.joined(separator: ", ")) }
        lines += notes
        return lines.map { $0 + "\n" }.joined()
    }
}
