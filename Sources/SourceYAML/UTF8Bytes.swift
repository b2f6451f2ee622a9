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

    /// The index of the scalar that ends right before `index`.
    @inline(__always)
    static func index(before index: Int, in bytes: [UInt8]) -> Int {
        var previous = index - 1
        while previous > 0, isContinuation(bytes[previous]) { previous -= 1 }
        return previous
    }
}
