import Diagnostics

/// Finds a node's anchor and tag, of which libyaml tells only where the first of them begins.
struct PropertyFinder {
    /// The file that is looked at.
    let file: SourceFile

    /// The stretch of the property that begins with `sign`, looked for from the start of a node that has it.
    func range(of sign: Unicode.Scalar, from start: Place) -> (start: Place, end: Place) {
        let bytes = file.bytes
        var index = Int(start.byte)
        while index < bytes.count, bytes[index] != UInt8(ascii: sign) {
            let gap = endOfWord(from: index)
            index = max(endOfGap(from: gap), index + 1)
        }
        let place = start.advanced(to: index, in: bytes)
        return (place, place.advanced(to: endOfWord(from: index), in: bytes))
    }

    /// Past an anchor or a tag; only a tag in `!<>` may hold the signs that end the others.
    private func endOfWord(from index: Int) -> Int {
        let end = file.bytes[index...].starts(with: "!<".utf8) ? ">" : ",[]{}"
        var index = index
        while index < file.bytes.count, !isBlank(index), !end.utf8.contains(file.bytes[index]) { index += 1 }
        return end == ">" ? min(index + 1, file.bytes.count) : index
    }

    /// Past blanks, line breaks and comments.
    private func endOfGap(from index: Int) -> Int {
        var index = index
        while index < file.bytes.count {
            if file.bytes[index] == UInt8(ascii: "#") {
                index = LineBreaks.endOfLine(in: file.bytes, from: index)
            } else if isBlank(index) {
                index += max(1, LineBreaks.length(in: file.bytes, at: index))
            } else {
                break
            }
        }
        return index
    }

    private func isBlank(_ index: Int) -> Bool {
        file.bytes[index] == 0x20 || file.bytes[index] == 0x09
            || LineBreaks.length(in: file.bytes, at: index) > 0
    }
}
