import Diagnostics

/// A position in 12 bytes, counted as `SourcePosition` counts.
struct Place {
    /// Line, counted from 1.
    var line: UInt32
    /// Column, counted from 1 in scalars.
    var column: UInt32
    /// Offset in bytes from the start of the file.
    var byte: UInt32

    /// A place from its three counts.
    init(line: UInt32, column: UInt32, byte: UInt32) {
        self.line = line
        self.column = column
        self.byte = byte
    }

    /// The same place as other modules know it.
    var position: SourcePosition {
        SourcePosition(line: Int(line), column: Int(column), byte: Int(byte))
    }

    /// The place at byte `end`, found by walking there over valid UTF-8.
    ///
    /// The walk steps over whole scalars, so an end in the middle of one is answered with the place after it.
    func advanced(to end: Int, in bytes: [UInt8]) -> Place {
        var line = line
        var column = column
        var index = Int(byte)
        while index < min(end, bytes.count) {
            let lineEnd = LineEnds.length(in: bytes, at: index)
            if lineEnd > 0 {
                index += lineEnd
                line += 1
                column = 1
            } else {
                index = UTF8Bytes.index(after: index, in: bytes)
                column += 1
            }
        }
        return Place(line: line, column: column, byte: UInt32(index))
    }
}

extension Place {
    /// The first place of a file, behind its byte order mark.
    static func start(of bytes: [UInt8]) -> Place {
        Place(line: 1, column: 1, byte: UInt32(ByteOrderMark.length(in: bytes)))
    }
}
