/// What one quick pass over the bytes tells before libyaml sees them.
struct SourceScan {
    /// Whether every character takes one byte.
    let isASCII: Bool
    /// Whether some byte is one that a byte order mark begins with.
    let mayHoldMark: Bool
    private let hasPercentSign: Bool

    /// Passes over the bytes.
    init(_ bytes: [UInt8]) {
        // Minima and unions of bytes, without branches and bounds checks: the compiler makes vector
        // instructions of them.
        let (union, percent, mark) = bytes.withUnsafeBufferPointer { buffer in
            var union: UInt8 = 0
            var percent: UInt8 = 0xFF
            var mark: UInt8 = 0xFF
            for byte in buffer {
                union |= byte
                percent = min(percent, byte ^ UInt8(ascii: "%"))
                mark = min(mark, byte ^ 0xEF)
            }
            return (union, percent, mark)
        }
        isASCII = union < 0x80
        hasPercentSign = percent == 0
        mayHoldMark = mark == 0
    }

    /// The offset of the first line that begins with `%TAG`, if there are more of them than `limit`.
    ///
    /// libyaml compares every such directive with every one before it, all within one event.
    func firstTagDirective(in bytes: [UInt8], ifMoreThan limit: Int) -> Int? {
        guard hasPercentSign else { return nil }
        var first: Int?
        var count = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
            guard bytes[index...].starts(with: "%TAG".utf8), isLineStart(index, in: bytes) else { continue }
            count += 1
            first = first ?? index
        }
        return count > limit ? first : nil
    }

    private func isLineStart(_ index: Int, in bytes: [UInt8]) -> Bool {
        index == ByteOrderMark.length(in: bytes) || LineBreaks.length(in: bytes, before: index) > 0
    }
}
