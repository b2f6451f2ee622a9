package import Diagnostics

/// Finds what looks untidy in a difference between two versions of a file and means nothing.
package struct LayoutCheck {
    private let file: SourceFile
    private var findings = FindingList()
    /// The place up to which lines were counted.
    private var place: Place

    /// Blanks at the ends of lines, line ends of two kinds, and a last line without an end.
    package static func findings(in tree: YAMLTree) -> [Diagnostic] {
        // A file that could not be read to its end has more to mend than its layout.
        guard tree.isWhole else { return [] }
        let bytes = tree.file.bytes
        let endsLine = bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x0D
        guard tree.scan.hasTrailingBlank || tree.scan.hasCarriageReturn || !endsLine else { return [] }
        var check = LayoutCheck(tree.file)
        if tree.scan.hasTrailingBlank { check.findTrailingBlanks() }
        if tree.scan.hasCarriageReturn { check.findOtherLineEnd() }
        if !endsLine { check.reportMissingLineEnd() }
        return check.findings.finished
    }

    private init(_ file: SourceFile) {
        self.file = file
        place = Place.start(of: file.bytes)
    }

    private mutating func findTrailingBlanks() {
        var start: Int?
        for index in file.bytes.indices {
            switch file.bytes[index] {
            case 0x20, 0x09: start = start ?? index
            case 0x0A, 0x0D:
                if let start { reportBlanks(start, index) }
                start = nil
            default: start = nil
            }
        }
        if let start { reportBlanks(start, file.bytes.count) }
    }

    private mutating func reportBlanks(_ start: Int, _ end: Int) {
        findings.add(.untidyLayout) {
            place = place.advanced(to: start, in: file.bytes)
            return Diagnostic(
                .untidyLayout, "the line ends with blanks",
                at: file.location(from: place, to: place.advanced(to: end, in: file.bytes)),
                help: "remove the blanks")
        }
    }

    /// The first line that ends in another way than the one before it.
    private mutating func findOtherLineEnd() {
        let bytes = file.bytes
        var isWindows: Bool?
        for index in bytes.indices where bytes[index] == 0x0A {
            let hasReturn = index > 0 && bytes[index - 1] == 0x0D
            guard let first = isWindows else {
                isWindows = hasReturn
                continue
            }
            guard first != hasReturn else { continue }
            let end = hasReturn ? index - 1 : index
            let here = Place.start(of: bytes).advanced(to: end, in: bytes)
            findings.add(
                Diagnostic(
                    .untidyLayout,
                    "the line ends with \(hasReturn ? "CR LF" : "LF"), the lines before it with "
                        + (hasReturn ? "LF" : "CR LF"),
                    at: file.location(from: here, to: here), help: "save the file with one kind of line end"))
            return
        }
    }

    private mutating func reportMissingLineEnd() {
        findings.add(.untidyLayout) {
            place = place.advanced(to: file.bytes.count, in: file.bytes)
            return Diagnostic(
                .untidyLayout, "the last line has no line feed at its end",
                at: file.location(from: place, to: place), help: "end the file with a line feed")
        }
    }
}
