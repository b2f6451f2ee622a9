/// What one quick pass over the bytes tells of a file, so that most checks needn't look at it again.
package struct SourceScan: Sendable {
    /// Whether every character takes one byte.
    package let isASCII: Bool
    /// Whether some byte ends a line as old Macs did, or the first half of a line end as Windows does.
    package let hasCarriageReturn: Bool
    /// Whether a blank stands before the end of a line or of the file.
    package let hasTrailingBlank: Bool
    /// Whether there is an angle bracket twice in a row, as in a marker that a merge left.
    let mayHoldMarker: Bool
    /// Whether some byte is one that a byte order mark begins with.
    let mayHoldMark: Bool
    /// Whether there is an ampersand, as before the name that HTML has for a character.
    let hasAmpersand: Bool
    private let hasPercentSign: Bool

    /// What a file of nothing tells.
    static let nothing = SourceScan([])

    /// Passes over the bytes.
    init(_ bytes: [UInt8]) {
        // Minima and unions of bytes, without branches and bounds checks: the compiler makes vector
        // instructions of them.
        var union: UInt8 = 0
        var percent: UInt8 = 0xFF
        var mark: UInt8 = 0xFF
        var ampersand: UInt8 = 0xFF
        var carriageReturn: UInt8 = 0xFF
        var blank: UInt8 = 0xFF
        var marker: UInt8 = 0xFF
        bytes.withUnsafeBufferPointer { buffer in
            for byte in buffer {
                union |= byte
                percent = min(percent, byte ^ UInt8(ascii: "%"))
                mark = min(mark, byte ^ 0xEF)
                ampersand = min(ampersand, byte ^ UInt8(ascii: "&"))
                carriageReturn = min(carriageReturn, byte ^ 0x0D)
            }
            for index in 1..<max(1, buffer.count) {
                let byte = buffer[index]
                let before = buffer[index - 1]
                // Zero for a blank or a tab before a line feed or a carriage return.
                let isEnd = min(byte ^ 0x0A, byte ^ 0x0D)
                blank = min(blank, isEnd | min(before ^ 0x20, before ^ 0x09))
                // Zero for `<<` and `>>`, which differ in one bit.
                marker = min(marker, (byte ^ before) | ((byte | 0x02) ^ UInt8(ascii: ">")))
            }
        }
        isASCII = union < 0x80
        hasPercentSign = percent == 0
        mayHoldMark = mark == 0
        hasAmpersand = ampersand == 0
        hasCarriageReturn = carriageReturn == 0
        hasTrailingBlank = blank == 0 || bytes.last == 0x20 || bytes.last == 0x09
        mayHoldMarker = marker == 0
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
