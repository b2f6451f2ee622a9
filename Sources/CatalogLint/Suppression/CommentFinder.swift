import Diagnostics
import SourceYAML

/// A comment of a file, from its `#` to the end of the line.
struct Comment {
    /// The text behind the `#`.
    var text: String
    var place: SourceSpan
    /// Whether nothing else stands on its line.
    var isAlone: Bool
    /// The first line after it that holds more than blanks and comments, if it is alone on its own.
    var nextLine: Int?
    /// Whether everything before it is comments and blank lines.
    var isAtHead: Bool
}

/// Finds comments that may be meant for the linter. libyaml tells of no comments, so they are looked for between
/// the scalars.
enum CommentFinder {
    private static let search = ByteSearch("lint:")

    /// The comments with `lint:` in them, in order.
    static func comments(in file: SourceFile) -> [Comment] {
        let bytes = file.bytes
        guard search.isIn(bytes) else { return [] }
        // Where a text is, a `#` is part of it.
        let tree = YAMLParser.parse(file).tree
        // Of a file that could not be read, as one that is not UTF-8, no place can be told.
        guard tree.isWhole || tree.root != nil else { return [] }
        let scalars = tree.scalars.map { scalar in
            (
                scalar.span.start.byte, scalar.span.end.byte,
                scalar.style == .literal || scalar.style == .folded
            )
        }
        var comments: [Comment] = []
        /// From here on comments wait for the line that they are about.
        var waiting = 0
        var scalar = 0
        var line = 1
        var isAtHead = true
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        /// Where the line begins that an editor shows; YAML may end several lines on it.
        var lineStart = start
        while start < bytes.count {
            let last = LineBreaks.endOfLine(in: bytes, from: start)
            var index = start
            var isAlone = true
            while index < last {
                while scalar < scalars.count, scalars[scalar].1 <= index { scalar += 1 }
                if scalar < scalars.count, scalars[scalar].0 <= index {
                    isAlone = false
                    // A block scalar's head may have a comment; its text may not.
                    let isHead = scalars[scalar].2 && scalars[scalar].0 >= start
                    if !isHead {
                        index = min(last, scalars[scalar].1)
                        continue
                    }
                }
                if bytes[index] == UInt8(ascii: "#"), index == start || isBlank(bytes[index - 1]) {
                    let text = String(decoding: bytes[(index + 1)..<last], as: UTF8.self)
                    if text.contains("lint:") {
                        let column =
                            String(decoding: bytes[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1
                        let from = SourcePosition(line: line, column: column, byte: index)
                        let to = SourcePosition(
                            line: line, column: column + 1 + text.unicodeScalars.count, byte: last)
                        comments.append(
                            Comment(
                                text: text, place: SourceSpan(start: from, end: to), isAlone: isAlone,
                                isAtHead: isAtHead && isAlone))
                    }
                    index = last
                    continue
                }
                if !isBlank(bytes[index]) { isAlone = false }
                index += 1
            }
            if !isAlone {
                isAtHead = false
                for index in comments.indices[waiting...] where comments[index].place.start.byte < start {
                    comments[index].nextLine = line
                }
                waiting = comments.count
            }
            start = LineBreaks.endOfBreak(in: bytes, at: last)
            if last < bytes.count, bytes[last] < 0x80 {
                line += 1
                lineStart = start
            }
        }
        return comments
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
