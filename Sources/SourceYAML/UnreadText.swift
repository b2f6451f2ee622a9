/// The stretch between the last text that a parse made something of and the place where it failed, of which there
/// are no nodes: comments and quotes are told from the rest by their signs.
struct UnreadText {
    private let bytes: [UInt8]
    /// How far the stretch was looked at.
    private var index: Int
    private var quote: UInt8?
    private var isInComment = false
    /// The last byte that was no blank.
    private var previous: UInt8 = 0x0A

    /// The stretch from `start` on.
    init(from start: Int, in bytes: [UInt8]) {
        self.bytes = bytes
        index = start
        // A comment may stand behind the last text.
        previous = start > 0 ? bytes[start - 1] : 0x0A
    }

    /// Whether the byte at `place` is outside of comments and quotes. Places have to be asked for in order.
    mutating func isStructure(_ place: Int) -> Bool {
        guard place >= index else { return false }
        while index < place {
            step()
            index += 1
        }
        return !isInComment && quote == nil
    }

    private mutating func step() {
        let byte = bytes[index]
        if LineBreaks.length(in: bytes, at: index) > 0 {
            isInComment = false
            if quote == nil { previous = 0x0A }
            return
        }
        guard !isInComment else { return }
        if let open = quote {
            if byte == open, bytes[index - 1] != UInt8(ascii: "\\") || open == UInt8(ascii: "'") {
                quote = nil
            }
        } else if byte == UInt8(ascii: "#"), index == 0 || bytes[index - 1] <= 0x20 {
            isInComment = true
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
            previous == 0x0A || ":-,[{".utf8.contains(previous)
        {
            quote = byte
        }
        if byte != 0x20, byte != 0x09 { previous = byte }
    }
}
