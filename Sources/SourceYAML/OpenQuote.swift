/// A quote that was not closed where its text ends, so that the next quote of its kind closed it, lines below.
///
/// The parser then gives up right behind that other quote, where nothing is wrong.
struct OpenQuote {
    /// Where the quote opens.
    let opening: Place
    /// The line on which a quote closes it.
    let lastLine: UInt32

    /// The quoted text of several lines that ended right before a place, if the last one that was read did.
    static func endingRight(before place: Place, records: [NodeRecord], in bytes: [UInt8]) -> OpenQuote? {
        // Behind a text in braces that is no key stands the value that it doesn't have.
        let last = records.suffix(2).last { $0.kind != .scalar || $0.start.byte < $0.end.byte }
        guard let last, last.style == .singleQuoted || last.style == .doubleQuoted,
            last.start.line < last.end.line, last.end.byte <= place.byte,
            bytes[Int(last.end.byte)..<Int(place.byte)].allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
            isQuote(bytes[Int(last.start.byte)])
        else { return nil }
        return OpenQuote(opening: last.start, lastLine: last.end.line)
    }

    /// The quoted text of several lines that begins at a place, if one does.
    static func beginning(at place: Place, in bytes: [UInt8]) -> OpenQuote? {
        let start = Int(place.byte)
        guard start < bytes.count, isQuote(bytes[start]), let end = closing(of: start, in: bytes) else {
            return nil
        }
        let last = place.advanced(to: end, in: bytes)
        return last.line > place.line ? OpenQuote(opening: place, lastLine: last.line) : nil
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    /// Where the quote stands that closes the one at `start`.
    private static func closing(of start: Int, in bytes: [UInt8]) -> Int? {
        let quote = bytes[start]
        var index = start + 1
        while index < bytes.count {
            if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] != quote {
                index += 1
            } else if quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote {
                index += 2
            } else {
                return index
            }
        }
        return nil
    }
}
