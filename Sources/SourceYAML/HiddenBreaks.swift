/// The line breaks of a file that libyaml counts and editors don't: NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
struct HiddenBreaks {
    /// One of them; both counts are scalars, as those of libyaml's marks.
    private struct Break {
        /// Where the next line begins for libyaml.
        let end: UInt32
        /// Where the line began on which editors show the break.
        let lineStart: UInt32
    }

    private var breaks: [Break] = []

    /// Whether libyaml and editors count the same lines.
    var isEmpty: Bool { breaks.isEmpty }

    /// Those in valid UTF-8 from `base` on.
    init(in bytes: [UInt8], from base: Int) {
        guard HiddenBreaks.mayStand(in: bytes) else { return }
        var scalars: UInt32 = 0
        var lineStart: UInt32 = 0
        var index = base
        while index < bytes.count {
            let length = LineBreaks.length(in: bytes, at: index)
            let isHidden = length > 0 && bytes[index] >= 0x80
            // CR LF is two characters.
            scalars += length == 0 || isHidden ? 1 : UInt32(length)
            index = length == 0 ? UTF8Bytes.index(after: index, in: bytes) : index + length
            if isHidden {
                breaks.append(Break(end: scalars, lineStart: lineStart))
            } else if length > 0 {
                lineStart = scalars
            }
        }
    }

    /// Whether the second bytes of such breaks stand anywhere; most files with other letters have none.
    private static func mayStand(in bytes: [UInt8]) -> Bool {
        var least: UInt8 = 0xFF
        bytes.withUnsafeBufferPointer { buffer in
            for index in 1..<max(1, buffer.count) {
                let (before, byte) = (buffer[index - 1], buffer[index])
                // Zero for C2 85, and for 80 A8 and 80 A9, which differ in one bit.
                let nextLine = (before ^ 0xC2) | (byte ^ 0x85)
                let separator = (before ^ 0x80) | ((byte | 0x01) ^ 0xA9)
                least = min(least, min(nextLine, separator))
            }
        }
        return least == 0
    }

    /// Line and column of a mark as editors count them, both from 0.
    func place(of mark: Mark) -> (line: Int, column: Int) {
        var low = 0
        var high = breaks.count
        while low < high {
            let middle = (low + high) / 2
            if Int(breaks[middle].end) <= mark.index { low = middle + 1 } else { high = middle }
        }
        guard low > 0, Int(breaks[low - 1].end) == mark.index - mark.column else {
            return (mark.line - low, mark.column)
        }
        return (mark.line - low, mark.index - Int(breaks[low - 1].lineStart))
    }
}
