/// Where a fact stands in its file, and which of the file's sources it rests on. Every fact has one, so it is kept in
/// 24 bytes; what doesn't fit, in files larger than any that is read, becomes the largest number that does.
package struct Origin: Sendable, Hashable {
    /// Index into the sources of the institution or agency; `nil` when the file names none.
    package var source: Int? {
        get { keptSource < 0 ? nil : Int(keptSource) }
        set { keptSource = newValue.map { Int32(clamping: $0) } ?? -1 }
    }
    /// Line and column in the file, counted from 1; the column in Unicode scalars.
    package var line: Int { Int(keptLine) }
    package var column: Int { Int(keptColumn) }
    /// Offset in bytes from the start of the file.
    package var byte: Int { Int(keptByte) }
    /// How far the fact's text reaches, in columns of its first line and in bytes; 0 for a place.
    package var columns: Int { Int(keptColumns) }
    package var bytes: Int { Int(keptBytes) }

    private var keptSource: Int32
    private let keptLine: UInt32
    private let keptColumn: UInt32
    private let keptByte: UInt32
    private let keptColumns: UInt32
    private let keptBytes: UInt32

    package init(source: Int?, line: Int, column: Int, byte: Int = 0, columns: Int = 0, bytes: Int = 0) {
        keptSource = source.map { Int32(clamping: $0) } ?? -1
        keptLine = UInt32(clamping: line)
        keptColumn = UInt32(clamping: column)
        keptByte = UInt32(clamping: byte)
        keptColumns = UInt32(clamping: columns)
        keptBytes = UInt32(clamping: bytes)
    }
}
