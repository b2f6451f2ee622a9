/// Characters that come of UTF-8 that was read as Latin-1 or Windows-1252: `Ã©` for `é`.
struct Mojibake {
    /// Where they end in the file.
    let end: Int
    /// What was meant.
    let meant: String
    /// How often the text was read so.
    let times: Int

    /// The most characters that are put right in one finding.
    private static let maxLength = 64

    /// Such characters, as many as stand in a row from `start` on; `nil` if none do.
    static func at(_ start: Int, in bytes: [UInt8]) -> Mojibake? {
        // Most letters beyond ASCII are what they look like, which their neighbors tell.
        guard decoded(scalars(4, from: start, in: bytes)) != nil else { return nil }
        let scalars = scalars(maxLength, from: start, in: bytes)
        guard let (first, count) = decoded(scalars) else { return nil }
        let end = scalars[..<count].reduce(start) { $0 + UTF8.width($1) }
        if isHonest(scalars[..<count], from: start, to: end, in: bytes) { return nil }
        var (meant, times) = (first, 1)
        // What was read wrong may have been read wrong before.
        while times < 4, let (again, count) = decoded(meant), count == meant.count {
            meant = again
            times += 1
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: meant)
        return Mojibake(end: end, meant: String(text), times: times)
    }

    /// Characters beyond ASCII, as many as follow one another, but not more than `limit`.
    private static func scalars(_ limit: Int, from start: Int, in bytes: [UInt8]) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var index = start
        while index < bytes.count, scalars.count < limit, bytes[index] >= 0xC2 {
            scalars.append(UTF8Bytes.scalar(at: index, in: bytes))
            index = UTF8Bytes.index(after: index, in: bytes)
        }
        return scalars
    }

    /// The characters whose UTF-8 the scalars are, read one by one, and how many of the scalars they take.
    private static func decoded(_ scalars: [Unicode.Scalar]) -> (meant: [Unicode.Scalar], count: Int)? {
        var meant: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count, let lead = byte(of: scalars[index]), let length = length(lead),
            index + length <= scalars.count
        {
            let utf8 = scalars[index..<index + length].compactMap(byte)
            guard utf8.count == length, UTF8Fault.first(in: utf8) == nil else { break }
            let scalar = UTF8Bytes.scalar(at: 0, in: utf8)
            guard isLikely(scalar) else { break }
            meant.append(scalar)
            index += length
        }
        return index > 0 ? (meant, index) : nil
    }

    private static func length(_ lead: UInt8) -> Int? {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    /// Whether an American text has such a character: Latin letters, their marks, punctuation, signs, emoji.
    private static func isLikely(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0...0x17F, 0x2BB, 0x2BC, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x206F, 0x20AC, 0x2122,
            0x2190...0x21FF, 0x25A0...0x27BF, 0xFB00...0xFB06, 0xFEFF, 0xFFFD, 0x1F300...0x1FAFF:
            true
        default: false
        }
    }

    /// Whether the two are a capital letter and the punctuation that closes its word: `“SISÄ”`.
    private static func isHonest(
        _ pair: ArraySlice<Unicode.Scalar>, from start: Int, to end: Int, in bytes: [UInt8]
    ) -> Bool {
        guard pair.count == 2, let mark = pair.last, "’”“‘…–—»«\u{A0}".unicodeScalars.contains(mark) else {
            return false
        }
        let isBehindSmall = start > 0 && (0x61...0x7A).contains(bytes[start - 1])
        let isBeforeLetter = end < bytes.count && (0x41...0x5A).contains(bytes[end] & 0xDF)
        return !isBehindSmall && !isBeforeLetter
    }

    /// The byte that Windows-1252 has for a character, or Latin-1 where it has none.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return windows.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }

    /// The characters of the bytes 80 to 9F; where there is none, a blank.
    private static let windows = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
}
