/// Turns libyaml's marks, which count scalars, into places that also count bytes.
///
/// In an ASCII file the two counts are the same. In any other file a cursor walks beside the marks; they come
/// nearly in order, so that it passes over every byte about once.
struct PlaceFinder {
    private let bytes: [UInt8]
    /// Where libyaml began to read: behind a byte order mark.
    private let base: Int
    private let isASCII: Bool
    private var cursorIndex = 0
    private var cursorByte: Int
    /// What makes libyaml's lines others than an editor's.
    private let hiddenBreaks: HiddenBreaks?
    /// The end of the file, once it was asked for.
    private var end: Place?

    /// A finder for marks in `bytes` that libyaml reads from `base` on.
    init(bytes: [UInt8], base: Int, isASCII: Bool) {
        self.bytes = bytes
        self.base = base
        self.isASCII = isASCII
        cursorByte = base
        let breaks = isASCII ? nil : HiddenBreaks(in: bytes, from: base)
        hiddenBreaks = breaks.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The only place where libyaml's counting becomes ours.
    @inline(__always)
    mutating func place(of mark: Mark) -> Place {
        let byte = isASCII ? base + mark.index : moveCursor(to: mark.index)
        if byte >= bytes.count, mark.column == 0 { return placeOfEnd(onLine: mark.line) }
        if let hiddenBreaks {
            let (line, column) = hiddenBreaks.place(of: mark)
            return Place(line: UInt32(line + 1), column: UInt32(column + 1), byte: UInt32(byte))
        }
        return Place(
            line: UInt32(truncatingIfNeeded: mark.line + 1),
            column: UInt32(truncatingIfNeeded: mark.column + 1), byte: UInt32(truncatingIfNeeded: byte))
    }

    /// The end of the file; libyaml puts it on a new line even if the last line has no break.
    private mutating func placeOfEnd(onLine line: Int) -> Place {
        if let end { return end }
        var place = Place(line: UInt32(line + 1), column: 1, byte: UInt32(bytes.count))
        if hiddenBreaks != nil {
            place = Place.start(of: bytes).advanced(to: bytes.count, in: bytes)
        } else if bytes.count > base, LineBreaks.length(in: bytes, before: bytes.count) == 0 {
            var start = bytes.count
            while start > base, LineBreaks.length(in: bytes, before: start) == 0 { start -= 1 }
            place = Place(line: UInt32(line), column: 1, byte: UInt32(start)).advanced(
                to: bytes.count, in: bytes)
        }
        end = place
        return place
    }

    private mutating func moveCursor(to index: Int) -> Int {
        while cursorIndex < index, cursorByte < bytes.count {
            cursorByte = UTF8Bytes.index(after: cursorByte, in: bytes)
            cursorIndex += 1
        }
        while cursorIndex > index, cursorByte > base {
            cursorByte = UTF8Bytes.index(before: cursorByte, in: bytes)
            cursorIndex -= 1
        }
        return cursorByte
    }
}
