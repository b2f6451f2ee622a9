/// Where a fact stands in its file, and which of the file's sources it rests on.
package struct Origin: Sendable, Hashable {
    /// Index into the sources of the institution or agency; `nil` when the file names none.
    package var source: Int?
    /// Line and column in the file, counted from 1; the column in Unicode scalars.
    package var line: Int
    package var column: Int
    /// Offset in bytes from the start of the file.
    package var byte: Int
    /// How far the fact's text reaches, in columns of its first line and in bytes; 0 for a place.
    package var columns: Int
    package var bytes: Int

    package init(source: Int?, line: Int, column: Int, byte: Int = 0, columns: Int = 0, bytes: Int = 0) {
        self.source = source
        self.line = line
        self.column = column
        self.byte = byte
        self.columns = columns
        self.bytes = bytes
    }
}
