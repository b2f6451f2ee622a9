/// Spaces that look like the one that YAML takes for a space, and are letters like any other to it.
enum ForeignSpace {
    /// The number of bytes of such a space at `index` in valid UTF-8; 0 if none is there.
    static func length(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0xC2: bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE1: bytes[index + 1] == 0x9A && bytes[index + 2] == 0x80 ? 3 : 0
        case 0xE2:
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): 3
            default: 0
            }
        case 0xE3: bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
        default: 0
        }
    }

    /// Where the spaces end that begin at `index`.
    static func endOfRun(in bytes: [UInt8], from index: Int) -> Int {
        var index = index
        while index < bytes.count {
            let length = length(in: bytes, at: index)
            guard length > 0 else { break }
            index += length
        }
        return index
    }

    /// The first space of a run by name: `no-break space (U+00A0)`.
    static func name(in bytes: [UInt8], at index: Int) -> String {
        let scalar = UTF8Bytes.scalar(at: index, in: bytes)
        return "\(scalar.properties.name?.lowercased() ?? "character") (\(Excerpt.spelled(scalar)))"
    }

    /// Whether the writing around a space has wide letters, to which a wide space belongs.
    static func isAmongWideLetters(_ run: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = run.lowerBound > 0 ? UTF8Bytes.index(before: run.lowerBound, in: bytes) : run.lowerBound
        // All that begins with E3 or more is behind U+3000: the writings of East Asia, and emoji.
        return bytes[before] >= 0xE3 || run.upperBound < bytes.count && bytes[run.upperBound] >= 0xE3
    }
}
