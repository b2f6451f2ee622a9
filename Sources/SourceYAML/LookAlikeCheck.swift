package import Diagnostics

/// Finds words of Latin letters with one among them that only looks like one.
package struct LookAlikeCheck {
    private let tree: YAMLTree
    private let bytes: [UInt8]
    private var scalars: ScalarFinder
    private var findings = FindingList()
    private var place: Place

    /// All such words in keys and values, each at the first letter of another script.
    package static func findings(in tree: YAMLTree) -> [Diagnostic] {
        // What was refused as no UTF-8 has no words.
        guard !tree.scan.isASCII, !tree.records.isEmpty else { return [] }
        var check = LookAlikeCheck(tree)
        check.run()
        return check.findings.finished
    }

    private init(_ tree: YAMLTree) {
        self.tree = tree
        bytes = tree.file.bytes
        scalars = ScalarFinder(tree)
        place = Place.start(of: bytes)
    }

    private mutating func run() {
        var index = 0
        /// Where the word before ended, so that none is looked at twice.
        var last = 0
        while index < bytes.count {
            // Greek and Cyrillic letters.
            guard (0xCD...0xD4).contains(bytes[index]),
                let latin = LookAlikes.latin(for: UTF8Bytes.scalar(at: index, in: bytes))
            else {
                index += 1
                continue
            }
            let word = word(around: index, from: last)
            if isMixed(word), scalars.scalar(at: index) != nil { report(index, latin, in: word) }
            last = word.upperBound
            index = max(last, index + 1)
        }
    }

    private func word(around index: Int, from limit: Int) -> Range<Int> {
        var start = index
        while start > limit {
            let previous = UTF8Bytes.index(before: start, in: bytes)
            guard previous >= limit, isLetter(previous) else { break }
            start = previous
        }
        var end = index
        while end < bytes.count, isLetter(end) { end = UTF8Bytes.index(after: end, in: bytes) }
        return start..<end
    }

    private func isLetter(_ index: Int) -> Bool {
        bytes[index] < 0x80
            ? (0x41...0x5A).contains(bytes[index] & 0xDF)
            : UTF8Bytes.scalar(at: index, in: bytes).properties.isAlphabetic
    }

    /// Whether the word is a Latin one but for letters that look so. One with other letters of another script is
    /// a word of that script or a formula, and so are small Greek letters beside capitals: `TNFα`.
    private func isMixed(_ word: Range<Int>) -> Bool {
        var hasLatin = false
        var hasSmallLatin = false
        var hasSmallGreek = false
        var index = word.lowerBound
        while index < word.upperBound {
            let scalar = UTF8Bytes.scalar(at: index, in: bytes)
            index = UTF8Bytes.index(after: index, in: bytes)
            if scalar.value < 0x250 {
                hasLatin = true
                hasSmallLatin = hasSmallLatin || scalar.properties.isLowercase
            } else if LookAlikes.latin(for: scalar) == nil {
                return false
            } else if scalar.value < 0x400 {
                hasSmallGreek = hasSmallGreek || scalar.properties.isLowercase
            }
        }
        return hasLatin && (hasSmallLatin || !hasSmallGreek)
    }

    private mutating func report(_ index: Int, _ latin: Unicode.Scalar, in word: Range<Int>) {
        findings.add(.lookAlikeLetter) {
            place = place.advanced(to: index, in: bytes)
            let letters = bytes[word.lowerBound..<index].count { !UTF8Bytes.isContinuation($0) }
            let scalar = UTF8Bytes.scalar(at: index, in: bytes)
            let letter = LookAlikes.Letter(offset: letters, scalar: scalar, latin: latin)
            return Diagnostic(
                .lookAlikeLetter, "\(letter.remark), in the word \(Excerpt.quoted(bytes[word]))",
                at: tree.file.location(from: place, to: place.advanced(to: index + 1, in: bytes)),
                help: "write `\(latin)`; no search and no comparison finds the word otherwise")
        }
    }
}
