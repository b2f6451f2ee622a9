/// Steps over scalars in UTF-8 that is known to be valid.
enum UTF8Bytes {
    /// Whether a byte goes on with a scalar that began before it.
    @inline(__always)
    static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The index after the scalar that starts at `index`; looks at no byte but the first.
    @inline(__always)
    static func index(after index: Int, in bytes: [UInt8]) -> Int {
        switch bytes[index] {
        case 0xF0...: index + 4
        case 0xE0...: index + 3
        case 0xC0...: index + 2
        default: index + 1
        }
    }

    /// The scalar that starts at `index`.
    static func scalar(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar {
        let end = self.index(after: index, in: bytes)
        // The first byte of two has five bits of the number, of three four, of four three.
        var value = UInt32(bytes[index]) & (end - index == 1 ? 0x7F : 0xFF >> UInt32(end - index + 1))
        for index in index + 1..<max(index + 1, end) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// The index of the scalar that ends right before `index`.
    @inline(__always)
    static func index(before index: Int, in bytes: [UInt8]) -> Int {
        var previous = index - 1
        while previous > 0, isContinuation(bytes[previous]) { previous -= 1 }
        return previous
    }
}
