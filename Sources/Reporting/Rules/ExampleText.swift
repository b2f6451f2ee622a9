import CatalogLint

/// An example of a rule as lines to show.
enum ExampleText {
    /// - Parameter width: the columns there are.
    static func lines(_ example: LintExample, width: Int) -> [String] {
        var lines: [String] = []
        for file in example.files {
            if !lines.isEmpty { lines.append("") }
            lines.append("# \(file.path)")
            // What stands before is the same for all such examples.
            if !file.head.isEmpty { lines.append("…") }
            lines += MarkedExample(file.text).lines(width: width)
        }
        if let bytes = example.bytes {
            lines.append("# \(bytes.path)")
            lines += TextLayout.wrap(bytes.shown, width: width)
        }
        return lines
    }
}
