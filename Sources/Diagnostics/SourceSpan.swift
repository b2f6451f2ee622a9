/// One place in a source file.
package struct SourcePosition: Sendable, Hashable, Comparable {
    /// Line, counted from 1.
    package var line: Int
    /// Column, counted from 1 in Unicode scalars; a byte order mark is not counted.
    package var column: Int
    /// Offset in bytes from the start of the file, counted from 0; a byte order mark is counted.
    package var byte: Int

    package init(line: Int, column: Int, byte: Int) {
        self.line = line
        self.column = column
        self.byte = byte
    }

    /// The first place of any file.
    package static let start = SourcePosition(line: 1, column: 1, byte: 0)

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        left.byte < right.byte
    }
}

/// A stretch of a source file; `end` is the first place after it.
package struct SourceSpan: Sendable, Hashable {
    package var start: SourcePosition
    package var end: SourcePosition

    package init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = end
    }

    /// The empty stretch at the first place of a file, for problems of the file as a whole.
    package static let fileStart = SourceSpan(start: .start, end: .start)
}

/// A file, and where the place is known, a stretch of it.
package struct SourceLocation: Sendable, Hashable {
    /// The file's path as the user would type it.
    package var path: String
    /// `nil` for a problem of the file itself, one that could not be read for example.
    package var span: SourceSpan?

    package init(path: String, span: SourceSpan? = nil) {
        self.path = path
        self.span = span
    }
}
