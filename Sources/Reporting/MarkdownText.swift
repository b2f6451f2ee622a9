/// Text for Markdown pages in which nothing of a file's text is taken for Markdown, HTML or somebody's name.
enum MarkdownText {
    /// A text in a line or a table's cell.
    static func literal(_ text: String) -> String {
        VisibleText.of(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "!", "~", "&", "$":
                result += "\\" + String(scalar)
            // A backslash doesn't keep GitHub from calling whoever has the name.
            case "@": result += "&#64;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// A row of a table, its cells literal text.
    static func row(_ cells: [String]) -> String {
        "| " + cells.map(literal).joined(separator: " | ") + " |\n"
    }

    /// A table's heading with the line below it.
    static func heading(_ names: [String]) -> String {
        row(names) + "|" + names.map { _ in " --- |" }.joined() + "\n"
    }
}
