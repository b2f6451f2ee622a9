import Diagnostics

/// How libyaml's syntax errors are said in plain words.
struct SyntaxWording {
    /// The kind of finding.
    var code: DiagnosticCode = .yamlSyntax
    /// What is wrong.
    let message: String
    /// What is to be seen where libyaml's context began, if that place helps.
    var note: String?
    /// How to mend it.
    let help: String
    /// Whether the fault is where the context began, and not where libyaml noticed it.
    var isAtContext = false

    /// The words for one error.
    ///
    /// - Parameters:
    ///   - found: what stands at the place, in words.
    ///   - isFirstOnLine: whether nothing but blanks stands before it.
    ///   - keyLength: how long the key before it is, if it is one.
    static func of(problem: String, context: String, found: String, isFirstOnLine: Bool, keyLength: Int)
        -> SyntaxWording
    {
        if problem.contains("directive") || context.contains("directive") || problem.contains("incompatible")
        {
            return SyntaxWording(
                code: .tagOrDirective, message: "`%` at the start of a line begins a directive",
                help: "remove the line, or put the text in quotes if the `%` belongs to it", isAtContext: true
            )
        }
        if context.hasSuffix(" a tag") || problem.contains("tag handle") {
            return SyntaxWording(
                code: .tagOrDirective, message: "`!` begins a tag, and not one that can be read",
                note: "the tag begins here", help: "put the text in quotes if the `!` belongs to it")
        }
        let isBehindValue = [
            "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>",
        ].contains(problem)
        if isBehindValue, !isFirstOnLine {
            return SyntaxWording(
                message: "\(found) stands behind a value that has ended",
                help: "put the whole value in one pair of quotes, or remove what stands behind it")
        }
        return structure(problem, context: context, found: found, keyLength: keyLength)
            ?? scalar(problem, context: context, found: found)
            ?? SyntaxWording(
                message: "the file is not well-formed YAML: \(problem)",
                note: context.isEmpty ? nil : context,
                help: "look at this place and the line before it")
    }

    /// Errors in how lists, mappings and documents are built.
    private static func structure(
        _ problem: String, context: String, found: String, keyLength: Int
    ) -> SyntaxWording? {
        switch problem {
        case "could not find expected ':'":
            SyntaxWording(
                message: "this line is neither a `key: value` nor part of the value before it",
                help:
                    "write `:` and a space after the key, or indent the line to continue the value before it",
                isAtContext: true)
        case "mapping values are not allowed in this context" where keyLength > maxKeyLength:
            SyntaxWording(
                message: "the key before this `:` is longer than \(maxKeyLength) characters",
                help: "write a shorter key, or put the text in quotes if the `:` belongs to it")
        case "mapping values are not allowed in this context":
            SyntaxWording(
                message: "`:` makes a key of the text before it where no key can stand",
                help: "put the text in quotes if the `:` belongs to it, or check the indentation of the line")
        case "mapping keys are not allowed in this context":
            SyntaxWording(
                message: "`?` begins a key where none can stand",
                help: "put the text in quotes if the `?` belongs to it")
        case "block sequence entries are not allowed in this context":
            SyntaxWording(
                message: "`-` begins a list item where none can stand",
                help:
                    "begin the list on a line of its own, or put the text in quotes if the `-` belongs to it")
        case "did not find expected '-' indicator":
            SyntaxWording(
                message: "\(found) stands where the next `-` of a list is expected",
                note: "the list begins here",
                help: "indent the line like the items of the list and begin it with `- `")
        case "did not find expected key":
            SyntaxWording(
                message:
                    "\(found) stands where the next key of a mapping is expected",
                note: "the mapping begins here",
                help: "indent the line exactly like the keys before it")
        case "did not find expected ',' or ']'":
            SyntaxWording(
                message: "`,` or `]` is expected here", note: "the list opens here",
                help: "close the list with `]`, or write `,` between its items")
        case "did not find expected ',' or '}'":
            SyntaxWording(
                message: "`,` or `}` is expected here", note: "the mapping opens here",
                help: "close the mapping with `}`, or write `,` between its entries")
        case "did not find expected node content":
            SyntaxWording(
                message: "\(found) stands where a value is expected",
                help: "write a value before it, or remove it; put text that begins with it in quotes")
        case "did not find expected <document start>":
            SyntaxWording(
                message: "\(found) stands behind the end of the document",
                help: "indent the line so that it belongs to something before it, or remove it")
        default: nil
        }
    }

    /// Errors within one piece of text.
    private static func scalar(_ problem: String, context: String, found: String) -> SyntaxWording? {
        switch (problem, context) {
        case ("found character that cannot start any token", _):
            SyntaxWording(
                message: "\(found) cannot begin a value",
                help: "put the value in quotes")
        case ("found unknown escape character", _):
            SyntaxWording(
                message: "the backslash here begins no known escape", note: "the quotes open here",
                help: "write `\\\\` for a backslash, or use single quotes")
        case ("did not find expected hexdecimal number", _),
            ("found invalid Unicode character escape code", _):
            SyntaxWording(
                message: "the escape here does not name a Unicode character", note: "the quotes open here",
                help: "write `\\x` with two, `\\u` with four or `\\U` with eight hexadecimal digits")
        case ("did not find expected alphabetic or numeric character", "while scanning an alias"):
            SyntaxWording(
                message: "`*` begins an alias, and no name that ends properly follows",
                note: "the alias begins here", help: "put the text in quotes if the `*` belongs to it")
        case ("did not find expected alphabetic or numeric character", _):
            SyntaxWording(
                message: "`&` begins an anchor, and no name that ends properly follows",
                note: "the anchor begins here", help: "put the text in quotes if the `&` belongs to it")
        case ("found an indentation indicator equal to 0", _),
            ("did not find expected comment or line break", "while scanning a block scalar"):
            SyntaxWording(
                message: "\(found) cannot follow `|` or `>` on its line",
                note: "the text block begins here",
                help: "begin the text on the next line, or put it in quotes if the sign belongs to it")
        case ("found unexpected ':'", _):
            SyntaxWording(
                message: "`:` stands inside an unquoted text", note: "the text begins here",
                help: "put the text in quotes, or write a space after the `:`")
        default: nil
        }
    }

    /// The longest key that YAML has, in characters.
    private static let maxKeyLength = 1024
}
