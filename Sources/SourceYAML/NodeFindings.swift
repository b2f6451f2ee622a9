import Diagnostics

/// The findings that are made while nodes are read: what the format leaves out of YAML, and the limits.
struct NodeFindings {
    /// What was found so far.
    var list = FindingList()
    /// Whether a space of another kind stands where YAML needs a plain one.
    var hasWrongSpace = false
    private let file: SourceFile

    /// Findings in one file, none so far.
    init(file: SourceFile) {
        self.file = file
    }

    /// A reference to an anchor.
    mutating func alias(from start: Place, to end: Place) {
        list.add(.aliasUsed) { [file] in
            Diagnostic(
                .aliasUsed, "the alias \(file.excerpt(start, end)) stands in place of a value",
                at: file.location(from: start, to: end), help: "write the value out here")
        }
    }

    /// The anchor and the tag at the start of a node, in whichever order they stand.
    mutating func properties(_ properties: NodeProperties, from start: Place, to end: Place) {
        if properties.contains(.anchor) {
            list.add(.aliasUsed) { [file] in
                let (start, end) = PropertyFinder(file: file).range(of: "&", from: start)
                return Diagnostic(
                    .aliasUsed, "the anchor \(file.excerpt(start, end)) names a value for use elsewhere",
                    at: file.location(from: start, to: end),
                    help: "remove the anchor and write the value out wherever it is used")
            }
        }
        if properties.contains(.tag) {
            list.add(.tagOrDirective) { [file] in
                let (start, end) = PropertyFinder(file: file).range(of: "!", from: start)
                return Diagnostic(
                    .tagOrDirective, "the tag \(file.excerpt(start, end)) stands before a value",
                    at: file.location(from: start, to: end),
                    help: "remove the tag, or put the value in quotes if the `!` belongs to it")
            }
        }
    }

    /// A document's first directive.
    mutating func directive(at start: Place) {
        list.add(.tagOrDirective) { [file] in
            let end = start.advanced(
                to: LineBreaks.endOfLine(in: file.bytes, from: Int(start.byte)), in: file.bytes)
            return Diagnostic(
                .tagOrDirective, "the line \(file.excerpt(start, end)) is a directive",
                at: file.location(from: start, to: end), help: "remove the line and the `---` after it")
        }
    }

    /// A collection too deep inside others.
    mutating func tooDeep(limit: Int, at place: Place) {
        list.add(.limitExceeded) { [file] in
            Diagnostic(
                .limitExceeded, "lists and mappings stand inside one another more than \(limit) levels deep",
                at: file.location(from: place, to: place), label: "level \(limit + 1)",
                help: "write the data with fewer levels; the rest of the file was not read")
        }
    }

    /// A node too many.
    mutating func tooManyNodes(limit: Int, at place: Place) {
        list.add(.limitExceeded) { [file] in
            Diagnostic(
                .limitExceeded, "the file holds more than \(limit) keys and values",
                at: file.location(from: place, to: place), label: "number \(limit + 1)",
                help: "split the file; the rest of it was not read")
        }
    }
}
