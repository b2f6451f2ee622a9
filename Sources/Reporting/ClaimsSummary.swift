/// What a run of `accredit claims` did, in a few lines.
package struct ClaimsSummary: Sendable {
    package struct File: Sendable {
        package var path: String
        package var isNew: Bool
        package var programs: Int

        package init(path: String, isNew: Bool, programs: Int) {
            self.path = path
            self.isNew = isNew
            self.programs = programs
        }
    }

    package var rows: Int
    /// Rows whose page nobody has read.
    package var unread: Int
    /// Rows that said nothing new.
    package var known: Int
    package var leftOut: Int
    package var files: [File]
    package var isDryRun: Bool

    package init(rows: Int, unread: Int, known: Int, leftOut: Int, files: [File], isDryRun: Bool) {
        self.rows = rows
        self.unread = unread
        self.known = known
        self.leftOut = leftOut
        self.files = files
        self.isDryRun = isDryRun
    }

    /// A line for each file, then the sums.
    package var text: String {
        var lines = files.map { file in
            let kind = file.isNew ? "new     " : "changed "
            return "\(kind) \(VisibleText.of(file.path)) (\(TextLayout.count(file.programs, "program")))"
        }
        let new = files.count { $0.isNew }
        let verb = isDryRun ? "would be" : new == 1 ? "is" : "are"
        lines.append(
            "\(TextLayout.count(rows, "row")); \(TextLayout.count(new, "file")) \(verb) new, "
                + "\(files.count - new) changed")
        let counts = [(known, "said nothing new"), (unread, "not looked up yet"), (leftOut, "left out")]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if !parts.isEmpty { lines.append("of the rows: " + parts.joined(separator: ", ")) }
        return lines.map { $0 + "\n" }.joined()
    }
}
