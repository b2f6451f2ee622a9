package import Diagnostics
package import SourceYAML

/// What is written is written for good.
package enum PlaceholderTextRule: FileRule {
    package static let code = DiagnosticCode.placeholderText
    package static let rationale = """
        A word that waits for another is shown to students as if it were the answer.
        """
    package static let remedy = """
        Write the value, or leave the key out: a missing key means that nobody knows. What is still to be \
        done can stand in a comment.
        """
    package static let failing: [LintExample] = [
        .school("programs: [{id: hit-aas, name: ⟦TODO⟧}]"),
        .school(
            """
            programs:
              - id: hit-aas
                name: Health Information Technology
                note: ⟦"Practice in the second year (TBD)."⟧
            """),
        .school(
            """
            programs: [{id: hit-aas, name: Health Information Technology, source: other}]
            """, sources: "other: {url: ⟦\"https://www.example.com/hit\"⟧, read: 2026-01-15}"),
    ]
    package static let passing: [LintExample] = [
        .school(
            """
            # TODO: ask the college for the number of credits
            programs: [{id: hit-aas, name: Health Information Technology, note: For methods and todos.}]
            """)
    ]

    /// Words that stand for others, and hosts reserved for examples (RFC 2606).
    private static let words = ["TODO", "TBD", "FIXME", "XXX", "lorem ipsum", "example.com", "example.org"]
        .map {
            Array($0.utf8)
        }

    package static func check(_ tree: YAMLTree) -> [Diagnostic] {
        guard mayHoldWord(tree.file.bytes) else { return [] }
        var findings: [Diagnostic] = []
        for node in tree.scalars {
            guard let word = words.first(where: { stands($0, in: node.utf8) }) else { continue }
            let text = String(decoding: word, as: UTF8.self)
            findings.append(
                Diagnostic(
                    code, "`\(text)` stands for something that is still to be written", at: node.location,
                    help: "write the value, or leave the key out: a missing key means that nobody knows"))
        }
        return findings
    }

    /// Whether any of the words may be in the bytes: one pass that looks for three bytes of each, without branches
    /// and bounds checks, so that the compiler makes vector instructions of it.
    private static func mayHoldWord(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard buffer.count > 2 else { return false }
            // Zero where some three bytes are those of a word.
            var least: UInt8 = 0xFF
            for index in 0..<buffer.count - 2 {
                let (a, b, c) = (buffer[index], buffer[index &+ 1], buffer[index &+ 2])
                // TODO, TBD, FIXME and XXX by their beginnings, "lorem ipsum" and the hosts by rarer bytes.
                least = min(least, (a ^ 0x54) | (b ^ 0x4F) | (c ^ 0x44))
                least = min(least, (a ^ 0x54) | (b ^ 0x42) | (c ^ 0x44))
                least = min(least, (a ^ 0x46) | (b ^ 0x49) | (c ^ 0x58))
                least = min(least, (a ^ 0x58) | (b ^ 0x58) | (c ^ 0x58))
                least = min(least, (a ^ 0x6D) | (b ^ 0x20) | (c ^ 0x69))
                least = min(least, (a ^ 0x65) | (b ^ 0x2E) | min(c ^ 0x63, c ^ 0x6F))
            }
            return least == 0
        }
    }

    /// Whether a word stands in a text, between characters that belong to no word.
    private static func stands(_ word: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= word.count else { return false }
        var start = text.startIndex
        while start <= text.endIndex - word.count {
            if text[start] == word[0], text[start..<start + word.count].elementsEqual(word),
                start == text.startIndex || !isWordPart(text[start - 1]),
                start + word.count == text.endIndex || !isWordPart(text[start + word.count])
            {
                return true
            }
            start += 1
        }
        return false
    }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }
}
