package import Diagnostics

/// Finds unquoted texts that lose their end to a `#`, which is a comment's behind a blank: `Health #1`.
package enum CommentCutCheck {
    /// All such places, at the `#`.
    package static func findings(in tree: YAMLTree) -> [Diagnostic] {
        let bytes = tree.file.bytes
        var findings = FindingList()
        for record in tree.records where record.kind == .scalar && record.style == .plain {
            guard let sign = sign(behind: record, in: bytes) else { continue }
            findings.add(.textCutByComment) {
                let end = LineBreaks.endOfLine(in: bytes, from: sign)
                let start = record.end.advanced(to: sign, in: bytes)
                let place = tree.file.location(from: start, to: start.advanced(to: end, in: bytes))
                let cut = Excerpt.quoted(bytes[sign..<end])
                return Diagnostic(
                    .textCutByComment,
                    record.count > 0
                        ? "\(cut) is a comment, and no part of the text before it"
                        : "\(cut) is a comment, and no value",
                    at: place,
                    help: "put the whole text in quotes, or write a space behind the `#` of a comment")
            }
        }
        return findings.finished
    }

    /// Where the `#` stands that follows a text, if what stands behind it looks like a part of the text.
    @inline(__always)
    private static func sign(behind record: NodeRecord, in bytes: [UInt8]) -> Int? {
        let end = Int(record.end.byte)
        guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 else { return nil }
        var index = end + 1
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "#") else { return nil }
        return isOfText(bytes[index + 1]) ? index : nil
    }

    /// Whether a byte behind a `#` may be a number's or a word's. Signs begin no text that is numbered, and `#!`,
    /// `##` and `#---` are how people set off comments; `#lint:` and the like are reported, because a tool that
    /// reads it takes it with a space too, and `#A:` may be a name.
    private static func isOfText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["),
            UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
