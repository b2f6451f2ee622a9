/// Line breaks in UTF-8 bytes, as libyaml sees them: CR LF, CR, LF, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
package enum LineBreaks {
    /// The number of bytes of the line break that starts at `index`; 0 if none does.
    static func length(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: byte(in: bytes, at: index + 1) == 0x0A ? 2 : 1
        case 0xC2: byte(in: bytes, at: index + 1) == 0x85 ? 2 : 0
        case 0xE2: isSeparator(in: bytes, at: index) ? 3 : 0
        default: 0
        }
    }

    /// The number of bytes of the line break that ends right before `index`; 0 if none does.
    static func length(in bytes: [UInt8], before index: Int) -> Int {
        switch byte(in: bytes, at: index - 1) {
        case 0x0A: byte(in: bytes, at: index - 2) == 0x0D ? 2 : 1
        case 0x0D: 1
        case 0x85: byte(in: bytes, at: index - 2) == 0xC2 ? 2 : 0
        case 0xA8, 0xA9: isSeparator(in: bytes, at: index - 3) ? 3 : 0
        default: 0
        }
    }

    /// Where the line that `index` is on ends, its break not included.
    package static func endOfLine(in bytes: [UInt8], from index: Int) -> Int {
        var index = index
        while index < bytes.count, length(in: bytes, at: index) == 0 { index += 1 }
        return index
    }

    /// Where the line break that starts at `index` ends: the start of the next line, or the end of the file.
    package static func endOfBreak(in bytes: [UInt8], at index: Int) -> Int {
        index < bytes.count ? index + length(in: bytes, at: index) : bytes.count
    }

    private static func isSeparator(in bytes: [UInt8], at index: Int) -> Bool {
        guard byte(in: bytes, at: index) == 0xE2, byte(in: bytes, at: index + 1) == 0x80 else { return false }
        return byte(in: bytes, at: index + 2) == 0xA8 || byte(in: bytes, at: index + 2) == 0xA9
    }

    private static func byte(in bytes: [UInt8], at index: Int) -> UInt8? {
        bytes.indices.contains(index) ? bytes[index] : nil
    }
}
